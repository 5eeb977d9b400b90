import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../../access/actor.js';
import { Records } from '../../access/records.js';
import { Audit } from '../../audit/audit.service.js';
import { insertRows } from '../../audit/insert-rows.js';
import { daysBetween, todayAt } from '../../calendar-day.js';
import { CentresService } from '../../centres/centres.service.js';
import { Attestation } from '../../patients/attestation.js';
import { advanceLastContact } from '../../patients/last-contact.js';
import type { Patient } from '../../patients/patient.entity.js';
import { PatientsService } from '../../patients/patients.service.js';
import { acceptOrRefuse } from '../../plausibility.js';
import { aboutRecord, findingsAbout, including } from '../../therapy/findings-about.js';
import { ContactOutcome, type ContactAttempt } from './contact-attempt.model.js';
import {
  appointmentBeforeAttempt,
  appointmentOfNobody,
  appointmentTooFar,
  attemptBeforeBirth,
  attemptInFuture,
  attestationMissing,
  attestationOfNobody,
  reachedAfterDeath,
} from './contacts.errors.js';
import type { RecordContactAttemptInput } from './record-contact-attempt.input.js';

/** Clocks of browsers go fast; the database allows as much. */
const FAST_CLOCK_MS = 15 * 60_000;
const LONGEST_AHEAD_DAYS = 3 * 366;

/** Attempts to reach patients. One that reached somebody who was asked about events is contact. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly records: Records,
    private readonly audit: Audit,
    private readonly centres: CentresService,
    private readonly patients: PatientsService,
  ) {}

  async record(actor: Actor, input: RecordContactAttemptInput): Promise<ContactAttempt> {
    return this.audit.write(actor, 'contact attempt recorded', async (tx) => {
      const patient = await this.patients.hold(tx, actor, input.patientId);
      const { timeZone } = await this.centres.byId(patient.centreId);
      const day = todayAt(timeZone, input.attemptedAt);
      refuseUnfitting(patient, input, day);
      const attempt = attemptOf(actor, patient, input);
      const dated = { ...attempt, attemptedAt: input.attemptedAt.toISOString() };
      const found = await findingsAbout(tx, aboutRecord(attempt), (timeline) => ({
        ...timeline,
        contacts: including(timeline.contacts, dated),
      }));
      acceptOrRefuse(found, null);
      await insertRows(tx, 'registry.contact_attempt', [attempt]);
      const attested = attempt.attestation === Attestation.NONE || attempt.attestation === Attestation.EVENTS;
      if (attested) await advanceLastContact(tx, [{ centreId: patient.centreId, patientId: patient.id, day }]);
      return attempt;
    });
  }

  /** Newest first. */
  ofPatients(centreId: number, patientIds: readonly string[]): Promise<ContactAttempt[]> {
    return this.records.query<ContactAttempt[]>(
      `select centre_id as "centreId", id, patient_id as "patientId", attempted_at as "attemptedAt", about, channel, outcome,
              attestation, appointment_on as "appointmentOn", note, recorded_at as "recordedAt", recorded_by as "recordedBy", version
       from registry.contact_attempt where centre_id = $1 and patient_id = any($2) and voided_at is null
       order by attempted_at desc, id desc`,
      [centreId, patientIds],
    );
  }
}

/** @throws VALIDATION_FAILED for what cannot have been (D1, D12, D13) and for answers nobody gave */
function refuseUnfitting(
  { birthYear, diedOn }: Pick<Patient, 'birthYear' | 'diedOn'>,
  { attemptedAt, outcome, attestation, appointmentOn }: RecordContactAttemptInput,
  day: string,
): void {
  const reached = outcome === ContactOutcome.REACHED;
  if (attemptedAt.getTime() > Date.now() + FAST_CLOCK_MS) throw attemptInFuture();
  if (Number(day.slice(0, 4)) < birthYear) throw attemptBeforeBirth();
  if (reached && attestation == null) throw attestationMissing();
  if (!reached && attestation != null) throw attestationOfNobody();
  if (reached && diedOn !== null && day > diedOn) throw reachedAfterDeath();
  if (appointmentOn == null) return;
  if (!reached && outcome !== ContactOutcome.MESSAGE_LEFT) throw appointmentOfNobody();
  if (appointmentOn < day) throw appointmentBeforeAttempt();
  if (daysBetween(day, appointmentOn) > LONGEST_AHEAD_DAYS) throw appointmentTooFar();
}

const attemptOf = (
  actor: Actor,
  patient: Pick<Patient, 'centreId' | 'id'>,
  input: RecordContactAttemptInput,
): ContactAttempt => ({
  centreId: patient.centreId,
  id: uuid(),
  patientId: patient.id,
  attemptedAt: input.attemptedAt,
  about: input.about,
  channel: input.channel,
  outcome: input.outcome,
  attestation: input.attestation ?? null,
  appointmentOn: input.appointmentOn ?? null,
  note: input.note?.trim() || null,
  recordedAt: new Date(),
  recordedBy: actor.personId,
  version: 1,
});
