import { v7 as uuid } from 'uuid';
import { newInvitationCode } from '../../apps/api/src/access/sign-in/invitations.js';
import type { GraphqlClient } from '../registry/graphql-client.js';
import type { Registry } from '../registry/registry.js';
import { issue } from '../caregiver/answers.js';
import { beOffered, breakGlass, offerAway, requestErasure, type Side } from './agreements.js';
import {
  assessAndSign,
  begin,
  enrol,
  implant,
  leave,
  plan,
  overrideTrial,
  startTrial,
  type Assessed,
  type Begun,
  type Enrolled,
  type Implanted,
  type Left,
  type OnTrial,
  type Planned,
  type Overridden,
} from './patients-to-treat.js';
import { disable, feed, invite, link, type Fed, type Invited, type Linked } from './people-to-manage.js';

/** What acts are about, by what has to be prepared together. */
interface Parts {
  readonly enrolled: Enrolled;
  readonly begun: Begun;
  readonly implanted: Implanted;
  readonly planned: Planned;
  readonly left: Left;
  readonly assessed: Assessed;
  readonly onTrial: OnTrial;
  readonly overridden: Overridden;
  readonly invited: Invited;
  readonly linked: Linked;
  readonly feed: Fed;
  readonly caregiverLink: { readonly caregiverLinkId: string };
  readonly disabled: { readonly disabledId: string };
  readonly offeredAway: { readonly offeredAwayId: string };
  readonly offeredHere: { readonly offeredHereId: string };
  readonly erasure: { readonly erasureId: string };
  readonly glassUse: { readonly glassUseId: string };
}

export type Part = keyof Parts;

type All<T> = { [each in keyof T]: (part: T[each]) => void }[keyof T] extends (all: infer Whole) => void
  ? Whole
  : never;

/** Everything acts are about, of one hospital or of none at all. */
export type Target = { readonly centreCode: string } & All<Parts>;

/** A hospital with those who prepare what is acted on. */
export interface Hospital extends Side {
  readonly registry: Registry;
  readonly clinician: GraphqlClient;
  /** Of its patients. */
  readonly familyName?: string;
}

async function linkCaregiver({ clinician, familyName }: Hospital): Promise<Parts['caregiverLink']> {
  const { enrolledId } = await enrol(clinician, familyName);
  return { caregiverLinkId: (await issue(clinician, { patientId: enrolledId })).id };
}

const prepare: { readonly [part in Part]: (at: Hospital) => Promise<Parts[part]> } = {
  enrolled: ({ clinician, familyName }) => enrol(clinician, familyName),
  begun: ({ clinician, familyName }) => begin(clinician, familyName),
  implanted: ({ clinician, familyName }) => implant(clinician, familyName),
  planned: ({ clinician, familyName }) => plan(clinician, familyName),
  left: ({ clinician, familyName }) => leave(clinician, familyName),
  assessed: ({ clinician, familyName }) => assessAndSign(clinician, familyName),
  overridden: ({ clinician, familyName }) => overrideTrial(clinician, familyName),
  onTrial: ({ clinician, familyName }) => startTrial(clinician, familyName),
  invited: invite,
  linked: link,
  feed,
  caregiverLink: linkCaregiver,
  disabled: disable,
  offeredAway: offerAway,
  offeredHere: beOffered,
  erasure: requestErasure,
  glassUse: breakGlass,
};

/** The same hospital, with one part as nobody has touched it. */
export const renew = async (target: Target, part: Part, at: Hospital): Promise<Target> => ({
  ...target,
  ...(await prepare[part](at)),
});

export const targetAt = async (at: Hospital): Promise<Target> => ({
  centreCode: at.code,
  ...(await prepare.enrolled(at)),
  ...(await prepare.begun(at)),
  ...(await prepare.implanted(at)),
  ...(await prepare.planned(at)),
  ...(await prepare.left(at)),
  ...(await prepare.assessed(at)),
  ...(await prepare.onTrial(at)),
  ...(await prepare.overridden(at)),
  ...(await prepare.invited(at)),
  ...(await prepare.linked(at)),
  ...(await prepare.feed(at)),
  ...(await prepare.caregiverLink(at)),
  ...(await prepare.disabled(at)),
  ...(await prepare.offeredAway(at)),
  ...(await prepare.offeredHere(at)),
  ...(await prepare.erasure(at)),
  ...(await prepare.glassUse(at)),
});

export const absent: Target = {
  centreCode: 'NONE',
  enrolledId: uuid(),
  draftId: uuid(),
  implantedId: uuid(),
  complicationId: uuid(),
  encounterId: uuid(),
  plannedId: uuid(),
  goalId: uuid(),
  referralId: uuid(),
  leftId: uuid(),
  assessedEncounterId: uuid(),
  assessmentId: uuid(),
  signedId: uuid(),
  trialId: uuid(),
  bolusId: uuid(),
  untriedId: uuid(),
  overriddenId: uuid(),
  revisionId: uuid(),
  invitedId: uuid(),
  membershipId: uuid(),
  invitationCode: newInvitationCode().code,
  linkedId: uuid(),
  loginSessionId: uuid(),
  calendarFeedId: uuid(),
  caregiverLinkId: uuid(),
  disabledId: uuid(),
  offeredAwayId: uuid(),
  offeredHereId: uuid(),
  erasureId: uuid(),
  glassUseId: uuid(),
};
