import { type closedBy, mayAddGoal, mayResume, possibleEvents, possibleExits } from './possible-acts.js';

type Patient = Parameters<typeof closedBy>[0];
type Kind = Patient['events'][number]['kind'];

const patient = (more: Partial<Patient> = {}): Patient => ({
  diedOn: null,
  exitedOn: null,
  exitReason: null,
  firstImplantOn: null,
  procedures: [],
  trials: [],
  goals: [],
  events: [],
  ...more,
});
const events = (...kinds: Kind[]) => kinds.map((kind) => ({ kind }));
const implanted = {
  firstImplantOn: '2020-02-01',
  procedures: [{ type: 'IMPLANT' as const, performedOn: '2020-02-01' }],
};
const positive = { startedOn: '2020-01-10', concludedOn: '2020-01-12', conclusion: 'POSITIVE' as const };

describe('decisions offered', () => {
  it('begin with referral and consent, and a referral is offered once', () => {
    expect(possibleEvents(patient())).toEqual(['REFERRED', 'CONSENT_GIVEN', 'CONSENT_REFUSED']);
    expect(possibleEvents(patient({ events: events('REFERRED', 'CONSENT_GIVEN') }))).toEqual(['CONSENT_GIVEN']);
  });

  it('let an implant be declined after a positive trial, until there is one', () => {
    expect(possibleEvents(patient({ trials: [positive] }))).toContain('DECLINED');
    expect(possibleEvents(patient({ trials: [{ ...positive, conclusion: 'NEGATIVE' }] }))).not.toContain('DECLINED');
    expect(possibleEvents(patient({ trials: [positive], ...implanted }))).not.toContain('DECLINED');
  });

  it('let the dose be stable while a system is in place', () => {
    expect(possibleEvents(patient(implanted))).toContain('DOSE_STABLE');
    const explanted = [...implanted.procedures, { type: 'EXPLANT' as const, performedOn: '2020-05-01' }];
    expect(possibleEvents(patient({ ...implanted, procedures: explanted }))).not.toContain('DOSE_STABLE');
  });

  it('are none after death, exit or withdrawn consent; after refused consent it can still be given', () => {
    expect(possibleEvents(patient({ diedOn: '2020-01-01' }))).toEqual([]);
    expect(possibleEvents(patient({ exitedOn: '2020-01-01', exitReason: 'transfer' }))).toEqual([]);
    expect(possibleEvents(patient({ events: events('CONSENT_GIVEN', 'CONSENT_WITHDRAWN') }))).toEqual([]);
    expect(possibleEvents(patient({ events: events('CONSENT_REFUSED') }))).toEqual(['CONSENT_GIVEN']);
  });
});

describe('an exit', () => {
  it('is for reasons that fit what was implanted', () => {
    expect(possibleExits(patient())).toContain('NOT_IMPLANTED');
    expect(possibleExits(patient(implanted))).toEqual(['TRANSFER', 'LOST_TO_FOLLOW_UP', 'CONSENT_WITHDRAWN']);
    const explanted = [...implanted.procedures, { type: 'EXPLANT' as const, performedOn: '2020-05-01' }];
    expect(possibleExits(patient({ ...implanted, procedures: explanted }))).toContain('EXPLANTED');
  });

  it('can be resumed unless consent was withdrawn or the patient died', () => {
    const left = { exitedOn: '2020-01-01', exitReason: 'transfer' };
    expect(mayResume(patient(left))).toBe(true);
    expect(mayResume(patient({ ...left, exitReason: 'consent-withdrawn' }))).toBe(false);
    expect(mayResume(patient({ ...left, diedOn: '2020-02-01' }))).toBe(false);
    expect(mayResume(patient())).toBe(false);
  });
});

it('a sixth goal is not offered', () => {
  const goal = {} as Patient['goals'][number];
  expect(mayAddGoal(patient({ goals: [goal, goal, goal, goal] }))).toBe(true);
  expect(mayAddGoal(patient({ goals: [goal, goal, goal, goal, goal] }))).toBe(false);
});
