import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { insertRows } from '../../apps/api/src/audit/insert-rows.js';
import { SYSTEM_PERSON } from '../../apps/api/src/audit/system-actor.js';
import type { Registry } from '../registry/registry.js';

/** One record of every kind the therapy has, for a patient implanted on 1 February 2020. */
export async function recordTherapy(registry: Registry, patientId: string): Promise<void> {
  const [trialId, bolusId] = [uuid(), uuid()];
  const rows: readonly (readonly [table: string, row: object])[] = [
    ['pathway_event', { kind: 'REFERRED', happenedOn: '2019-03' }],
    [
      'candidacy',
      {
        assessedOn: '2020-01-02',
        outcome: 'SUITABLE',
        weightKg: 61.5,
        contraindications: [{ code: 'active-infection', status: 'ABSENT' }],
      },
    ],
    [
      'goal',
      {
        number: 1,
        agreedOn: '2020-01-02',
        category: 'pain',
        statement: 'Sleeps through the night',
        levels: ['Never', 'Once a week', 'Most nights', 'Every night', 'Every night without tablets'],
        baselineLevel: -1,
      },
    ],
    [
      'trial',
      { id: trialId, startedOn: '2020-01-12', route: 'LP_BOLUS', concludedOn: '2020-01-14', conclusion: 'POSITIVE' },
    ],
    ['trial_bolus', { id: bolusId, trialId, givenAt: '2020-01-13T09:00:00Z', doseUg: 50 }],
    ['trial_response', { bolusId, hours: 4, masLeMean: 0, psfsFrequency: 0, function: 'SAME' }],
    [
      'refill',
      {
        kind: 'REFILL',
        refilledAt: '2020-06-01T10:00:00Z',
        measuredResidualMl: 0,
        filledMl: 20,
        concentrationUgPerMl: 2000,
        attestation: 'NONE',
      },
    ],
    ['programming', { programmedAt: '2020-06-01T10:05:00Z', mode: 'SIMPLE_CONTINUOUS', dailyDoseUg: 152.5 }],
    [
      'contact_attempt',
      { attemptedAt: '2020-07-01T10:00:00Z', about: 'REFILL', channel: 'TELEPHONE', outcome: 'NO_ANSWER' },
    ],
  ];
  await registry.writeAsItself('rows stored by a test', async (tx) => {
    for (const [table, row] of rows)
      await insertRows(tx, `registry.${table}`, [
        {
          id: uuid(),
          centreId: registry.northfield.id,
          patientId,
          recordedBy: SYSTEM_PERSON,
          recordedAt: new Date(),
          ...row,
        },
      ]);
    await beginVisit(tx, registry.northfield.id, patientId);
  });
}

/** A visit that is being entered, with two values of one field. */
async function beginVisit(tx: EntityManager, centreId: number, patientId: string): Promise<void> {
  const [draftId, path, changedAt] = [uuid(), 'sheets/nrs-pain/answers/average7d', new Date()];
  const by = { centreId, patientId, draftId, path, changedAt, changedBy: SYSTEM_PERSON };
  await insertRows(tx, 'registry.visit_draft', [
    { centreId, patientId, id: draftId, recordedBy: SYSTEM_PERSON, recordedAt: changedAt },
  ]);
  await insertRows(tx, 'registry.visit_draft_field', [{ ...by, value: '0', revision: 1, valueRevision: 1 }]);
  await insertRows(tx, 'registry.visit_draft_rival', [{ ...by, value: '3' }]);
}
