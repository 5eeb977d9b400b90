import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { checkProgramming, checkRefill, dayAt, doseOf, fillBefore, foundEmpty } from '#libs/therapy/index';
import { ownCentre, type Actor } from '../../access/actor.js';
import { Records } from '../../access/records.js';
import { Audit } from '../../audit/audit.service.js';
import { notFound } from '../../errors.js';
import type { Patient } from '../../patients/patient.entity.js';
import { PatientsService } from '../../patients/patients.service.js';
import { acceptOrRefuse } from '../../plausibility.js';
import { findingsAbout, including, withOthers } from '../findings-about.js';
import { readDoseHistories, type Asks, type DoseHistory } from './dose-history.query.js';
import {
  programmingDraft,
  programmingOf,
  refillDraft,
  refillOf,
  storeProgrammings,
  storeRefills,
  storeStable,
} from './dose-records.js';
import { afterExit, doseNeeded, inFuture } from './dosing.errors.js';
import type { Programming } from './programming.model.js';
import type { RecordProgrammingInput } from './record-programming.input.js';
import type { RecordRefillInput } from './record-refill.input.js';
import type { Refill } from './refill.model.js';
import { storeReservoirEmpty } from './reservoir-empty.js';

type Who = Pick<Patient, 'centreId' | 'id'>;

const whose = ({ centreId, id: patientId }: Who) => ({ centreId, patientId });

/** Of a record that is only about to be stored, in the timeline it is judged in. */
const DRAFT = 'draft';

/** What pumps were filled with and told to deliver. */
@Injectable()
export class DosingService {
  constructor(
    private readonly records: Records,
    private readonly audit: Audit,
    private readonly patients: PatientsService,
  ) {}

  async recordProgramming(actor: Actor, input: RecordProgrammingInput): Promise<Programming> {
    const patient = await this.patients.findVisible(actor, input.patientId);
    const id = await this.audit.write(actor, 'programming recorded', async (tx) => {
      const { context } = await this.historyFor(tx, patient);
      const draft = programmingDraft(input.programmedAt, input);
      const session = { id: DRAFT, programmedAt: draft.at, dailyDoseUg: doseOf(draft) };
      const dates = await findingsAbout(tx, { ...whose(patient), recordId: DRAFT }, (timeline) => ({
        ...timeline,
        programmings: including(timeline.programmings, session),
      }));
      const found = [
        ...inFuture(input.programmedAt, 'programmedAt'),
        ...afterExit(patient.exitedOn, dayAt(draft.at, context.timeZone), 'programmedAt'),
        ...checkProgramming(context, draft),
        ...(doseOf(draft) === null ? [doseNeeded()] : []),
      ];
      const reasons = acceptOrRefuse(withOthers(found, dates), input.reasons);
      const concentrationUgPerMl =
        draft.concentrationUgPerMl ?? fillBefore(context, draft.at, true)?.concentrationUgPerMl ?? null;
      const stored = programmingOf(actor, patient, { ...input, concentrationUgPerMl, reasons });
      await storeProgrammings(tx, [stored]);
      if (input.declaredStable === true) await storeStable(tx, stored, context.timeZone);
      return stored.id;
    });
    const stored = (await this.historyOf(patient)).programmings.find((each) => each.id === id);
    if (!stored) throw notFound('programming session');
    return stored;
  }

  /** Stores the refill, the programme of the same act, and the empty reservoir it may have found: all or nothing. */
  async recordRefill(actor: Actor, input: RecordRefillInput): Promise<Refill> {
    const patient = await this.patients.findVisible(actor, input.patientId);
    const { programming, emptyGrade } = input;
    const id = await this.audit.write(actor, 'refill recorded', async (tx) => {
      const { context } = await this.historyFor(tx, patient);
      const draft = refillDraft(input);
      const dates = await findingsAbout(tx, { ...whose(patient), recordId: DRAFT }, (timeline) => ({
        ...timeline,
        refills: including(timeline.refills, { id: DRAFT, refilledAt: draft.at }),
      }));
      const found = [
        ...inFuture(input.refilledAt, 'refilledAt'),
        ...afterExit(patient.exitedOn, dayAt(draft.at, context.timeZone), 'refilledAt'),
        ...checkRefill(context, draft),
        ...(draft.programming !== null && doseOf(draft.programming) === null ? [doseNeeded()] : []),
      ];
      const reasons = acceptOrRefuse(withOthers(found, dates), input.reasons);
      const refill = refillOf(actor, patient, { ...input, reasons });
      await storeRefills(tx, [refill]);
      if (programming) {
        const { refilledAt: programmedAt, concentrationUgPerMl, filledMl: reservoirMl } = input;
        const facts = {
          ...programming,
          programmedAt,
          concentrationUgPerMl,
          reservoirMl,
          alarmOn: input.alarmOn ?? null,
        };
        const session = programmingOf(actor, patient, { ...facts, refillId: refill.id });
        await storeProgrammings(tx, [session]);
        if (programming.declaredStable === true) await storeStable(tx, session, context.timeZone);
      }
      if (emptyGrade != null && foundEmpty(context, draft)) await storeReservoirEmpty(tx, refill, emptyGrade);
      return refill.id;
    });
    const stored = (await this.historyOf(patient)).refills.find((each) => each.id === id);
    if (!stored) throw notFound('refill');
    return stored;
  }

  /** Histories by patient; a patient of another centre is absent. */
  histories(centreId: number, patientIds: readonly string[]): Promise<Map<string, DoseHistory>> {
    return readDoseHistories(this.records, centreId, patientIds);
  }

  /** @throws NOT_FOUND for an absent patient and for one of another centre alike */
  async findVisible(actor: Actor, patientId: string): Promise<{ patient: Patient; history: DoseHistory }> {
    const patient = await this.patients.findVisible(actor, patientId);
    if (patient.centreId !== ownCentre(actor)) throw notFound('patient');
    return { patient, history: await this.historyOf(patient) };
  }

  /** Of two who record for one patient, the second is judged with what the first has stored. */
  private async historyFor(tx: EntityManager, patient: Who): Promise<DoseHistory> {
    await tx.query('select from registry.patient where centre_id = $1 and id = $2 for no key update', [
      patient.centreId,
      patient.id,
    ]);
    return this.historyOf(patient, tx);
  }

  private async historyOf({ centreId, id }: Who, asks: Asks = this.records): Promise<DoseHistory> {
    const history = (await readDoseHistories(asks, centreId, [id])).get(id);
    if (!history) throw notFound('patient');
    return history;
  }
}
