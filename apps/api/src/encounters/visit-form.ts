import type { InstrumentDefinition } from '#libs/instruments/index';
import { instrumentsAsked, type FollowUpWindow, type Protocol } from '#libs/outcomes/index';
import { isDuringBridge } from '#libs/therapy/index';
import { Injectable } from '@nestjs/common';
import { Args, Context, Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, type Actor, type RequestContext } from '../access/actor.js';
import { Records } from '../access/records.js';
import { CalendarDay } from '../calendar-day.scalar.js';
import { daysBetween } from '../calendar-day.js';
import { CentresService } from '../centres/centres.service.js';
import { RegistryError } from '../errors.js';
import { Instrument, Rater } from '../instruments/instrument.model.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { namesOfPeople } from '../access/people-names.js';
import { Role } from '../access/role.js';
import { Clinician } from '../patients/clinician.model.js';
import { Patient } from '../patients/patient.entity.js';
import type { PatientRow } from '../patients/patient.model.js';
import { PatientsService } from '../patients/patients.service.js';
import { Window } from '../protocol/protocol.model.js';
import { ProtocolService } from '../protocol/protocol.service.js';
import { readBridges } from '../therapy/dosing/bridges.query.js';
import { ItemAnswer, itemAnswers } from './assessments.resolver.js';
import { Recording } from './assessment.entity.js';
import { ContactMode, EncounterPurpose } from './encounter.entity.js';
import { unknownWindow } from './encounters.errors.js';
import { PatientHistory, windowOfContact, type PastAssessment } from './patient-history.js';
import { RaterRelation } from './rater-relation.js';
import { Score } from './score.entity.js';

@ObjectType({ description: 'What was recorded with an instrument before.' })
export class PreviousAssessment {
  @Field(() => CalendarDay, { description: 'Day of the contact.' })
  heldOn!: string;

  @Field(() => Rater, { description: 'Who supplied the answers.' })
  rater!: Rater;

  @Field(() => Clinician, {
    nullable: true,
    description: 'The clinician who rated. Null: not recorded, or none rated.',
  })
  ratedBy!: Clinician | null;

  @Field(() => RaterRelation, {
    nullable: true,
    description: 'How the caregiver who answered is related to the patient. Null: not recorded, or no caregiver.',
  })
  relation!: RaterRelation | null;

  @Field(() => [ItemAnswer], { description: 'Answers; empty when only a total was recorded.' })
  answers!: ItemAnswer[];

  @Field(() => [Score], { description: 'Scores, computed or recorded.' })
  scores!: readonly Score[];
}

@ObjectType({ description: 'An instrument a visit asks for, with what was recorded before.' })
export class VisitInstrument {
  @Field(() => Instrument, { description: 'The instrument to complete.' })
  instrument!: InstrumentDefinition;

  @Field(() => PreviousAssessment, { nullable: true, description: 'The last one before this day.' })
  previous!: PreviousAssessment | null;

  @Field(() => PreviousAssessment, { nullable: true, description: 'The last complete one before the first implant.' })
  baseline!: PreviousAssessment | null;

  @Field(() => Rater, { description: 'Who answered last time, else who usually does.' })
  usualRater!: Rater;
}

@ObjectType({ description: 'What a visit on a given day asks for.' })
export class VisitForm {
  @Field(() => Patient, { description: 'Whose visit it is.' })
  patient!: PatientRow;

  @Field(() => CalendarDay, { description: 'Day of the visit.' })
  heldOn!: string;

  @Field(() => Window, { nullable: true, description: 'Null: an unscheduled visit.' })
  window!: FollowUpWindow | null;

  @Field(() => Window, {
    nullable: true,
    description: 'The window whose instruments are asked for: that of the day unless another was chosen. Null: none.',
  })
  askedFor!: FollowUpWindow | null;

