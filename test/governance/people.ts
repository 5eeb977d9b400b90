import { Role } from '../../apps/api/src/access/role.js';
import type { Actor } from '../../apps/api/src/access/actor.js';
import type { GraphqlClient } from '../registry/graphql-client.js';
import type { Registry } from '../registry/registry.js';

/** Somebody at work: who she is, and her browser. */
export interface Worker {
  readonly actor: Actor;
  readonly client: GraphqlClient;
}

/** Staff of both hospitals and of the registry office. */
export interface Staff {
  readonly clinicianNorth: Worker;
  readonly coordinatorNorth: Worker;
  readonly clinicianSouth: Worker;
  readonly coordinatorSouth: Worker;
  readonly administrator: Worker;
}

export async function hire(registry: Registry): Promise<Staff> {
  const worker = async (role: Role, centre: Registry['northfield'] | null): Promise<Worker> => {
    const actor = await registry.actor(role, centre);
    return { actor, client: registry.clientOf(actor) };
  };
  return {
    clinicianNorth: await worker(Role.CLINICIAN, registry.northfield),
    coordinatorNorth: await worker(Role.COORDINATOR, registry.northfield),
    clinicianSouth: await worker(Role.CLINICIAN, registry.southbank),
    coordinatorSouth: await worker(Role.COORDINATOR, registry.southbank),
    administrator: await worker(Role.ADMINISTRATOR, null),
  };
}

export interface Enrolled {
  readonly id: string;
  readonly pseudonym: string;
}

let enrolled = 0;

/** A patient with an implant, a baseline, a visit with a score, and a complication. */
export async function enrol({ client }: Worker, familyName: string, bornOn = '1980-05-05'): Promise<Enrolled> {
  enrolled += 1;
  const { recordPatient: patient } = await client.ask<{ recordPatient: Enrolled }>(
    'mutation ($input: RecordPatientInput!) { recordPatient(input: $input) { id pseudonym } }',
    {
      input: {
        pseudonym: `GOV-${enrolled}`,
        birthYear: Number(bornOn.slice(0, 4)),
        sex: 'FEMALE',
        aetiology: 'stroke',
        enrolledOn: '2020-01-01',
        identity: { familyName, givenName: 'Nneka', birthDate: bornOn, hospitalNumber: `H-${enrolled}` },
      },
    },
  );
  const record = (name: string, input: object) =>
    client.ask(`mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { id } }`, {
      input: { patientId: patient.id, ...input },
    });
  await record('recordEncounter', visit('2020-01-10', 'BASELINE', 7));
  await record('recordImplant', {
    performedOn: '2020-02-01',
    overrideReason: 'Tried elsewhere, before the registry.',
    pumpModel: `Pump ${enrolled}`,
    catheterModel: 'Ascenda',
  });
  await record('recordEncounter', visit('2020-08-01', 'FOLLOW_UP', 3));
  await record('recordComplication', {
    type: 'withdrawal.syndrome',
    onsetOn: '2020-03-01',
    grade: 3,
    outcome: 'RECOVERING',
  });
  return patient;
}

export const visit = (heldOn: string, purpose: string, pain: number) => ({
  heldOn,
  purpose,
  attestation: 'NONE',
  assessments: [{ instrumentCode: 'nrs-pain', rater: 'PATIENT', answers: [{ key: 'average7d', code: String(pain) }] }],
});

export const seenAs = async ({ client }: Worker, id: string): Promise<unknown> =>
  (
    await client.send<{ patient: unknown }>(
      `query ($id: ID!) { patient(id: $id) { pseudonym identity { familyName hospitalNumber } procedures { type performedOn recordedBy }
         encounters { heldOn recordedBy assessments { scores { code value } } } complications { onsetOn recordedBy } } }`,
      { id },
    )
  ).data?.patient ?? null;
