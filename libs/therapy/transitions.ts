/** Where a patient stands in the therapy; pathway section 1. */
export const states = [
  'REFERRED',
  'CANDIDATE',
  'NOT_SUITABLE',
  'DEFERRED',
  'IN_TRIAL',
  'TRIAL_POSITIVE',
  'TRIAL_NEGATIVE',
  'DECLINED',
  'TITRATION',
  'MAINTENANCE',
  'SUSPENDED',
  'EXPLANTED',
  'TRANSFERRED',
  'LOST',
  'EXITED',
  'WITHDRAWN',
  'DECEASED',
] as const;

export type State = (typeof states)[number];

/** What moves a patient from one state to another; each follows from a dated record. */
export type PathwayAct =
  | 'REFERRED'
  | 'SUITABLE'
  | 'NOT_SUITABLE'
  | 'DEFERRED'
  | 'TRIAL_STARTED'
  | 'POSITIVE'
  | 'NEGATIVE'
  | 'INCONCLUSIVE'
  | 'ABORTED'
  | 'POSITIVE_TONE_NEGATIVE_FUNCTION'
  | 'DECLINED'
  | 'IMPLANTED'
  | 'REVISED'
  | 'EXPLANTED'
  | 'DOSE_STABLE'
  | 'STOPPED'
  | 'RESUMED'
  /** Any other dated record: it brings back whoever was lost. */
  | 'SEEN'
  | 'TRANSFERRED'
  | 'LOST'
  | 'EXITED'
  | 'RETURNED'
  | 'WITHDRAWN'
  | 'DIED';

type From = Partial<Readonly<Record<PathwayAct, State>>>;

/** From every living state. */
const leaving = {
  TRANSFERRED: 'TRANSFERRED',
  LOST: 'LOST',
  EXITED: 'EXITED',
  WITHDRAWN: 'WITHDRAWN',
  DIED: 'DECEASED',
} as const;

const assessing = { SUITABLE: 'CANDIDATE', NOT_SUITABLE: 'NOT_SUITABLE', DEFERRED: 'DEFERRED' } as const;

/** A tone that fell with the loss of useful function is not plain positive: it needs the same reasons as a negative trial. */
const concluding = {
  POSITIVE: 'TRIAL_POSITIVE',
  NEGATIVE: 'TRIAL_NEGATIVE',
  POSITIVE_TONE_NEGATIVE_FUNCTION: 'TRIAL_NEGATIVE',
  INCONCLUSIVE: 'CANDIDATE',
  ABORTED: 'CANDIDATE',
} as const;

/** What each state allows, and where it leads. An act that is not listed is a misstep. */
export const transitions: Readonly<Record<State, From>> = {
  REFERRED: { REFERRED: 'REFERRED', ...assessing, ...leaving },
  CANDIDATE: { ...assessing, TRIAL_STARTED: 'IN_TRIAL', IMPLANTED: 'TITRATION', DECLINED: 'DECLINED', ...leaving },
  NOT_SUITABLE: { REFERRED: 'REFERRED', ...assessing, ...leaving },
  DEFERRED: { REFERRED: 'REFERRED', ...assessing, ...leaving },
  IN_TRIAL: { ...concluding, ...leaving },
  TRIAL_POSITIVE: { DECLINED: 'DECLINED', IMPLANTED: 'TITRATION', TRIAL_STARTED: 'IN_TRIAL', ...leaving },
  TRIAL_NEGATIVE: { ...assessing, TRIAL_STARTED: 'IN_TRIAL', IMPLANTED: 'TITRATION', ...leaving },
  DECLINED: { REFERRED: 'REFERRED', ...assessing, ...leaving },
  TITRATION: {
    EXPLANTED: 'EXPLANTED',
    REVISED: 'TITRATION',
    DOSE_STABLE: 'MAINTENANCE',
    STOPPED: 'SUSPENDED',
    ...leaving,
  },
  MAINTENANCE: {
    EXPLANTED: 'EXPLANTED',
    REVISED: 'MAINTENANCE',
    DOSE_STABLE: 'MAINTENANCE',
    STOPPED: 'SUSPENDED',
    ...leaving,
  },
  SUSPENDED: { EXPLANTED: 'EXPLANTED', REVISED: 'SUSPENDED', RESUMED: 'TITRATION', ...leaving },
  EXPLANTED: { ...assessing, TRIAL_STARTED: 'IN_TRIAL', IMPLANTED: 'TITRATION', ...leaving },
  TRANSFERRED: { TRANSFERRED: 'TRANSFERRED', LOST: 'LOST', EXITED: 'EXITED', WITHDRAWN: 'WITHDRAWN', DIED: 'DECEASED' },
  LOST: { TRANSFERRED: 'TRANSFERRED', LOST: 'LOST', EXITED: 'EXITED', WITHDRAWN: 'WITHDRAWN', DIED: 'DECEASED' },
  EXITED: { TRANSFERRED: 'TRANSFERRED', LOST: 'LOST', EXITED: 'EXITED', WITHDRAWN: 'WITHDRAWN', DIED: 'DECEASED' },
  WITHDRAWN: { WITHDRAWN: 'WITHDRAWN', DIED: 'DECEASED' },
  DECEASED: {},
};

/** States a record of the clinic may lead to next, in the order of the pathway; the one it stands in is left out. */
export function nextStates(state: State): readonly State[] {
  const reached = new Set(Object.values(transitions[state]));
  return states.filter((next) => next !== state && reached.has(next));
}