  @Field(() => Clinician, {
    nullable: true,
    description: 'The person who asks, as one who rates. Null: she is no clinician of the centre.',
  })
  self!: Clinician | null;

  @Field(() => EncounterPurpose, { description: 'Baseline or follow-up.' })
  purpose!: EncounterPurpose;

  @Field(() => Int, { nullable: true, description: 'Days since the first implant.' })
  dayOfTherapy!: number | null;

  @Field(() => [VisitInstrument], {
    description: 'Those asked for, in the order of the protocol; a classifier where it was made for the cause.',
  })
  instruments!: VisitInstrument[];

  @Field(() => [VisitInstrument], { description: 'Every other instrument of the protocol; any may be added.' })
  others!: VisitInstrument[];

  @Field(() => Boolean, {
    description: 'On a day of a bridge bolus, when the dose delivered is not the programmed one.',
  })
  duringBridge!: boolean;

  @Field(() => String, { nullable: true, description: 'Why a visit cannot be recorded on this day; null when it can.' })
  problem!: string | null;
}

/** Prepares the form of a visit: window, instruments, previous values. */
@Injectable()
export class VisitForms {
  constructor(
    private readonly patients: PatientsService,
    private readonly protocols: ProtocolService,
    private readonly instruments: InstrumentsService,
    private readonly history: PatientHistory,
    private readonly centres: CentresService,
    private readonly records: Records,
  ) {}

  async prepare(
    actor: Actor,
    request: RequestContext,
    { patientId, heldOn, askFor }: { patientId: string; heldOn: string; askFor: string | null },
  ): Promise<VisitForm> {
    const patient = await this.patients.findVisible(actor, patientId);
    const protocol = this.protocols.exact(patient.protocolCode, patient.protocolVersion);
    const history = await this.history.of(request, patient);
    const bridges = await readBridges(this.records, patient.centreId, [patient.id]);
    const dayOfTherapy = patient.firstImplantOn === null ? null : daysBetween(patient.firstImplantOn, heldOn);
    const purpose = purposeOn(protocol, dayOfTherapy);
    const window = windowOfContact(protocol, patient.firstImplantOn, heldOn);
    const goals = await countGoals(this.records, patient);
    const ofDay = window ?? (purpose === EncounterPurpose.BASELINE ? baselineWindow(protocol) : null);
    const askedFor = askFor === null ? ofDay : chosenWindow(protocol, askFor);
    const asked =
      askedFor === null
        ? []
        : instrumentsAsked(protocol, askedFor, patient.aetiologyCode).filter((code) => code !== 'gas' || goals > 0);

    const people = await namesOfPeople(this.records, [
      actor.personId,
      ...history.flatMap(({ ratedById }) => ratedById ?? []),
    ]);
    const instrument = (code: string) => this.visitInstrument(code, { heldOn, history, people });
    const all = allInstruments(protocol);
    return {
      patient,
      heldOn,
      window: ofDay,
      askedFor,
      self: actor.role === Role.CLINICIAN ? { id: actor.personId, name: people.get(actor.personId) ?? '' } : null,
      purpose,
      dayOfTherapy,
      instruments: all.filter((code) => asked.includes(code)).map(instrument),
      others: all.filter((code) => !asked.includes(code)).map(instrument),
      duringBridge: isDuringBridge(bridges.get(patient.id) ?? [], heldOn),
      problem: problemOn(patient, heldOn, await this.centres.today(patient.centreId), history),
    };
  }

