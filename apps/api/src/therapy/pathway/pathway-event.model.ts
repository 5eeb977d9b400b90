import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PartialDay } from '../../partial-day.scalar.js';
import { TherapyRecord } from '../therapy-record.js';

export enum PathwayEventKind {
  REFERRED = 'REFERRED',
  CONSENT_GIVEN = 'CONSENT_GIVEN',
  CONSENT_REFUSED = 'CONSENT_REFUSED',
  CONSENT_WITHDRAWN = 'CONSENT_WITHDRAWN',
  DECLINED = 'DECLINED',
  DOSE_STABLE = 'DOSE_STABLE',
  EXITED = 'EXITED',
  RETURNED = 'RETURNED',
}
registerEnumType(PathwayEventKind, {
  name: 'PathwayEventKind',
  description: 'A dated decision the state of a patient follows from, where no other record holds it.',
  valuesMap: {
    REFERRED: { description: 'Referred to the centre for the therapy.' },
    CONSENT_GIVEN: { description: 'Agreed to be in the registry.' },
    CONSENT_REFUSED: { description: 'Did not agree to be in the registry: no new data are accepted.' },
    CONSENT_WITHDRAWN: { description: 'Took the consent back: no new data are accepted.' },
    DECLINED: { description: 'No implant although the trial was positive.' },
    DOSE_STABLE: { description: 'The dose was declared stable: titration ends.' },
    EXITED: { description: 'Follow-up ended.' },
    RETURNED: { description: 'Follow-up went on after it had ended.' },
  },
});

export enum ExitReason {
  TRANSFER = 'TRANSFER',
  CONSENT_WITHDRAWN = 'CONSENT_WITHDRAWN',
  LOST_TO_FOLLOW_UP = 'LOST_TO_FOLLOW_UP',
  EXPLANTED = 'EXPLANTED',
  NOT_IMPLANTED = 'NOT_IMPLANTED',
}
registerEnumType(ExitReason, {
  name: 'ExitReason',
  description: 'Why follow-up ended.',
  valuesMap: {
    TRANSFER: { description: 'Another hospital, not of the registry, took over.' },
    CONSENT_WITHDRAWN: { description: 'The patient took the consent back. Cannot be resumed.' },
    LOST_TO_FOLLOW_UP: { description: 'Nobody could reach the patient any more.' },
    EXPLANTED: { description: 'The system was removed for good, and follow-up ended after that.' },
    NOT_IMPLANTED: { description: 'No implant came of the referral.' },
  },
});

/** As reports read them: the texts of registry.patient.exit_reason, and of the event. */
export const exitCodes: Readonly<Record<ExitReason, string>> = {
  TRANSFER: 'transfer',
  CONSENT_WITHDRAWN: 'consent-withdrawn',
  LOST_TO_FOLLOW_UP: 'lost-to-follow-up',
  EXPLANTED: 'explanted',
  NOT_IMPLANTED: 'not-implanted',
};

/** Detail of a consent that covers what was recorded before it. */
export const RETROSPECTIVE = 'RETROSPECTIVE';

@ObjectType({ description: 'A dated decision the state of a patient follows from.' })
export class PathwayEvent extends TherapyRecord {
  @Field(() => PathwayEventKind, { description: 'What was decided.' })
  kind!: PathwayEventKind;

  @Field(() => PartialDay, {
    description: 'When; whole days, except that a referral may be known by month or year only.',
  })
  happenedOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code: RETROSPECTIVE of a consent that covers earlier data, who declined, why follow-up ended.',
  })
  detail!: string | null;

  @Field(() => String, { nullable: true, description: 'Remark.' })
  note!: string | null;
}
