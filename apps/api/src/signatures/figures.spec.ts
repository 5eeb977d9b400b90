import { analysisTables } from '../analytics/analysis-tables.js';
import { analyticsOf } from '../analytics/analytics-of.js';
import { openDatabase } from '../database.js';
import {
  AMEND,
  amendment,
  correction,
  voiding,
  recordVisit,
  SIGN,
  signature,
  startSigningRegistry,
  UNLOCK,
  VOID,
  type RecordedVisit,
  type SigningRegistry,
} from './testing/recorded-visit.js';

const OUTCOMES = `{ outcomes { scores { score { scoreCode } windows { window { code } nPaired meanImprovement } } } }`;

interface Outcomes {
  outcomes: {
    scores: {
      score: { scoreCode: string };
      windows: { window: { code: string }; nPaired: number; meanImprovement: number | null }[];
    }[];
  };
}

describe('figures of the registry', () => {
  let registry: SigningRegistry;
  let baseline: RecordedVisit;
  let followUp: RecordedVisit;

  beforeAll(async () => {
    registry = await startSigningRegistry();
    baseline = await recordVisit(registry.ada, '8');
    const { patientId } = baseline;
    await registry.ada.ask('mutation ($input: RecordImplantInput!) { recordImplant(input: $input) { id } }', {
      input: { patientId, performedOn: '2024-02-10', overrideReason: 'Tried elsewhere, before the registry.' },
    });
    const { recordEncounter } = await registry.ada.ask<{
      recordEncounter: { id: string; assessments: { id: string }[] };
    }>('mutation ($input: RecordEncounterInput!) { recordEncounter(input: $input) { id assessments { id } } }', {
      input: {
        patientId,
        heldOn: '2024-03-11',
        purpose: 'FOLLOW_UP',
        attestation: 'NONE',
        assessments: [{ instrumentCode: 'nrs-pain', rater: 'PATIENT', answers: [{ key: 'average7d', code: '5' }] }],
      },
    });
    const [assessment] = recordEncounter.assessments;
    followUp = { ...baseline, encounterId: recordEncounter.id, assessmentId: assessment?.id ?? '' };
  });
  afterAll(() => registry.close());

  /** Mean improvement of average pain in the first month, and of how many. */
  const firstMonth = async (): Promise<[number | null, number] | undefined> => {
    const { outcomes } = await registry.ada.ask<Outcomes>(OUTCOMES);
    const window = outcomes.scores
      .find(({ score }) => score.scoreCode === 'nrs-pain.average7d')
      ?.windows.find(({ window: { code } }) => code === 'M1');
    return window && [window.meanImprovement, window.nPaired];
  };

  /** Every derived row, outcomes by what they say: their numbers depend on who came first. */
  const derived = (): Promise<unknown[]> =>
    Promise.all(
      Object.values(analysisTables).map(({ name, key }) =>
        registry.behind.query(
          `select to_jsonb(a) - 'outcomes' - 'outcome_id' as row from analysis.${name} a order by ${key.join(', ')}`,
        ),
      ),
    );

  const expectEqualToRebuild = async (): Promise<void> => {
    const maintained = await derived();
    const steward = await openDatabase(registry.databaseUrls.steward, 2);
    try {
      for (const { name } of Object.values(analysisTables)) await steward.query(`delete from analysis.${name}`);
      await (await analyticsOf(steward)).writer.rebuild();
    } finally {
      await steward.destroy();
    }
    expect(maintained).toEqual(await derived());
  };

  it('stay with signing, and follow amending, unlocking and voiding at once, equal to a rebuild', async () => {
    // 8 − 5 points.
    expect(await firstMonth()).toEqual([3, 1]);

    await registry.ada.ask(SIGN, signature(followUp));
    expect(await firstMonth()).toEqual([3, 1]);

    await registry.ada.ask(AMEND, amendment(followUp));
    // 8 − 4 points.
    expect(await firstMonth()).toEqual([4, 1]);

    await registry.ada.ask(SIGN, signature(baseline));
    await registry.coordinator.ask(UNLOCK, correction(baseline, { reason: 'The baseline was typed wrongly.' }));
    expect(await firstMonth()).toEqual([4, 1]);
    await registry.coordinator.ask(
      AMEND,
      amendment(baseline, { expectedVersion: 2, answers: [{ key: 'average7d', code: '9' }] }),
    );
    // 9 − 4 points.
    expect(await firstMonth()).toEqual([5, 1]);
    await expectEqualToRebuild();

    await registry.coordinator.ask(VOID, voiding(followUp, { expectedVersion: 2 }));
    expect(await firstMonth()).toEqual([null, 0]);
    await expectEqualToRebuild();
  });
});
