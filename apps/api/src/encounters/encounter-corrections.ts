import { Injectable } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { EntityManager } from 'typeorm';
import { CurrentActor, type Actor } from '../access/actor.js';
import { Records } from '../access/records.js';
import { Audit } from '../audit/audit.service.js';
import { advanceLastContact, setBackLastContact } from '../patients/last-contact.js';
import type { PatientRow } from '../patients/patient.model.js';
import { PatientsService } from '../patients/patients.service.js';
import { acceptOrRefuse } from '../plausibility.js';
import { correctedOrKept, editRow, givenOrKept, versionConflict } from '../versions.js';
import { Recording } from './assessment.entity.js';
import { CorrectEncounterInput } from './correct-encounter.input.js';
import { Definitions } from './definitions.js';
import { refuseMisplaced, statedDrugs } from './encounter-record.js';
import { Encounter } from './encounter.entity.js';
import { Attestation } from '../patients/attestation.js';
import { EncountersService } from './encounters.service.js';
import { visitFindings } from './visit-findings.js';

/** Repairs what was recorded wrongly about a contact; its assessments have versions of their own. */
@Injectable()
export class EncounterCorrections {
  constructor(
    private readonly records: Records,
    private readonly audit: Audit,
    private readonly patients: PatientsService,
    private readonly encounters: EncountersService,
    private readonly definitions: Definitions,
  ) {}

  /** @throws LOCKED when the day is part of something signed */
  async correct(actor: Actor, input: CorrectEncounterInput): Promise<Encounter> {
    const encounter = await this.encounters.findVisible(actor, input.encounterId);
    if (encounter.version !== input.expectedVersion) throw versionConflict('visit', encounter.version);
    const patient = await this.patients.findVisible(actor, encounter.patientId);
    const corrected = correctedEncounter(encounter, input);
    await this.definitions.refuseFuture(patient.centreId, corrected.heldOn);
    const explained = corrected.heldOn === encounter.heldOn ? corrected : await this.explain(patient, corrected, input);
    const store = (tx: EntityManager): Promise<void> => storeCorrection(tx, encounter, explained);
    await this.audit.write(actor, 'encounter corrected', store, { reason: input.reason });
    return this.encounters.findVisible(actor, encounter.id);
  }

  /** @throws IMPLAUSIBLE for what is unusual about the new day and was explained neither now nor before */
  private async explain(patient: PatientRow, corrected: Encounter, input: CorrectEncounterInput): Promise<Encounter> {
    const { protocol, findInstrument } = this.definitions.of(patient);
    refuseMisplaced(patient, corrected, protocol);
    const assessments = await this.encounters.assessmentsOf(corrected.centreId, [corrected.id]);
    const instruments = assessments
      .filter(({ recording }) => recording !== Recording.NOT_DONE)
      .map((each) => findInstrument(each.instrumentCode, each.instrumentVersion));
    const found = await visitFindings(this.records, corrected, instruments);
    return { ...corrected, reasons: acceptOrRefuse(found, [...(input.reasons ?? []), ...corrected.reasons]) };
  }
}

const correctedEncounter = (stored: Encounter, input: CorrectEncounterInput): Encounter => ({
  ...stored,
  heldOn: correctedOrKept('heldOn', input.heldOn, stored.heldOn),
  contact: correctedOrKept('contact', input.contact, stored.contact),
  attestation: correctedOrKept('attestation', input.attestation, stored.attestation),
  fromPaper: correctedOrKept('fromPaper', input.fromPaper, stored.fromPaper),
  ...statedDrugs({
    antispastics: givenOrKept(input.antispastics, stored.antispastics),
    antispasticsAbsence: givenOrKept(input.antispasticsAbsence, stored.antispasticsAbsence),
  }),
});

async function storeCorrection(tx: EntityManager, encounter: Encounter, corrected: Encounter): Promise<void> {
  const { centreId, id, patientId } = encounter;
  await editRow(tx, {
    what: 'visit',
    relation: 'registry.encounter',
    key: { centre_id: centreId, id },
    expectedVersion: encounter.version,
    set: {
      held_on: corrected.heldOn,
      contact: corrected.contact,
      attestation: corrected.attestation,
      from_paper: corrected.fromPaper,
      antispastics: corrected.antispastics && JSON.stringify(corrected.antispastics),
      antispastics_absence: corrected.antispasticsAbsence,
      reasons: JSON.stringify(corrected.reasons),
    },
  });
  const [before, after] = [attestedDay(encounter), attestedDay(corrected)];
  if (before === after) return;
  if (before !== null) await setBackLastContact(tx, { centreId, patientId, day: before });
  if (after !== null) await advanceLastContact(tx, [{ centreId, patientId, day: after }]);
}

/** The day a contact proves that the patient was followed; null when nobody asked for events. */
const attestedDay = ({ heldOn, attestation }: Encounter): string | null =>
  attestation === Attestation.NOT_ASKED ? null : heldOn;

@Resolver(() => Encounter)
export class EncounterCorrectionsResolver {
  constructor(private readonly corrections: EncounterCorrections) {}

  @Mutation(() => Encounter, { description: 'Repairs what was recorded wrongly about a contact.' })
  correctEncounter(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => CorrectEncounterInput, description: 'What was wrong, as it should be, and why.' })
    input: CorrectEncounterInput,
  ): Promise<Encounter> {
    return this.corrections.correct(actor, input);
  }
}
