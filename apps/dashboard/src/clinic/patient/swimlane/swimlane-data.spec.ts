import type { PointLane, StepLane } from '../../../charts/lanes/lane.js';
import type { Course, CourseTrajectory } from './course.js';
import { doseLane, oralLane } from './dose-lane.js';
import { complicationLane, deviceLane } from './episode-lanes.js';
import { measureLanes } from './measure-lanes.js';
import { offTherapy } from './off-therapy.js';
import { swimlaneOf } from './swimlane-data.js';

const now = { today: '2026-03-01', timeZone: 'Europe/London' };

const nobody: Course = {
  firstImplantOn: null,
  diedOn: null,
  exitedOn: null,
  trajectories: [],
  complications: [],
  procedures: [],
  components: [],
  programmings: [],
  protocol: { scores: [{ scoreCode: 'mas.le.mean', decimals: 2 }] },
};

const session = (programmedAt: string, dailyDoseUg: number, oralBaclofenMgPerDay: number | null = null) => ({
  programmedAt,
  dailyDoseUg,
  oralBaclofenMgPerDay,
});

const tone = (
  rater: CourseTrajectory['rater'],
  points: readonly (readonly [string, number | null])[],
): CourseTrajectory => ({
  scoreCode: 'mas.le.mean',
  primary: true,
  shortTitle: 'MAS lower limbs',
  domain: 'TONE',
  unit: 'grade',
  rater,
  direction: 'LOWER_IS_BETTER',
  range: [0, 4],
  points: points.map(([heldOn, value]) => ({
    heldOn,
    value,
    absence: value === null ? 'NOT_DONE' : null,
    reason: null,
  })),
});

const levels = (lane: StepLane) => lane.steps.map(({ on, until, value }) => [on, until, value]);

describe('the dose on the time axis', () => {
  it('holds until the next session, and the last one until further notice', () => {
    const lane = doseLane(
      { ...nobody, programmings: [session('2024-05-02T09:00:00Z', 150), session('2024-01-10T09:00:00Z', 100)] },
      now.timeZone,
    );
    expect(levels(lane)).toEqual([
      ['2024-01-10', '2024-05-02', 100],
      ['2024-05-02', null, 150],
    ]);
  });

  it('ends with the explant, the death or the end of follow-up, and begins again with the next session', () => {
    const course: Course = {
      ...nobody,
      procedures: [{ type: 'EXPLANT', performedOn: '2024-03-01' }],
      programmings: [session('2024-01-10T09:00:00Z', 100), session('2024-06-01T09:00:00Z', 80)],
      diedOn: '2024-07-01',
    };
    expect(levels(doseLane(course, now.timeZone))).toEqual([
      ['2024-01-10', '2024-03-01', 100],
      ['2024-06-01', '2024-07-01', 80],
    ]);
  });

  it('lies on the day at the centre, where the last session of a day counts', () => {
    const evening = [
      session('2024-06-30T20:00:00Z', 100),
      session('2024-06-30T23:30:00Z', 120),
      session('2024-07-01T08:00:00Z', 130),
    ];
    expect(levels(doseLane({ ...nobody, programmings: evening }, now.timeZone))).toEqual([
      ['2024-06-30', '2024-07-01', 100],
      ['2024-07-01', null, 130],
    ]);
  });

  it('draws a stopped pump as 0, and shades it as off therapy', () => {
    const course = {
      ...nobody,
      programmings: [session('2024-01-10T09:00:00Z', 0), session('2024-02-10T09:00:00Z', 90)],
    };
    const lane = doseLane(course, now.timeZone);
    expect(lane.steps[0]).toMatchObject({ value: 0, note: 'pump stopped' });
    expect(offTherapy(course, lane, now.today)).toEqual([{ from: '2024-01-10', until: '2024-02-10' }]);
  });

  it('has a row for oral baclofen only where somebody was asked; a told 0 is drawn', () => {
    expect(oralLane({ ...nobody, programmings: [session('2024-01-10T09:00:00Z', 100)] }, now.timeZone)).toBeNull();
    const told = oralLane({ ...nobody, programmings: [session('2024-01-10T09:00:00Z', 100, 0)] }, now.timeZone);
    expect(told?.steps).toEqual([{ on: '2024-01-10', until: null, value: 0, note: null }]);
  });
});

