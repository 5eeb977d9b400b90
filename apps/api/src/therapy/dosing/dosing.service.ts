import { Injectable } from '@nestjs/common';
import {
  checkProgramming,
  checkRefill,
  dayAt,
  doseOf,
  fillBefore,
  foundEmpty,
  type Timeline,
} from '#libs/therapy/index';
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
import { doseNeeded, inFuture, stableThoughStopped } from './dosing.errors.js';
import type { Programming } from './programming.model.js';
import type { RecordProgrammingInput } from './record-programming.input.js';
import type { RecordRefillInput } from './record-refill.input.js';
import type { Refill } from './refill.model.js';
import { storeReservoirEmpty } from './reservoir-empty.js';

type Who = Pick<Patient, 'centreId' | 'id'>;

const whose = ({ centreId, id: patientId }: Who) => ({ centreId, patientId });

/** Of two pumps of one day the later one. */
const pumpInPlace = ({ components, timeZone }: Timeline, at: string): string | null => {
  const day = dayAt(at, timeZone);
  return (
    components
      .filter(({ kind, implantedOn }) => kind === 'PUMP' && implantedOn <= day)
      .toSorted((a, b) => (a.implantedOn < b.implantedOn ? -1 : 1))
      .at(-1)?.id ?? null
  );
};

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
    const stored = await this.audit.write(actor, 'programming recorded', async (tx) => {
      const patient = await this.patients.hold(tx, actor, input.patientId);
      const { context } = await this.historyOf(patient, tx);
      const draft = programmingDraft(input.programmedAt, input);
      const drafted = { id: DRAFT, programmedAt: draft.at, dailyDoseUg: doseOf(draft) };
      const dates = await findingsAbout(tx, { ...whose(patient), recordId: DRAFT }, (timeline) => ({
        ...timeline,
        programmings: including(timeline.programmings, drafted),
      }));
      const found = [
        ...inFuture(input.programmedAt, 'programmedAt'),
        ...stableThoughStopped(input),
        ...checkProgramming(context, draft),
        ...(doseOf(draft) === null ? [doseNeeded()] : []),
      ];
      const reasons = acceptOrRefuse(withOthers(found, dates), input.reasons);
      const concentrationUgPerMl =
        draft.concentrationUgPerMl ?? fillBefore(context, draft.at, true)?.concentrationUgPerMl ?? null;
      const session = programmingOf(actor, patient, { ...input, concentrationUgPerMl, reasons });
      await storeProgrammings(tx, [session]);
      if (input.declaredStable === true) await storeStable(tx, session, context.timeZone);
      return session;
    });
    const { programmings } = await this.historyOf({ ...stored, id: stored.patientId });
    const session = programmings.find(({ id }) => id === stored.id);
    if (!session) throw notFound('programming session');
    return session;
  }

  /** Stores the refill, the programme of the same act, and the empty reservoir it may have found: all or nothing. */
  async recordRefill(actor: Actor, input: RecordRefillInput): Promise<Refill> {
    const { programming, emptyGrade } = input;
    const stored = await this.audit.write(actor, 'refill recorded', async (tx) => {
      const patient = await this.patients.hold(tx, actor, input.patientId);
      const { context } = await this.historyOf(patient, tx);
      const draft = refillDraft(input);
      const dates = await findingsAbout(tx, { ...whose(patient), recordId: DRAFT }, (timeline) => ({
        ...timeline,
        refills: including(timeline.refills, {
          ...{ id: DRAFT, refilledAt: draft.at },
          pump: pumpInPlace(timeline, draft.at),
        }),
      }));
      const found = [
        ...inFuture(input.refilledAt, 'refilledAt'),
        ...stableThoughStopped(programming),
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
      return refill;
    });
    const { refills } = await this.historyOf({ ...stored, id: stored.patientId });
    const refill = refills.find(({ id }) => id === stored.id);
    if (!refill) throw notFound('refill');
    return refill;
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

  private async historyOf({ centreId, id }: Who, asks: Asks = this.records): Promise<DoseHistory> {
    const history = (await readDoseHistories(asks, centreId, [id])).get(id);
    if (!history) throw notFound('patient');
    return history;
  }
}
