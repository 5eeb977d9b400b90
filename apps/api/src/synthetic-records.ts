import { exampleModels, syntheticCentres, type SyntheticPatient } from '#libs/cohort/index';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { addPersonas } from './access/people.js';
import { insertRows } from './audit/insert-rows.js';
import { systemActor } from './audit/system-actor.js';
import type { Centre } from './centres/centre.entity.js';
import type { CentresService } from './centres/centres.service.js';
import { ComplicationOutcome, type Complication } from './complications/complication.entity.js';
import { complicationOf } from './complications/complications.service.js';
import type { Definitions } from './encounters/definitions.js';
import { encounterRecord, type EncounterRecord } from './encounters/encounter-record.js';
import { ContactMode, EncounterPurpose } from './encounters/encounter.entity.js';
import { Attestation } from './patients/attestation.js';
import type { ProtocolService } from './protocol/protocol.service.js';
import { Anaesthesia, ProcedureType, SurgeonRole, type Procedure } from './therapy/procedure.entity.js';
import { contactDays, givenParts, therapyRows, type TherapyRows } from './synthetic-therapy.js';
import type { GivenByProcedure } from './therapy/components/given-parts.js';
import { procedureOf } from './therapy/procedure-of.js';

/** The centres the synthetic cohort is spread over. */
export const SYNTHETIC_CENTRES = 6;
export const SYNTHETIC_SEED = 20_040;

/** Adds the invented hospitals, the personas at the first of them, and returns them by code. */
export async function addSyntheticCentres(tx: EntityManager, centres: CentresService): Promise<Map<string, Centre>> {
  const added = new Map<string, Centre>();
  const known = new Map((await centres.all()).map((centre) => [centre.code, centre]));
  for (const { code, name } of syntheticCentres(SYNTHETIC_CENTRES))
    added.set(code, known.get(code) ?? (await centres.add(tx, { code, name })));
  await addExampleModels(tx);
  const [first] = added.values();
  if (first) await addPersonas(tx, first.id);
  return added;
}

async function addExampleModels(tx: EntityManager): Promise<void> {
  const known = await tx.query<{ code: string }[]>('select code from registry.device_model');
  const missing = exampleModels.filter(({ code }) => known.every((model) => model.code !== code));
  await insertRows(
    tx,
    'registry.device_model',
    missing.map((model) => ({ ...model, id: uuid(), version: 1, retired: false, publishedAt: new Date() })),
  );
}

/** What an invented patient is checked against. */
export interface SyntheticSetting {
  readonly centres: ReadonlyMap<string, Centre>;
  readonly protocol: ProtocolService;
  readonly definitions: Definitions;
  /** Who looks after patients, by centre; nobody in particular at the others. */
  readonly clinicians: ReadonlyMap<number, string>;
}

/** The persona who treats, at her centre. */
export async function syntheticClinicians(tx: EntityManager): Promise<Map<number, string>> {
  const rows = await tx.query<{ centre_id: number; id: string }[]>(
    `select m.centre_id, p.id from access.person p join access.membership m on m.person_id = p.id
     where p.persona = 'clinician' and m.centre_id is not null`,
  );
  return new Map(rows.map(({ centre_id, id }) => [centre_id, id]));
}

/** All rows of one patient, ready to store. */
export interface SyntheticRecords {
  readonly patient: Readonly<Record<string, string | number | Date | null>> & { centreId: number; id: string };
  readonly identity: object;
  readonly procedures: readonly Procedure[];
  readonly encounters: readonly EncounterRecord[];
  readonly complications: readonly Complication[];
  readonly therapy: TherapyRows;
  /** What is known of the parts each operation put in. */
  readonly parts: GivenByProcedure;
  /** Days of refills at which somebody was asked about events. */
  readonly contactDays: readonly string[];
}

/** The records an invented patient stands for: checked and scored as if each visit had been entered. */
export function syntheticRecords(
  invented: SyntheticPatient,
  { centres, protocol, definitions, clinicians }: SyntheticSetting,
): SyntheticRecords {
  const centre = centres.get(invented.centreCode);
  if (!centre) throw new Error(`the cohort names a centre ${invented.centreCode} it does not have`);
  const actor = systemActor(centre);
  const { code: protocolCode, version: protocolVersion } = protocol.find();
  const { pseudonym, sex, birthYear, aetiology, origin, enrolledOn, diedOn, exitedOn, exitReason } = invented;
  const patient = {
    centreId: centre.id,
    id: uuid(),
    pseudonym,
    sex,
    birthYear,
    aetiology,
    origin,
    protocolCode,
    protocolVersion,
    enrolledOn,
    diedOn,
    exitedOn,
    exitReason,
    responsibleId: invented.therapy.responsibleNamed ? (clinicians.get(centre.id) ?? null) : null,
    recordedAt: new Date(),
    recordedBy: actor.personId,
  };
  const firstImplantOn = invented.procedures.find(({ type }) => type === 'IMPLANT')?.performedOn ?? null;
  const published = definitions.of(patient);
  const procedures = invented.procedures.map((procedure, index) => {
    const facts = invented.therapy.operations[index];
    return procedureOf(actor, patient, {
      ...procedure,
      ...facts,
      type: ProcedureType[procedure.type],
      surgeonRole: facts && SurgeonRole[facts.surgeonRole],
      anaesthesia: facts && Anaesthesia[facts.anaesthesia],
      reasons: facts && [...facts.reasons],
    });
  });
  const { therapy } = invented;
  return {
    patient,
    identity: { centreId: patient.centreId, patientId: patient.id, ...invented.identity },
    procedures,
    parts: givenParts(therapy, procedures),
    contactDays: contactDays(therapy),
    encounters: invented.encounters.map(({ heldOn, purpose, contact, attestation, assessments }) =>
      encounterRecord(
        actor,
        { ...patient, firstImplantOn },
        {
          heldOn,
          purpose: EncounterPurpose[purpose],
          contact: ContactMode[contact],
          attestation: Attestation[attestation],
          assessments: assessments.map(({ answers, ...assessment }) => ({
            ...assessment,
            answers: answers && Object.entries(answers).map(([key, answer]) => ({ key, ...answer })),
          })),
        },
        published,
      ),
    ),
    complications: withCauses(
      invented,
      invented.complications.map((event) =>
        complicationOf(actor, patient, { ...event, outcome: ComplicationOutcome[event.outcome] }),
      ),
    ),
    // Last: after withdrawn consent nothing is recorded any more.
    therapy: therapyRows(actor, patient, { therapy, procedures, mas: published.findInstrument('mas') }),
  };
}

function withCauses({ complications }: SyntheticPatient, events: readonly Complication[]): readonly Complication[] {
  return events.map((event, index) => {
    const causeIndex = complications[index]?.causedByIndex ?? null;
    return { ...event, causedById: causeIndex === null ? null : (events[causeIndex]?.id ?? null) };
  });
}

export function* batchesOf<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