describe('the measures on the time axis', () => {
  const [lane] = measureLanes({
    ...nobody,
    trajectories: [
      tone('CLINICIAN', [
        ['2024-01-01', 2.5],
        ['2024-04-01', null],
        ['2024-07-01', 0],
      ]),
      tone('CAREGIVER_PROXY', [['2024-05-01', 1]]),
      { ...tone('CLINICIAN', [['2024-01-01', 3]]), scoreCode: 'mas.ue.mean', primary: false },
    ],
  }) as [PointLane];

  it('keep a gap where nothing was measured, with its reason, and a measured 0', () => {
    expect(lane.series[0]?.points).toEqual([
      { on: '2024-01-01', value: 2.5, note: null },
      { on: '2024-04-01', value: null, note: 'not done' },
      { on: '2024-07-01', value: 0, note: null },
    ]);
  });

  it('keep the scale of the definition, decimals of the protocol and the raters apart', () => {
    expect(lane).toMatchObject({ range: [0, 4], unit: 'grade', decimals: 2, title: 'Tone', better: 'lower is better' });
    expect(lane.series.map(({ label, mark }) => [label, mark])).toEqual([
      ['Clinician', 0],
      ['Caregiver as proxy', 1],
    ]);
  });

  it('show the primary score of a measure only', () => {
    expect(
      measureLanes({ ...nobody, trajectories: [{ ...tone('CLINICIAN', [['2024-01-01', 3]]), primary: false }] }),
    ).toEqual([]);
  });
});

describe('events and devices on the time axis', () => {
  it('name a sentinel complication as such', () => {
    const leak = { onsetOn: '2024-03-03', resolvedOn: null, type: { code: 'C1', label: 'Withdrawal', sentinel: true } };
    expect(complicationLane({ complications: [leak] }).events).toEqual([
      { on: '2024-03-03', until: null, code: 'C1', label: 'Withdrawal (sentinel)', grave: true },
    ]);
  });

  it('show a pump until it was taken out, and a catheter with its tip', () => {
    const { bars } = deviceLane({
      diedOn: null,
      procedures: [],
      components: [
        { kind: 'CATHETER', modelName: 'Ascenda', tipLevel: 'T8', implantedOn: '2020-01-01', explantedOn: null },
        { kind: 'PUMP', modelName: null, tipLevel: null, implantedOn: '2019-01-01', explantedOn: '2020-01-01' },
      ],
    });
    expect(bars).toEqual([
      { track: 'Pump', label: 'Model not recorded', from: '2019-01-01', until: '2020-01-01' },
      { track: 'Catheter', label: 'Ascenda, tip T8', from: '2020-01-01', until: null },
    ]);
  });

  it('shade from an explant to the next implant, and nothing for a replacement on the same day', () => {
    const dose = doseLane(nobody, now.timeZone);
    const explant = { type: 'EXPLANT', performedOn: '2024-03-01' } as const;
    const again = (performedOn: string) => ({ procedures: [explant, { type: 'IMPLANT', performedOn } as const] });
    expect(offTherapy(again('2024-08-01'), dose, now.today)).toEqual([{ from: '2024-03-01', until: '2024-08-01' }]);
    expect(offTherapy(again('2024-03-01'), dose, now.today)).toEqual([]);
    expect(offTherapy({ procedures: [explant] }, dose, now.today)).toEqual([{ from: '2024-03-01', until: now.today }]);
  });
});

describe('the swimlane', () => {
  it('is absent while nothing is recorded', () => expect(swimlaneOf(nobody, now)).toBeNull());

  it('reaches from before the first day known until today, or until the death', () => {
    const course = { ...nobody, trajectories: [tone('CLINICIAN', [['2024-01-08', 2]])] };
    // 783 days until today: 2 % are 16 days.
    expect(swimlaneOf(course, now)).toMatchObject({ from: '2023-12-23', until: '2026-03-01' });
    expect(swimlaneOf({ ...course, diedOn: '2024-02-01' }, now)).toMatchObject({
      from: '2024-01-01',
      until: '2024-02-01',
    });
  });
});
