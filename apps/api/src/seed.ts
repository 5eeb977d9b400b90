import { generateCohort, syntheticCentres, type SyntheticPatient } from '#libs/cohort/index';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Actor } from './access/actor.js';
import { People } from './access/people.js';
import { Audit } from './audit/audit.service.js';
import { insertRows } from './audit/insert-rows.js';
import { addSystemPerson, systemActor } from './audit/system-actor.js';
import { todayAt } from './calendar-day.js';
import type { Centre } from './centres/centre.entity.js';
import { CentresService } from './centres/centres.service.js';
import { complicationOf, storeComplications } from './complications/complications.service.js';
import { ComplicationOutcome } from './complications/complication.entity.js';
import { Definitions } from './encounters/definitions.js';
import { encounterRecord, storeEncounters } from './encounters/encounter-record.js';
import { Attestation, ContactMode, EncounterPurpose } from './encounters/encounter.entity.js';
import { ProtocolService } from './protocol/protocol.service.js';
import { procedureOf, storeProcedures } from './therapy/therapy.service.js';
import { ProcedureType } from './therapy/procedure.entity.js';

const CENTRES = 6;
const SEED = 20_040;
const PATIENTS_AT_ONCE = 50;

/** Patients who do not exist, for demonstrations: checked, scored and stored as if each visit had been entered. */
@Injectable()
export class SyntheticCohort {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: Audit,
    private readonly people: People,
    private readonly centres: CentresService,
    private readonly protocol: ProtocolService,
    private readonly definitions: Definitions,
  ) {}

  /**
   * Fills an empty registry, in one transaction: a start that is interrupted leaves it empty again.
   *
   * @param patients how many to invent
   * @param progress told how many are stored so far
   * @returns false when the registry already has patients
   */
  async loadWhenEmpty(patients: number, progress: (stored: number) => void): Promise<boolean> {
    const [{ empty }] = await this.dataSource.query<[{ empty: boolean }]>(
      'select not exists (select from registry.patient) as empty',
    );
    if (!empty || patients === 0) return false;
    await this.audit.write(systemActor(), 'synthetic cohort loaded', async (tx) => {
      await addSystemPerson(tx);
      const centres = await this.addCentres(tx);
      const cohort = generateCohort({ seed: SEED, patients, centres: CENTRES, today: todayAt('UTC') });
      let stored = 0;
      for (const batch of batchesOf(cohort, PATIENTS_AT_ONCE)) {
        await this.store(tx, centres, batch);
        stored += batch.length;
        progress(stored);
      }
    });
    return true;
  }

  private async addCentres(tx: EntityManager): Promise<Map<string, Centre>> {
    const centres = new Map<string, Centre>();
    for (const { code, name } of syntheticCentres(CENTRES))
      centres.set(code, await this.centres.add(tx, { code, name }));
    const [first] = centres.values();
    if (first) await this.people.addPersonas(tx, first.id);
    return centres;
  }

  private async store(
    tx: EntityManager,
    centres: ReadonlyMap<string, Centre>,
    batch: readonly SyntheticPatient[],
  ): Promise<void> {
    const located = batch.map((invented) => this.locate(centres, invented));
    await insertRows(
      tx,
      'registry.patient',
      located.map(({ patient }) => patient),
    );
    await insertRows(
      tx,
      'registry.patient_identity',
      located.map(({ patient, invented }) => ({
        centreId: patient.centreId,
        patientId: patient.id,
        ...invented.identity,
      })),
    );
    await storeProcedures(tx, located.flatMap(proceduresOf));
    await storeEncounters(
      tx,
      located.flatMap((one) => this.encountersOf(one)),
    );
    await storeComplications(tx, located.flatMap(complicationsOf));
  }

  private locate(centres: ReadonlyMap<string, Centre>, invented: SyntheticPatient) {
    const centre = centres.get(invented.centreCode);
    if (!centre) throw new Error(`the cohort names a centre ${invented.centreCode} it does not have`);
    const actor = systemActor(centre);
    const { code: protocolCode, version: protocolVersion } = this.protocol.find();
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
      recordedAt: new Date(),
      recordedBy: actor.personId,
    };
    return { actor, patient, invented };
  }

  private encountersOf({ actor, patient, invented }: Located): ReturnType<typeof encounterRecord>[] {
    const firstImplantOn = invented.procedures.find(({ type }) => type === 'IMPLANT')?.performedOn ?? null;
    const definitions = this.definitions.of(patient);
    return invented.encounters.map(({ heldOn, purpose, contact, attestation, assessments }) =>
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
        definitions,
      ),
    );
  }
}

interface Located {
  readonly actor: Actor;
  readonly patient: {
    centreId: number;
    id: string;
    protocolCode: string;
    protocolVersion: string;
    diedOn: string | null;
  };
  readonly invented: SyntheticPatient;
}

const proceduresOf = ({ actor, patient, invented }: Located): ReturnType<typeof procedureOf>[] =>
  invented.procedures.map((procedure) =>
    procedureOf(actor, patient, { ...procedure, type: ProcedureType[procedure.type] }),
  );

function complicationsOf({ actor, patient, invented }: Located): ReturnType<typeof complicationOf>[] {
  const events = invented.complications.map((event) =>
    complicationOf(actor, patient, { ...event, outcome: ComplicationOutcome[event.outcome] }),
  );
  return events.map((event, index) => {
    const causeIndex = invented.complications[index]?.causedByIndex ?? null;
    return { ...event, causedById: causeIndex === null ? null : (events[causeIndex]?.id ?? null) };
  });
}

function* batchesOf<T>(items: Iterable<T>, size: number): Generator<T[]> {
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