  private visitInstrument(
    code: string,
    {
      heldOn,
      history,
      people,
    }: {
      heldOn: string;
      history: readonly PastAssessment[];
      people: ReadonlyMap<string, string>;
    },
  ): VisitInstrument {
    const instrument = this.instruments.find(code);
    const earlier = history.filter(
      (past) =>
        past.instrumentCode === code &&
        past.recording !== Recording.NOT_DONE &&
        past.encounter.heldOn < heldOn &&
        past.instrument.comparability === instrument.comparability,
    );
    const last = earlier.at(-1);
    const baseline = earlier.findLast(
      ({ encounter, isClear }) => isClear && encounter.purpose === EncounterPurpose.BASELINE,
    );
    const usualRater = last?.rater ?? instrument.raters[0];
    if (usualRater === undefined) throw new RegistryError('INTERNAL', 'This instrument names no rater.');
    return {
      instrument,
      previous: last ? previousOf(last, people) : null,
      baseline: baseline ? previousOf(baseline, people) : null,
      usualRater,
    };
  }
}

const previousOf = (past: PastAssessment, people: ReadonlyMap<string, string>): PreviousAssessment => ({
  heldOn: past.encounter.heldOn,
  rater: past.rater,
  ratedBy: past.ratedById === null ? null : { id: past.ratedById, name: people.get(past.ratedById) ?? 'Unknown' },
  relation: past.relation,
  answers: itemAnswers(past),
  scores: past.scores,
});

/** Goals to rate: without one there is nothing to ask of them. */
async function countGoals(records: Records, { centreId, id }: Pick<PatientRow, 'centreId' | 'id'>): Promise<number> {
  const [{ goals }] = await records.query<[{ goals: number }]>(
    `select count(*)::integer as goals from registry.goal
     where centre_id = $1 and patient_id = $2 and voided_at is null`,
    [centreId, id],
  );
  return goals;
}

const baselineWindow = (protocol: Protocol): FollowUpWindow | null =>
  protocol.windows.find(({ baseline }) => baseline) ?? null;

/** What a contact on a day of therapy is for; null: not implanted. */
export const purposeOn = (protocol: Protocol, dayOfTherapy: number | null): EncounterPurpose =>
  dayOfTherapy === null || dayOfTherapy <= Math.min(baselineWindow(protocol)?.toDay ?? 0, 0)
    ? EncounterPurpose.BASELINE
    : EncounterPurpose.FOLLOW_UP;

const allInstruments = (protocol: Protocol): string[] => [
  ...new Set([
    ...protocol.windows.flatMap(({ instruments, classifiers = [] }) => [...instruments, ...classifiers]),
    ...(protocol.optional ?? []),
  ]),
];

/** @throws VALIDATION_FAILED for a window the protocol does not have */
function chosenWindow({ windows }: Protocol, code: string): FollowUpWindow {
  const chosen = windows.find((window) => window.code === code);
  if (!chosen) throw unknownWindow();
  return chosen;
}

function problemOn(
  patient: PatientRow,
  heldOn: string,
  today: string,
  history: readonly PastAssessment[],
): string | null {
  if (heldOn > today) return `This day lies in the future; today is ${today} at the centre.`;
  if (patient.diedOn !== null && heldOn > patient.diedOn) return `The patient died on ${patient.diedOn}.`;
  if (history.some(({ encounter }) => encounter.heldOn === heldOn && encounter.contact !== ContactMode.CAREGIVER_LINK))
    return 'A visit is already recorded for this day. Choose another day, or another kind of contact.';
  return null;
}

@Resolver(() => VisitForm)
export class VisitFormResolver {
  constructor(private readonly forms: VisitForms) {}

  @Query(() => VisitForm, { description: 'What a visit on a day asks for, with previous values beside.' })
  visitForm(
    @CurrentActor() actor: Actor,
    @Args('patientId', { type: () => ID, description: 'Identifier of the patient.' }) patientId: string,
    @Args('heldOn', { type: () => CalendarDay, description: 'Day of the visit.' }) heldOn: string,
    @Args('askFor', {
      type: () => ID,
      nullable: true,
      description: 'Code of the window whose instruments are asked for; that of the day when absent.',
    })
    askFor: string | null,
    @Context() request: RequestContext,
  ): Promise<VisitForm> {
    return this.forms.prepare(actor, request, { patientId, heldOn, askFor: askFor ?? null });
  }
}
