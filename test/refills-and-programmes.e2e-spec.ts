import { after, dayAfter, dosingOf, type Dosing } from './registry/dosing.js';
import type { GraphqlClient } from './registry/graphql-client.js';
import { startRegistry, type Registry } from './registry/registry.js';

let registry: Registry;
let clinician: GraphqlClient;
let dosing: Dosing;

beforeAll(async () => {
  registry = await startRegistry();
  clinician = await registry.client('clinician');
  dosing = dosingOf(registry, clinician);
});
afterAll(() => registry.close());

describe('a refill or a programme', () => {
  it('is kept in the history with who recorded it, both in one act', async () => {
    const patientId = await dosing.running(20, 2000, 300);
    const rows = await registry.behind.query<{ action: string; relation: string }[]>(
      `select e.action, c.relation from audit.event e join audit.change c on c.event_seq = e.seq
       where c.patient_id = $1 and e.action = 'refill recorded' order by c.seq`,
      [patientId],
    );
    expect(rows.map(({ relation }) => relation)).toEqual(expect.arrayContaining(['refill', 'programming']));
  });

  it('declared stable ends titration with that day', async () => {
    const patientId = await dosing.running(20, 2000, 300);
    await dosing.program(patientId, after(20), { dailyDoseUg: 310, declaredStable: true });
    expect(
      await registry.behind.query('select kind, happened_on from registry.pathway_event where patient_id = $1', [
        patientId,
      ]),
    ).toEqual([{ kind: 'DOSE_STABLE', happened_on: dayAfter(20) }]);
  });

  it('voided takes the stable dose declared with it along, and leaves the empty reservoir it found', async () => {
    const patientId = await dosing.running(20, 2000, 350);
    const { id } = await dosing.refill(patientId, after(40), {
      ...{ measuredResidualMl: 1.4, filledMl: 20, concentrationUgPerMl: 2000, attestation: 'EVENTS' },
      ...{ discrepancyReview: 'Read twice.', emptyGrade: 2 },
      programming: { mode: 'SIMPLE_CONTINUOUS', dailyDoseUg: 350, declaredStable: true },
    });
    const contact = await dosing.read(patientId, 'lastContactOn');
    expect(contact).toEqual({ lastContactOn: dayAfter(40) });
    const voided = await dosing.act<{ kind: string }[]>(
      'voidTherapyRecord',
      { kind: 'REFILL', id, expectedVersion: 1, reason: 'Of another patient.' },
      'kind',
    );
    expect(voided.map(({ kind }) => kind)).toEqual(['REFILL', 'PROGRAMMING', 'PATHWAY_EVENT']);
    expect(
      await registry.behind.query(
        `select kind, void_reason, version from registry.pathway_event where patient_id = $1`,
        [patientId],
      ),
    ).toEqual([{ kind: 'DOSE_STABLE', void_reason: 'Of another patient.', version: 2 }]);
    expect(await dosing.read(patientId, 'complications { type { code } }')).toEqual({
      complications: [{ type: { code: 'refill.reservoir-empty' } }],
    });
  });

  it('finds the reservoir empty: the complication is recorded with the refill, or neither is', async () => {
    const patientId = await dosing.running(20, 2000, 350);
    const empty = {
      measuredResidualMl: 1.4,
      filledMl: 20,
      concentrationUgPerMl: 2000,
      discrepancyReview: 'Read twice.',
    };
    expect(
      await dosing.refusal('recordRefill', { patientId, refilledAt: after(40), attestation: 'EVENTS', ...empty }),
    ).toMatchObject({
      code: 'VALIDATION_FAILED',
      rule: 'LIMIT:reservoir-empty',
      field: 'emptyGrade',
    });
    expect(await dosing.read(patientId, 'complications { type { code } }')).toEqual({ complications: [] });
    await dosing.refill(patientId, after(40), { ...empty, emptyGrade: 2 });
    expect(await dosing.read(patientId, 'complications { type { code } grade onsetOn outcome resolvedOn }')).toEqual({
      complications: [
        {
          type: { code: 'refill.reservoir-empty' },
          grade: 2,
          onsetOn: dayAfter(40),
          outcome: 'RECOVERED',
          resolvedOn: dayAfter(40),
        },
      ],
    });
  });

  it('after the computed empty date asks why, in a sentence, and keeps the answer', async () => {
    const patientId = await dosing.running(20, 2000, 350);
    const late = { filledMl: 20, concentrationUgPerMl: 2000, measuredResidualMl: null };
    const refused = await dosing.refusalOf('recordRefill', {
      patientId,
      refilledAt: after(115),
      attestation: 'NONE',
      ...late,
    });
    expect(refused.extensions).toMatchObject({ code: 'IMPLAUSIBLE', rule: 'D10', field: 'gapAnswer' });
    expect(refused.message).toBe(
      'The reservoir was computed to be empty on 25 Apr 2024, 9 days before this refill (filled 20 mL on 10 Jan 2024, last 350 µg/day at 2,000 µg/mL). Say why: it was empty, the record of a refill is missing, or the estimate was wrong.',
    );
    const { gapAnswer } = await dosing.refill(patientId, after(115), { ...late, gapAnswer: 'MISSING_RECORD' });
    expect(gapAnswer).toBe('MISSING_RECORD');
  });

  it('of two recorded at once is judged with the other', async () => {
    const patientId = await dosing.running(20, 2000, 350);
    const input = { patientId, filledMl: 20, concentrationUgPerMl: 2000, attestation: 'NONE' };
    const answers = await Promise.all(
      [0, 1].map((minutes) =>
        clinician.send(dosing.mutation('recordRefill'), {
          input: { ...input, refilledAt: new Date(Date.parse(after(50)) + minutes * 60_000).toISOString() },
        }),
      ),
    );
    const refused = answers.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions);
    expect(refused).toEqual([expect.objectContaining({ code: 'IMPLAUSIBLE', rule: 'D9', field: 'refilledAt' })]);
    const { refills } = await dosing.read(patientId, 'refills { id }');
    expect(refills).toHaveLength(2);
  });

  it.each([0, 0.001, 0.004, 0.09])('of %d mL is no fill', async (filledMl) => {
    const patientId = await dosing.running(20, 2000, 350);
    const input = { patientId, refilledAt: after(50), filledMl, concentrationUgPerMl: 2000, attestation: 'NONE' };
    const refused = await dosing.refusalOf('recordRefill', input);
    expect(refused.extensions).toMatchObject({
      ...{ code: 'VALIDATION_FAILED', rule: 'LIMIT:fill-volume', field: 'filledMl' },
    });
    expect(refused.message).toContain('It must be at least 0.1 mL.');
  });

  it.each([0.001, 0.004, 0.4])('of %d µg/day is no dose', async (dailyDoseUg) => {
    const patientId = await dosing.running(20, 2000, 350);
    const input = { patientId, programmedAt: after(5), mode: 'SIMPLE_CONTINUOUS', dailyDoseUg };
    expect(await dosing.refusal('recordProgramming', input)).toMatchObject({
      ...{ code: 'VALIDATION_FAILED', rule: 'LIMIT:daily-dose', field: 'dailyDoseUg' },
    });
  });

  it('of the smallest dose is told as far as the calendar goes', async () => {
    const patientId = await dosing.running(40, 5000, 20);
    await dosing.program(patientId, after(5), { mode: 'MINIMUM_RATE', dailyDoseUg: 0.5 });
    expect(await dosing.reservoir(patientId)).toMatchObject({ state: 'COMPUTED', alarmOn: '2199-12-30' });
  });

  it('is not another centre’s to see or to record', async () => {
    const patientId = await dosing.running(20, 2000, 350);
    const stranger = await registry.stranger();
    expect(
      (await stranger.refused('query ($id: ID!) { doseForm(patientId: $id) { problem } }', { id: patientId }))
        .extensions.code,
    ).toBe('NOT_FOUND');
    const input = { patientId, refilledAt: after(50), filledMl: 20, concentrationUgPerMl: 2000, attestation: 'NONE' };
    expect((await stranger.refused(dosing.mutation('recordRefill'), { input })).extensions.code).toBe('NOT_FOUND');
  });

  it('begins its form with what was there before', async () => {
    const patientId = await dosing.running(20, 2000, 350);
    const { doseForm } = await clinician.ask<{ doseForm: object }>(
      `query ($id: ID!) { doseForm(patientId: $id) { timeZone bestBolusUg problem expectedResidualMl implants
         pumps { modelName alarmMl unusableMl implantedOn explantedOn } fills { filledMl } doses { dailyDoseUg }
         lastRefill { filledMl concentrationUgPerMl } lastProgramming { dailyDoseUg mode } } }`,
      { id: patientId },
    );
    expect(doseForm).toMatchObject({
      timeZone: 'Europe/London',
      bestBolusUg: null,
      problem: null,
      // Filled in 2024: nothing is left by now.
      expectedResidualMl: 0,
      implants: ['2024-01-10'],
      pumps: [{ modelName: 'SynchroMed II, 40 mL (8637-40)', alarmMl: 2, unusableMl: 1.4, explantedOn: null }],
      fills: [{ filledMl: 20 }],
      doses: [{ dailyDoseUg: 350 }],
      lastRefill: { filledMl: 20, concentrationUgPerMl: 2000 },
      lastProgramming: { dailyDoseUg: 350, mode: 'SIMPLE_CONTINUOUS' },
    });
  });

  it('after the end of follow-up asks to resume it first, so that nobody is refilled and on no list', async () => {
    const patientId = await dosing.running(20, 2000, 300);
    await registry.writeAsItself('exit stored by a test', (tx) =>
      tx.query(`update registry.patient set exited_on = $2, exit_reason = 'lost-to-follow-up' where id = $1`, [
        patientId,
        dayAfter(30),
      ]),
    );
    const asked = { patientId, attestation: 'NONE', filledMl: 20, concentrationUgPerMl: 2000 };
    expect(await dosing.refusal('recordRefill', { ...asked, refilledAt: after(60) })).toMatchObject({
      code: 'VALIDATION_FAILED',
      rule: 'PATHWAY:exited',
      field: 'refilledAt',
    });
    const session = { patientId, mode: 'SIMPLE_CONTINUOUS', dailyDoseUg: 310 };
    expect(await dosing.refusal('recordProgramming', { ...session, programmedAt: after(60) })).toMatchObject({
      rule: 'PATHWAY:exited',
      field: 'programmedAt',
    });
    await expect(dosing.program(patientId, after(20), session)).resolves.toMatchObject({ dailyDoseUg: 310 });
  });

  it('on a day that does not exist is refused, not moved to the next month', async () => {
    const patientId = await dosing.running(20, 2000, 300);
    const asked = { patientId, attestation: 'NONE', filledMl: 20, concentrationUgPerMl: 2000 };
    for (const refilledAt of ['2026-02-29T10:00:00Z', '2024-06-31T10:00:00Z', '2024-02-20T10:00', '06/01/2024'])
      expect(await dosing.refusal('recordRefill', { ...asked, refilledAt })).toMatchObject({
        code: 'VALIDATION_FAILED',
        field: 'refilledAt',
      });
  });
});
