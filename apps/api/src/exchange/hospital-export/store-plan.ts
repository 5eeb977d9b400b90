import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/actor.js';
import { insertRows } from '../../audit/insert-rows.js';
import { addSystemPerson } from '../../audit/system-actor.js';
import { groupBy } from '../../batches.js';
import type { CentresService } from '../../centres/centres.service.js';
import { ComplicationOutcome, type Complication } from '../../complications/complication.entity.js';
import { complicationOf, storeComplications } from '../../complications/complications.service.js';
import { assessmentRecord } from '../../encounters/assessment-record.js';
import { encounterRecord, storeEncounters } from '../../encounters/encounter-record.js';
import { ContactMode } from '../../encounters/encounter.entity.js';
import { Attestation } from '../../patients/attestation.js';
import { findAetiology } from '../../patients/aetiology.js';
import { procedureOf } from '../../therapy/procedure-of.js';
import { storeProcedures } from '../../therapy/therapy.service.js';
import { inOrder } from './operation-order.js';
import { createdBy, type ImportPlan, type PlannedEncounter, type PlannedPatient, type Subject } from './plan.js';
import type { ImportDefinitions } from './plan-import.js';

/** Rows a statement carries: enough to spread its costs, few enough for a message to the database. */
const BATCH = 2_000;

interface Storing {
  readonly tx: EntityManager;
  readonly actor: Actor;
  readonly definitions: ImportDefinitions;
  readonly progress: (said: string) => void;
}

/** Stores what a plan adds. Call inside the door for writing; the plan has been checked against what is stored. */
export async function storePlan(plan: ImportPlan, centres: CentresService, storing: Storing): Promise<void> {
  const { tx, actor } = storing;
  await addSystemPerson(tx);
  const added = new Map<string, number>();
  for (const { code, name } of plan.centres) added.set(code, (await centres.add(tx, { code, name })).id);
  const keyOf = ({ id, centre }: Subject): { centreId: number; id: string } => {
    const centreId = centre.id ?? added.get(centre.code);
    if (centreId === undefined) throw new Error('a planned patient belongs to no centre');
    return { centreId, id };
  };

  for (const batch of batches(plan.patients.map((patient) => [patient]))) {
    const rows = batch.map((patient) => patientRow(patient, keyOf(patient.subject), storing));
    await insertRows(tx, 'registry.patient', rows);
  }
  // The database judges the order of all operations of a patient at once, so they travel together.
  const operations = groupBy(plan.procedures, ({ subject }) => subject.id);
  for (const batch of batches([...operations.values()])) {
    const records = batch.map(({ subject, said }) => procedureOf(actor, keyOf(subject), said));
    await storeProcedures(tx, inOrder(records));
  }
  for (const batch of batches(plan.complications.map((one) => [one]))) {
    const records = batch.map(({ subject, said }): Complication => {
      const input = { ...said, grade: said.grade ?? 1, outcome: ComplicationOutcome.UNKNOWN };
      return { ...complicationOf(actor, keyOf(subject), input), grade: said.grade };
    });
    await storeComplications(tx, records);
  }
  await storeAssessments(plan, keyOf, storing);
}

function patientRow(
  { subject: { said }, enrolledOn }: PlannedPatient,
  { centreId, id }: { centreId: number; id: string },
  { actor, definitions: { protocol } }: Storing,
): object {
  return {
    centreId,
    id,
    pseudonym: said.pseudonym,
    sex: said.sex,
    birthYear: said.birthYear,
    aetiology: said.aetiology,
    origin: said.aetiology === null ? null : (findAetiology(said.aetiology)?.origin ?? null),
    protocolCode: protocol.code,
    protocolVersion: protocol.version,
    enrolledOn,
    lastContactOn: said.lastContactOn,
    diedOn: said.diedOn,
    recordedBy: actor.personId,
  };
}

async function storeAssessments(
  plan: ImportPlan,
  keyOf: (subject: Subject) => { centreId: number; id: string },
  { tx, actor, definitions, progress }: Storing,
): Promise<void> {
  const total = createdBy(plan).assessments.toLocaleString('en-GB');
  let done = 0;
  for (const batch of batches(plan.encounters.map((one) => [one]))) {
    const created = batch.filter(({ storedId }) => storedId === null);
    await storeEncounters(
      tx,
      created.map(({ subject, heldOn, purpose, totals }) =>
        encounterRecord(
          actor,
          // The plan has placed the visit before or after the first implant, which may itself be new.
          { ...keyOf(subject), diedOn: subject.said.diedOn, firstImplantOn: purpose === 'BASELINE' ? null : heldOn },
          {
            heldOn,
            purpose,
            contact: ContactMode.IN_PERSON,
            attestation: Attestation.NOT_ASKED,
            assessments: totals.map((one) => inputOf(one, definitions)),
          },
          definitions,
        ),
      ),
    );
    const extended = batch.flatMap((encounter) => additions(encounter, keyOf(encounter.subject), definitions));
    await insertRows(
      tx,
      'registry.assessment',
      extended.map(({ assessment }) => assessment),
    );
    await insertRows(
      tx,
      'registry.score',
      extended.flatMap(({ scores }) => scores),
    );
    done += batch.reduce((sum, { totals }) => sum + totals.length, 0);
    progress(`${done.toLocaleString('en-GB')} of ${total} assessments stored`);
  }
}

type Total = PlannedEncounter['totals'][number];

/** A total without its items, from the rater its definition names first. */
function inputOf({ instrumentCode, value }: Total, { findInstrument }: ImportDefinitions) {
  const [rater] = findInstrument(instrumentCode).raters;
  if (rater === undefined) throw new Error(`${instrumentCode} has no rater`);
  return { instrumentCode, rater, scores: [{ code: instrumentCode, value }] };
}

/** Totals for a contact that is already stored. */
function additions(
  { storedId, subject, totals }: PlannedEncounter,
  { centreId }: { centreId: number },
  definitions: ImportDefinitions,
) {
  if (storedId === null) return [];
  const encounter = { centreId, id: storedId, patientId: subject.id };
  return totals.map((total) =>
    assessmentRecord(encounter, definitions.findInstrument(total.instrumentCode), inputOf(total, definitions)),
  );
}

/** Groups in batches of about a size; a group is never split. */
function* batches<T>(groups: readonly (readonly T[])[]): Generator<T[]> {
  let batch: T[] = [];
  for (const group of groups) {
    batch.push(...group);
    if (batch.length >= BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
