import { randomUUID } from 'node:crypto';
import { goal } from '../permissions/patients-to-treat.js';
import type { GraphqlClient } from '../registry/graphql-client.js';

/** Who edits: somebody who may, and a colleague with the same right. */
export interface Editors {
  readonly first: GraphqlClient;
  readonly second: GraphqlClient;
}

/** One mutation that edits something stored, and how to try it. */
export interface EditOfStored {
  readonly input: string;
  readonly by: 'ward' | 'clinicians' | 'coordinators' | 'office';
  /** Records something to edit, a clinician helping; its identifier as the edit names it. */
  record(client: GraphqlClient, clinician: GraphqlClient): Promise<string>;
  /** The input of the nth edit (1 to 25), without the version: each is allowed, and leaves something else. */
  nth(id: string, n: number): Record<string, unknown>;
  /** Version, and what the edits change. */
  read(client: GraphqlClient, id: string): Promise<{ version: number; stored: unknown }>;
  /** What `stored` is after the nth edit. */
  left(n: number): unknown;
  /** Can be done once: a second one is refused for what it says, whatever the version. */
  readonly once?: true;
}

const day = (n: number): string => `2020-05-${String(n).padStart(2, '0')}`;
const reason = 'Mistyped at entry.';

async function recorded(client: GraphqlClient, name: string, input: object): Promise<string> {
  const type = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`;
  const { [name]: record } = await client.ask<Record<string, { id: string }>>(query, { input });
  return record?.id ?? '';
}

const patient = (client: GraphqlClient): Promise<string> =>
  recorded(client, 'recordPatient', { birthYear: 1980, enrolledOn: '2020-01-01' });

async function implanted(client: GraphqlClient): Promise<string> {
  const patientId = await patient(client);
  await recorded(client, 'recordImplant', {
    patientId,
    performedOn: '2020-02-01',
    overrideReason: 'Tried elsewhere, before the registry.',
  });
  return patientId;
}

/** Identifiers of what belongs to a patient lead with hers: "patient/record". */
const within = async (client: GraphqlClient, name: string, input: object): Promise<string> => {
  const patientId = await implanted(client);
  return `${patientId}/${await recorded(client, name, { patientId, ...input })}`;
};
const split = (id: string): [patientId: string, recordId: string] => id.split('/') as [string, string];

const ofPatient = (field: string) => async (client: GraphqlClient, id: string) => {
  const query = `query ($id: ID!) { patient(id: $id) { version ${field} } }`;
  const answer = await client.ask<{ patient: { version: number } & Record<string, unknown> }>(query, { id });
  return { version: answer.patient.version, stored: answer.patient[field] };
};

const among = (list: string, field: string) => async (client: GraphqlClient, id: string) => {
  const [patientId, recordId] = split(id);
  const query = `query ($id: ID!) { patient(id: $id) { ${list} { id version ${field} } } }`;
  type Row = { id: string; version: number } & Record<string, unknown>;
  const answer = await client.ask<{ patient: Record<string, Row[]> }>(query, { id: patientId });
  const row = answer.patient[list]?.find((each) => each.id === recordId);
  if (!row) throw new Error(`no such record among ${list}`);
  return { version: row.version, stored: row[field] };
};

const complication = (client: GraphqlClient): Promise<string> =>
  within(client, 'recordComplication', {
    type: 'cath.kink',
    onsetOn: '2020-05-01',
    grade: 3,
    outcome: 'NOT_RECOVERED',
  });

/** A trial with a bolus, named by patient, trial and bolus. */
async function onTrial(client: GraphqlClient): Promise<string> {
  const patientId = await patient(client);
  const trialId = await recorded(client, 'startTrial', { patientId, startedOn: '2020-04-01', route: 'LP_BOLUS' });
  const bolus = { trialId, givenAt: '2020-04-01T09:00:00Z', doseUg: 50 };
  return `${patientId}/${trialId}/${await recorded(client, 'recordTestBolus', bolus)}`;
}

const negative = { conclusion: 'NEGATIVE', criterion: 'MEAN_LOWER_LIMB_FALL_1', criterionMet: false };

/** An implant after a negative trial, which another clinician is to confirm. */
async function overridden(client: GraphqlClient): Promise<string> {
  const [patientId = '', trialId = ''] = (await onTrial(client)).split('/');
  const concluded = { trialId, expectedVersion: 1, concludedOn: '2020-04-03', ...negative };
  await recorded(client, 'concludeTrial', concluded);
  const implant = { patientId, performedOn: '2020-05-01', overrideReason: 'Painful spasms, no other choice.' };
  return `${patientId}/${await recorded(client, 'recordImplant', implant)}`;
}

async function trialNow(client: GraphqlClient, id: string) {
  const query =
    'query ($id: ID!) { patient(id: $id) { trials { version concludedOn boluses { version observedHours } } } }';
  type Row = { version: number; concludedOn: string | null; boluses: { version: number; observedHours: number }[] };
  const answer = await client.ask<{ patient: { trials: Row[] } }>(query, { id: split(id)[0] });
  const [row] = answer.patient.trials;
  if (!row) throw new Error('no such trial');
  return row;
}

/** A visit with one answer, named by patient and assessment. */
export async function assessed(client: GraphqlClient): Promise<{ id: string; encounterId: string }> {
  const patientId = await implanted(client);
  const query = 'mutation ($input: RecordEncounterInput!) { recordEncounter(input: $input) { id assessments { id } } }';
  const { recordEncounter } = await client.ask<{ recordEncounter: { id: string; assessments: { id: string }[] } }>(
    query,
    {
      input: {
        patientId,
        heldOn: '2020-06-01',
        purpose: 'FOLLOW_UP',
        attestation: 'NONE',
        assessments: [{ instrumentCode: 'nrs-pain', rater: 'PATIENT', answers: [{ key: 'average7d', code: '0' }] }],
      },
    },
  );
  return { id: `${patientId}/${recordEncounter.assessments[0]?.id ?? ''}`, encounterId: recordEncounter.id };
}

async function signed(clinician: GraphqlClient): Promise<string> {
  const { id, encounterId } = await assessed(clinician);
  const assessments = [{ assessmentId: split(id)[1], expectedVersion: 1 }];
  await recorded(clinician, 'signAssessments', { encounterId, assessments, meaning: 'AUTHORED' });
  return id;
}

async function assessmentNow(client: GraphqlClient, id: string) {
  const [patientId, assessmentId] = split(id);
  const query =
    'query ($id: ID!) { patient(id: $id) { encounters { assessments { id version status answers { code } } } } }';
  type Row = { id: string; version: number; status: string; answers: { code: string }[] };
  const answer = await client.ask<{ patient: { encounters: { assessments: Row[] }[] } }>(query, { id: patientId });
  const row = answer.patient.encounters
    .flatMap(({ assessments }) => assessments)
    .find((each) => each.id === assessmentId);
  if (!row) throw new Error('no such assessment');
  return row;
}

/** The nth answer on a scale of 0 to 10, another than the one before and than 0. */
const answer = (n: number): string => String((n % 10) + 1);

export const amendment = (id: string, n: number): Record<string, unknown> => ({
  assessmentId: split(id)[1],
  category: 'ENTRY_ERROR',
  rater: 'PATIENT',
  answers: [{ key: 'average7d', code: answer(n) }],
  reason,
});

const level = (n: number): string => `Sits ${n + 60} minutes`;

const person = async (client: GraphqlClient): Promise<string> => {
  const query = 'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { person { id } } }';
  const input = { name: 'Ines Duarte', accountName: `ines.${randomUUID().slice(0, 8)}`, role: 'ADMINISTRATOR' };
  return (await client.ask<{ invitePerson: { person: { id: string } } }>(query, { input })).invitePerson.person.id;
};
const ofPerson =
  (stored: (row: { name: string; disabledAt: string | null }) => unknown) =>
  async (client: GraphqlClient, id: string) => {
    const query = 'query ($id: ID!) { person(id: $id) { version name disabledAt } }';
    type Row = { version: number; name: string; disabledAt: string | null };
    const answer = await client.ask<{ person: Row }>(query, { id });
    return { version: answer.person.version, stored: stored(answer.person) };
  };

const model = (n: number) => ({ kind: 'PUMP', manufacturer: 'Westmark', name: `Pump ${n}`, constants: [], reason });

/** Every mutation that edits what is stored; a new one needs an entry: the test counts. */
export const edits: Readonly<Record<string, EditOfStored>> = {
  correctPatient: {
    input: 'CorrectPatientInput',
    by: 'ward',
    record: patient,
    nth: (patientId, n) => ({ patientId, enrolledOn: day(n) }),
    read: ofPatient('enrolledOn'),
    left: day,
  },
  setResponsible: {
    input: 'SetResponsibleInput',
    by: 'ward',
    record: async (client) => {
      const { clinicians } = await client.ask<{ clinicians: { id: string }[] }>('{ clinicians { id } }');
      return `${await patient(client)}/${clinicians[0]?.id ?? ''}`;
    },
    nth: (id, n) => ({ patientId: split(id)[0], ...(n % 2 === 1 ? { responsibleId: split(id)[1] } : {}) }),
    read: async (client, id) => {
      const query = 'query ($id: ID!) { patient(id: $id) { version responsible { id } } }';
      type Row = { version: number; responsible: { id: string } | null };
      const { patient: now } = await client.ask<{ patient: Row }>(query, { id: split(id)[0] });
      return { version: now.version, stored: now.responsible === null ? 'nobody' : 'somebody' };
    },
    left: (n) => (n % 2 === 1 ? 'somebody' : 'nobody'),
  },
  recordDeath: {
    input: 'RecordDeathInput',
    by: 'ward',
    record: patient,
    nth: (patientId, n) => ({ patientId, diedOn: day(n) }),
    read: ofPatient('diedOn'),
    left: day,
    once: true,
  },
  correctEncounter: {
    input: 'CorrectEncounterInput',
    by: 'ward',
    record: (client) =>
      within(client, 'recordEncounter', {
        heldOn: '2020-06-01',
        purpose: 'FOLLOW_UP',
        attestation: 'NONE',
        assessments: [],
      }),
    nth: (id, n) => ({ encounterId: split(id)[1], heldOn: day(n), reason }),
    read: among('encounters', 'heldOn'),
    left: day,
  },
  correctComplication: {
    input: 'CorrectComplicationInput',
    by: 'ward',
    record: complication,
    nth: (id, n) => ({ complicationId: split(id)[1], detectedOn: day(n), reason }),
    read: among('complications', 'detectedOn'),
    left: day,
  },
  concludeComplication: {
    input: 'ConcludeComplicationInput',
    by: 'ward',
    record: complication,
    nth: (id, n) => ({ complicationId: split(id)[1], outcome: 'RECOVERED', resolvedOn: day(n) }),
    read: among('complications', 'resolvedOn'),
    left: day,
  },
  correctProcedure: {
    input: 'CorrectProcedureInput',
    by: 'ward',
    record: (client) => within(client, 'recordProcedure', { type: 'CATHETER_REVISION', performedOn: '2020-06-01' }),
    nth: (id, n) => ({ procedureId: split(id)[1], durationMin: n, reason }),
    read: among('procedures', 'durationMin'),
    left: (n) => n,
  },
  confirmImplant: {
    input: 'ConfirmImplantInput',
    by: 'clinicians',
    record: (_client, clinician) => overridden(clinician),
    nth: (id) => ({ procedureId: split(id)[1] }),
    read: among('procedures', 'awaitsSecondSignOff'),
    left: () => false,
    once: true,
  },
  concludeTrial: {
    input: 'ConcludeTrialInput',
    by: 'ward',
    record: onTrial,
    nth: (id, n) => ({ trialId: split(id)[1], concludedOn: day(n), conclusion: 'INCONCLUSIVE' }),
    read: async (client, id) => {
      const { version, concludedOn } = await trialNow(client, id);
      return { version, stored: concludedOn };
    },
    left: day,
    once: true,
  },
  endObservation: {
    input: 'EndObservationInput',
    by: 'ward',
    record: onTrial,
    nth: (id, n) => ({ bolusId: id.split('/')[2], observedHours: 4 + (n % 20), adverse: 'NONE' }),
    read: async (client, id) => {
      const [bolus] = (await trialNow(client, id)).boluses;
      return { version: bolus?.version ?? Number.NaN, stored: bolus?.observedHours };
    },
    left: (n) => 4 + (n % 20),
  },
  correctGoal: {
    input: 'CorrectGoalInput',
    by: 'ward',
    record: async (client) => {
      const patientId = await patient(client);
      return `${patientId}/${await recorded(client, 'recordGoal', { patientId, ...goal })}`;
    },
    nth: (id, n) => ({ goalId: split(id)[1], statement: level(n), reason }),
    read: among('goals', 'statement'),
    left: level,
  },
  recordExit: {
    input: 'RecordExitInput',
    by: 'ward',
    record: patient,
    nth: (patientId, n) => ({ patientId, exitedOn: day(n), reason: 'TRANSFER' }),
    read: ofPatient('exitedOn'),
    left: day,
    once: true,
  },
  resumeFollowUp: {
    input: 'ResumeFollowUpInput',
    by: 'ward',
    record: async (client) => {
      const patientId = await patient(client);
      const exit = { patientId, expectedVersion: 1, exitedOn: '2020-02-01', reason: 'TRANSFER' };
      await recorded(client, 'recordExit', exit);
      return patientId;
    },
    nth: (patientId, n) => ({ patientId, resumedOn: day(n) }),
    read: ofPatient('exitedOn'),
    left: () => null,
    once: true,
  },
  amendAssessment: {
    input: 'AmendAssessmentInput',
    by: 'ward',
    record: async (client) => (await assessed(client)).id,
    nth: amendment,
    read: async (client, id) => {
      const { version, answers } = await assessmentNow(client, id);
      return { version, stored: answers[0]?.code };
    },
    left: answer,
  },
  unlockAssessment: {
    input: 'UnlockAssessmentInput',
    by: 'coordinators',
    record: (_client, clinician) => signed(clinician),
    nth: (id) => ({ assessmentId: split(id)[1], reason }),
    read: async (client, id) => {
      const { version, status } = await assessmentNow(client, id);
      return { version, stored: status };
    },
    left: () => 'COMPLETED',
    once: true,
  },
  correctCentre: {
    input: 'CorrectCentreInput',
    by: 'office',
    record: async (client) => {
      const code = `C${randomUUID().slice(0, 6).toUpperCase()}`;
      const query = 'mutation ($input: AddCentreInput!) { addCentre(input: $input) { code } }';
      await client.ask(query, { input: { code, name: 'Eastbrook Hospital', timeZone: 'Europe/London' } });
      return code;
    },
    nth: (code, n) => ({ code, name: `Eastbrook Hospital ${n}`, timeZone: 'Europe/London' }),
    read: async (client, code) => {
      type Row = { code: string; name: string; version: number };
      const { centres } = await client.ask<{ centres: Row[] }>('{ centres { code name version } }');
      const row = centres.find((each) => each.code === code);
      return { version: row?.version ?? Number.NaN, stored: row?.name };
    },
    left: (n) => `Eastbrook Hospital ${n}`,
  },
  publishDeviceModel: {
    input: 'PublishDeviceModelInput',
    by: 'office',
    record: async (client) => {
      const code = `model-${randomUUID().slice(0, 8)}`;
      const query = 'mutation ($input: PublishDeviceModelInput!) { publishDeviceModel(input: $input) { code } }';
      await client.ask(query, { input: { code, ...model(0) } });
      return code;
    },
    nth: (code, n) => ({ code, ...model(n) }),
    read: async (client, code) => {
      type Row = { code: string; name: string; version: number };
      const { deviceModels } = await client.ask<{ deviceModels: Row[] }>('{ deviceModels { code name version } }');
      const row = deviceModels.find((each) => each.code === code);
      return { version: row?.version ?? Number.NaN, stored: row?.name };
    },
    left: (n) => `Pump ${n}`,
  },
  correctPerson: {
    input: 'CorrectPersonInput',
    by: 'office',
    record: person,
    nth: (personId, n) => ({ personId, name: `Ines Duarte ${n}` }),
    read: ofPerson(({ name }) => name),
    left: (n) => `Ines Duarte ${n}`,
  },
  disablePerson: {
    input: 'DisablePersonInput',
    by: 'office',
    record: person,
    nth: (personId) => ({ personId, reason }),
    read: ofPerson(({ disabledAt }) => disabledAt !== null),
    left: () => true,
    once: true,
  },
  enablePerson: {
    input: 'EnablePersonInput',
    by: 'office',
    record: async (client) => {
      const personId = await person(client);
      const query = 'mutation ($input: DisablePersonInput!) { disablePerson(input: $input) { id } }';
      await client.ask(query, { input: { personId, reason, expectedVersion: 1 } });
      return personId;
    },
    nth: (personId) => ({ personId }),
    read: ofPerson(({ disabledAt }) => disabledAt !== null),
    left: () => false,
    once: true,
  },
};
