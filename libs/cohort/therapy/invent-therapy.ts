import { calendarDay, dayNumber } from '../calendar.js';
import { beforeImplant } from './before-implant.js';
import { operationsOf, partsOf, type Parts } from './components.js';
import { contactAttempts } from './contact-attempts.js';
import { DosingCourse } from './dosing-course.js';
import { planDosing } from './dosing-plan.js';
import { DosingRecords } from './dosing-records.js';
import type { PumpPeriod } from './fills-and-sessions.js';
import type { SyntheticComponent, SyntheticPathwayEvent, SyntheticProgramming, SyntheticTherapy } from './records.js';
import { inventStanding, type StandingToday } from './standing-today.js';
import { therapyTruth } from './therapy-truth.js';
import type { TreatedPerson } from './treated-person.js';

/** Pump path before the catheter, mL: invented. */
const PUMP_PATH_ML = 0.2;
const TITRATION_DAYS = 183;
/** Share of patients one clinician looks after, as against the whole team. */
const RESPONSIBLE_NAMED = 0.6;

/** The therapy that fits what is recorded of one person: operations, complications, death and exit stay as they are. */
export function inventTherapy(person: TreatedPerson): SyntheticTherapy {
  const standing = inventStanding(person.random);
  const refilled = stillRefilled(person);
  const treated = refilled ? { ...person, until: person.today - 1 } : person;
  const before = beforeImplant(treated);
  const parts = partsOf(treated, before.candidacies.at(-1) ?? null);
  const periods = pumpPeriods(treated, parts);
  const inUse = periods.some((period) => period.inUse);
  const stays = person.lostOn !== null && person.patient.exitedOn === null && !refilled;
  const plan = planDosing(treated, before.bestBolusUg, {
    due: inUse ? { band: standing.band, on: treated.today + standing.dueInDays } : null,
    stopsAtEnd: inUse ? standing.stopped : stays && standing.gaveUp,
  });
  const dosing = new DosingRecords(treated, new DosingCourse(treated, plan, periods), plan);
  const recorded = forgetful(inUse ? standing.unrecorded : null, parts.components, dosing.programmings);
  return {
    pathwayEvents: [...before.events, ...stable(treated, dosing.programmings), ...left(treated)].toSorted(byDay),
    candidacies: before.candidacies,
    goals: before.goals,
    trials: before.trials,
    operations: operationsOf(treated, parts).map((operation, index) =>
      index === 0 && before.bestBolusUg === null && treated.patient.procedures[0]?.type === 'IMPLANT'
        ? { ...operation, overrideReason: treated.random.pick(withoutTrial) }
        : operation,
    ),
    components: recorded.components,
    refills: dosing.refills,
    programmings: recorded.programmings,
    contactAttempts: contactAttempts(treated, plan.due, inUse),
    responsibleNamed: treated.random.chance(RESPONSIBLE_NAMED),
  };
}

const withoutTrial = [
  'Trial done at another hospital; its record is not available.',
  'Severe generalised dystonia: a single bolus would not have answered the question.',
  'Anticoagulation could be paused only once; decided by the team with the family.',
];

/** Some who no longer come to visits are still refilled, and asked nothing, as long as their pump is not too old. */
function stillRefilled({ lostOn, patient, today }: TreatedPerson): boolean {
  if (lostOn === null || patient.exitedOn !== null) return false;
  const pump = patient.procedures.findLast(({ type }) => type !== 'CATHETER_REVISION');
  if (pump === undefined || pump.type === 'EXPLANT') return false;
  return today - dayNumber(pump.performedOn) < therapyTruth.lostWithPumpOlderThan * 365.25;
}

function pumpPeriods({ patient, until, today }: TreatedPerson, { components, actions }: Parts): PumpPeriod[] {
  return patient.procedures.flatMap(({ type, performedOn }, procedureIndex) => {
    if (type !== 'IMPLANT' && type !== 'PUMP_REPLACEMENT') return [];
    const implanted = actions[procedureIndex]?.filter(({ action }) => action === 'IMPLANTED') ?? [];
    const pump = implanted.map(({ componentIndex }) => components[componentIndex]).find((one) => one?.kind === 'PUMP');
    const catheter = components.findLast(({ kind, implantedOn }) => kind === 'CATHETER' && implantedOn <= performedOn);
    const ends = pump?.explantedOn == null ? until : Math.min(until, dayNumber(pump.explantedOn) - 1);
    const catheterMl = Math.round(1000 * (PUMP_PATH_ML + (catheter?.internalVolumeMl ?? 0.2))) / 1000;
    return {
      procedureIndex,
      from: dayNumber(performedOn),
      to: ends,
      reservoirMl: pump?.reservoirMl ?? 20,
      catheterMl,
      starts: type === 'IMPLANT',
      inPlace: pump?.explantedOn == null,
      inUse: pump?.explantedOn == null && until === today - 1 && patient.diedOn === null && patient.exitedOn === null,
    };
  });
}

interface Recorded {
  readonly components: readonly SyntheticComponent[];
  readonly programmings: readonly SyntheticProgramming[];
}

/** Of a few pumps in use nobody wrote down the dose, or the model. */
function forgetful(
  unrecorded: StandingToday['unrecorded'],
  components: readonly SyntheticComponent[],
  programmings: readonly SyntheticProgramming[],
): Recorded {
  if (unrecorded === 'DOSE') return { components, programmings: [] };
  if (unrecorded === null) return { components, programmings };
  return {
    programmings,
    components: components.map((one) => (one.kind === 'PUMP' ? { ...one, modelCode: null, reservoirMl: null } : one)),
  };
}

/** Half of the teams say when the dose is found; otherwise titration ends by itself after six months. */
function stable(
  { random, patient }: TreatedPerson,
  programmings: readonly SyntheticProgramming[],
): SyntheticPathwayEvent[] {
  const implant = patient.procedures.find(({ type }) => type === 'IMPLANT');
  if (implant === undefined || !random.chance(0.5)) return [];
  const implantOn = dayNumber(implant.performedOn);
  const days = programmings
    .filter(({ reason }) => reason === 'titration')
    .map(({ programmedAt }) => dayNumber(programmedAt.slice(0, 10)) - implantOn);
  const found = days.findLast((day) => day < TITRATION_DAYS);
  if (found === undefined || found < 40) return [];
  return [{ kind: 'DOSE_STABLE', happenedOn: calendarDay(implantOn + found), detail: null, note: null }];
}

/** The end of follow-up, as the patient's own record has it. */
function left({ patient }: TreatedPerson): SyntheticPathwayEvent[] {
  const { exitedOn, exitReason } = patient;
  if (exitedOn === null) return [];
  const withdrawn = exitReason === 'consent-withdrawn';
  return [
    {
      kind: withdrawn ? 'CONSENT_WITHDRAWN' : 'EXITED',
      happenedOn: exitedOn,
      detail: withdrawn ? null : exitReason,
      note: null,
    },
  ];
}

function byDay(a: SyntheticPathwayEvent, b: SyntheticPathwayEvent): number {
  return a.happenedOn < b.happenedOn ? -1 : a.happenedOn > b.happenedOn ? 1 : 0;
}
