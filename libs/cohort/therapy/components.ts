import { calendarDay, dayNumber } from '../calendar.js';
import { spread } from '../identity.js';
import type { SyntheticProcedure } from '../synthetic-patient.js';
import { exampleCode } from './example-models.js';
import type { SyntheticCandidacy, SyntheticComponent, SyntheticOperation } from './records.js';
import { ageOn, type TreatedPerson } from './treated-person.js';

/** Everything implanted, and what each operation did to it. */
export interface Parts {
  readonly components: readonly SyntheticComponent[];
  readonly actions: readonly SyntheticOperation['actions'][];
}

/** From head to tail; the place of a level tells how far apart two are. */
const levels = [
  ...Array.from({ length: 7 }, (_, place) => `C${String(place + 1)}`),
  ...Array.from({ length: 12 }, (_, place) => `T${String(place + 1)}`),
];
const entries: readonly (readonly [level: string, place: number])[] = [
  ['L2-3', 20.5],
  ['L3-4', 21.5],
  ['L4-5', 22.5],
];
/** No patient has so many components. */
const SERIALS_A_PATIENT = 32;

type Placed = { -readonly [Key in keyof SyntheticComponent]: SyntheticComponent[Key] };

/** Each implant begins a pump and a catheter, each replacement a pump, each revision a catheter; an explant ends both. */
export function partsOf(treated: TreatedPerson, candidacy: SyntheticCandidacy | null): Parts {
  const components: Placed[] = [];
  const actions = treated.patient.procedures.map((procedure) => {
    const done: { componentIndex: number; action: 'IMPLANTED' | 'EXPLANTED' | 'KEPT' }[] = [];
    const take = (kind: Placed['kind']) => {
      const index = components.findLastIndex((one) => one.kind === kind && one.explantedOn === null);
      const taken = components[index];
      if (taken === undefined) return;
      taken.explantedOn = procedure.performedOn;
      done.push({ componentIndex: index, action: 'EXPLANTED' });
    };
    const keep = (kind: Placed['kind']) => {
      const index = components.findLastIndex((one) => one.kind === kind && one.explantedOn === null);
      if (index >= 0) done.push({ componentIndex: index, action: 'KEPT' });
    };
    const place = (kind: Placed['kind']) => {
      const made =
        kind === 'PUMP'
          ? pump(treated, procedure, components.length)
          : catheter(treated, procedure, components.length, candidacy);
      done.push({ componentIndex: components.push(made) - 1, action: 'IMPLANTED' });
    };
    if (procedure.type !== 'IMPLANT') {
      (procedure.type === 'CATHETER_REVISION' ? keep : take)('PUMP');
      (procedure.type === 'PUMP_REPLACEMENT' ? keep : take)('CATHETER');
    }
    if (procedure.type === 'IMPLANT' || procedure.type === 'PUMP_REPLACEMENT') place('PUMP');
    if (procedure.type === 'IMPLANT' || procedure.type === 'CATHETER_REVISION') place('CATHETER');
    return done;
  });
  return { components, actions };
}

const unplaced = {
  side: null,
  placement: null,
  reservoirMl: null,
  pieces: null,
  entryLevel: null,
  tipLevel: null,
  implantedLengthCm: null,
  internalVolumeMl: null,
  explantedOn: null,
} as const;

function pump({ random, index }: TreatedPerson, { performedOn, pumpModel }: SyntheticProcedure, place: number): Placed {
  const reservoirMl = pumpModel?.includes('20') === true ? 20 : 40;
  return {
    ...unplaced,
    kind: 'PUMP',
    modelCode: exampleCode(`Example Pump ${String(reservoirMl)} mL`),
    serial: random.chance(0.03) ? null : serial('NG', index, place),
    side: random.chance(0.72) ? 'RIGHT' : 'LEFT',
    placement: random.chance(0.6) ? 'SUBFASCIAL' : 'SUBCUTANEOUS',
    reservoirMl,
    implantedOn: performedOn,
  };
}

