import type { PathwayEventKind, PathwayOfPatientQuery } from '../../graphql/generated/graphql.js';

type Patient = Pick<
  PathwayOfPatientQuery['patient'],
  'diedOn' | 'exitedOn' | 'exitReason' | 'firstImplantOn' | 'procedures' | 'trials' | 'goals'
> & { readonly events: readonly { readonly kind: PathwayEventKind }[] };

/** Why nothing new may be recorded; null where something may. */
export type Closed = 'DIED' | 'WITHDRAWN' | 'REFUSED' | 'EXITED';

const CONSENTS: readonly PathwayEventKind[] = ['CONSENT_GIVEN', 'CONSENT_REFUSED', 'CONSENT_WITHDRAWN'];

export function closedBy({ diedOn, exitedOn, exitReason, events }: Patient): Closed | null {
  if (diedOn !== null) return 'DIED';
  const consent = events.filter(({ kind }) => CONSENTS.includes(kind)).at(-1)?.kind;
  if (consent === 'CONSENT_WITHDRAWN' || exitReason === 'consent-withdrawn') return 'WITHDRAWN';
  if (exitedOn !== null) return 'EXITED';
  return consent === 'CONSENT_REFUSED' ? 'REFUSED' : null;
}

/** Decisions the registry would take where the patient stands, in the order they usually come. */
export function possibleEvents(patient: Patient): PathwayEventKind[] {
  const closed = closedBy(patient);
  if (closed === 'REFUSED') return ['CONSENT_GIVEN'];
  if (closed !== null) return [];
  const { events, trials, procedures } = patient;
  const consent = events.filter(({ kind }) => CONSENTS.includes(kind)).at(-1)?.kind;
  const lastTrial = trials.toSorted((a, b) => a.startedOn.localeCompare(b.startedOn)).at(-1);
  const implantedSince = procedures.some(
    ({ type, performedOn }) => type === 'IMPLANT' && performedOn >= (lastTrial?.startedOn ?? ''),
  );
  return [
    ...(events.some(({ kind }) => kind === 'REFERRED') ? [] : (['REFERRED'] as const)),
    'CONSENT_GIVEN',
    ...(consent === 'CONSENT_GIVEN' ? [] : (['CONSENT_REFUSED'] as const)),
    ...(lastTrial?.conclusion === 'POSITIVE' && !implantedSince ? (['DECLINED'] as const) : []),
    ...(isInPlace(procedures) ? (['DOSE_STABLE'] as const) : []),
  ];
}

/** Reasons follow-up may end for, the usual first. */
export function possibleExits({ procedures, firstImplantOn }: Patient) {
  return [
    'TRANSFER' as const,
    'LOST_TO_FOLLOW_UP' as const,
    ...(firstImplantOn !== null && !isInPlace(procedures) ? (['EXPLANTED'] as const) : []),
    ...(firstImplantOn === null ? (['NOT_IMPLANTED'] as const) : []),
    'CONSENT_WITHDRAWN' as const,
  ];
}

export const mayResume = (patient: Patient): boolean => closedBy(patient) === 'EXITED';

/** Five at most; and none for whom nothing new is recorded. */
export const mayAddGoal = (patient: Patient): boolean => closedBy(patient) === null && patient.goals.length < 5;

function isInPlace(procedures: Patient['procedures']): boolean {
  const last = procedures.toSorted((a, b) => a.performedOn.localeCompare(b.performedOn)).at(-1);
  return last !== undefined && last.type !== 'EXPLANT';
}
