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

/** Filled with 500 µg/mL; 30 days later with 2,000 µg/mL, bridged as told. */
async function bridged(bridge: object, dailyDoseUg = 200): Promise<{ patientId: string; refillId: string }> {
  const patientId = await dosing.running(20, 500, 200);
  const { id } = await dosing.refill(patientId, after(30), {
    filledMl: 20,
    concentrationUgPerMl: 2000,
    measuredResidualMl: 8,
    programming: {
      mode: 'SIMPLE_CONTINUOUS',
      dailyDoseUg,
      reason: 'concentration-change',
      bridge: { oldConcentrationUgPerMl: 500, ...bridge },
    },
  });
  return { patientId, refillId: id };
}

/** Visits of those days after the first fill, and whether each is marked. */
async function marked(patientId: string, days: readonly number[]): Promise<boolean[]> {
  for (const day of days)
    await dosing.act('recordEncounter', {
      patientId,
      heldOn: dayAfter(day),
      purpose: 'FOLLOW_UP',
      attestation: 'NONE',
      assessments: [],
    });
  const { encounters } = (await dosing.read(patientId, 'encounters { duringBridge }')) as {
    encounters: { duringBridge: boolean }[];
  };
  return encounters.map(({ duringBridge }) => duringBridge);
}

const formOn = async (patientId: string, day: number): Promise<boolean> =>
  (
    await clinician.ask<{ visitForm: { duringBridge: boolean } }>(
      'query ($patientId: ID!, $heldOn: Date!) { visitForm(patientId: $patientId, heldOn: $heldOn) { duringBridge } }',
      { patientId, heldOn: dayAfter(day) },
    )
  ).visitForm.duringBridge;

describe('a visit while old drug is still delivered', () => {
  it('is marked on every day the bridge touches, and its form says so before', async () => {
    // Two days from nine in the morning: three days of the calendar.
    const { patientId } = await bridged({ durationMinutes: 2880 });
    expect([await formOn(patientId, 31), await formOn(patientId, 33)]).toEqual([true, false]);
    expect(await marked(patientId, [29, 30, 31, 32, 33])).toEqual([false, true, true, true, false]);
  });

  it('is marked as long as the volume lasts where no duration was recorded', async () => {
    // 0.25 mL at 200 / 2,000 = 0.1 mL/day: two and a half days.
    const { patientId } = await bridged({ volumeMl: 0.25 });
    expect(await marked(patientId, [30, 32, 33])).toEqual([true, true, false]);
  });

  it('is marked on the day it began where nothing tells how long it ran', async () => {
    const { patientId } = await bridged({});
    expect(await marked(patientId, [30, 31])).toEqual([true, false]);
  });

  it('is marked no more once the refill turns out never to have been', async () => {
    const { patientId, refillId } = await bridged({ durationMinutes: 2880 });
    expect(await marked(patientId, [31])).toEqual([true]);
    await dosing.act('voidTherapyRecord', {
      kind: 'REFILL',
      id: refillId,
      expectedVersion: 1,
      reason: 'Of somebody else.',
    });
    expect(await marked(patientId, [])).toEqual([false]);
  });

  it('is not marked for others who were never bridged', async () => {
    expect(await marked(await dosing.running(20, 500, 200), [31])).toEqual([false]);
  });
});