function catheter(
  treated: TreatedPerson,
  { performedOn, catheterModel }: SyntheticProcedure,
  place: number,
  candidacy: SyntheticCandidacy | null,
): Placed {
  const { random } = treated;
  const onePiece = catheterModel?.includes('one-piece') !== false;
  const tip = tipOf(treated, candidacy);
  const [entryLevel, entryPlace] = random.pick(entries);
  const perLevel = Math.min(1, 0.62 + 0.024 * ageOn(treated, dayNumber(performedOn))) * 1.9;
  const implantedLengthCm = Math.round(2 * Math.max(16, 7 + perLevel * (entryPlace - tip) + random.normal())) / 2;
  return {
    ...unplaced,
    kind: 'CATHETER',
    modelCode: exampleCode(`Example Catheter ${onePiece ? 'one' : 'two'}-piece`),
    serial: random.chance(0.1) ? null : serial('V', treated.index, place),
    pieces: onePiece ? 'ONE' : 'TWO',
    entryLevel,
    tipLevel: levels[tip] ?? null,
    implantedLengthCm,
    // An invented bore: 2.2 µL/cm, and some 50 cm from the spine to the pump.
    internalVolumeMl: Math.round(2.2 * (implantedLengthCm + random.whole(42, 58))) / 1000,
    implantedOn: performedOn,
  };
}

/** Higher where arms are to profit, and higher still where dystonia is. */
function tipOf({ random }: TreatedPerson, candidacy: SyntheticCandidacy | null): number {
  const arms = candidacy?.distribution === 'QUADRIPLEGIA' || candidacy?.distribution === 'TRIPLEGIA';
  const [highest, lowest] =
    candidacy?.dystonia && random.chance(0.4) ? ['C5', 'C7'] : arms ? ['T1', 'T4'] : ['T6', 'T11'];
  return random.whole(levels.indexOf(highest), levels.indexOf(lowest));
}

function serial(prefix: string, index: number, place: number): string {
  const number = spread(index * SERIALS_A_PATIENT + place, 277_803_737, 10_000_000_000);
  return `${prefix}${String(number).padStart(10, '0')}`;
}

const roles = { CONSULTANT: 0.7, TRAINEE_SUPERVISED: 0.3 };

/** What is known of each operation beside its parts. */
export function operationsOf(treated: TreatedPerson, parts: Parts): SyntheticOperation[] {
  const { random, patient, until, today } = treated;
  const last = patient.diedOn === null ? today - 1 : dayNumber(patient.diedOn);
  return patient.procedures.map((procedure, index) => {
    const { type, performedOn } = procedure;
    const day = dayNumber(performedOn);
    const [least, most] = staysDays[type];
    const dischargedOn = day + random.whole(least, most);
    const [shortest, longest] = lastsMinutes[type];
    return {
      surgeonRole: random.chance(roles.CONSULTANT) ? 'CONSULTANT' : 'TRAINEE_SUPERVISED',
      anaesthesia: random.chance(type === 'PUMP_REPLACEMENT' ? 0.6 : 0.93) ? 'GENERAL' : 'LOCAL',
      durationMin: random.whole(shortest, longest),
      antibioticProphylaxis: random.chance(0.985),
      dischargedOn: dischargedOn > Math.min(last, Math.max(until, day)) ? null : calendarDay(dischargedOn),
      overrideReason: null,
      reimplantPlanned: type === 'EXPLANT' ? patient.procedures[index + 1]?.type === 'IMPLANT' : null,
      reasons: [...unusualAge(treated, procedure), ...oldPump(parts, index, day)],
      actions: parts.actions[index] ?? [],
    };
  });
}

const staysDays = { IMPLANT: [2, 6], CATHETER_REVISION: [1, 4], PUMP_REPLACEMENT: [0, 2], EXPLANT: [1, 9] } as const;
const lastsMinutes = {
  IMPLANT: [75, 170],
  CATHETER_REVISION: [50, 130],
  PUMP_REPLACEMENT: [35, 80],
  EXPLANT: [30, 75],
} as const;

function unusualAge(treated: TreatedPerson, { type, performedOn }: SyntheticProcedure): SyntheticOperation['reasons'] {
  const age = ageOn(treated, dayNumber(performedOn));
  if (type !== 'IMPLANT' || (age >= 4 && age <= 80)) return [];
  const reason =
    age < 4 ? 'Severe spasticity with weight above 15 kg; decided by the team.' : 'In good health otherwise.';
  return [{ rule: 'LIMIT:age-at-implant', field: 'performedOn', reason }];
}

function oldPump({ components, actions }: Parts, index: number, day: number): SyntheticOperation['reasons'] {
  const out = actions[index]?.find(
    ({ componentIndex, action }) => action === 'EXPLANTED' && components[componentIndex]?.kind === 'PUMP',
  );
  const pump = components[out?.componentIndex ?? -1];
  if (pump === undefined || day - dayNumber(pump.implantedOn) <= 6 * 365.25) return [];
  return [{ rule: 'LIMIT:pump-age', field: 'performedOn', reason: 'Replaced when the programmer asked for it.' }];
}
