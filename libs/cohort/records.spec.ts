import { checkAnswers, findInstrument, notDoneReasons } from '#libs/instruments/index';
import { generateCohort } from './generate-cohort.js';
import type { SyntheticPatient } from './synthetic-patient.js';

const today = '2026-06-30';
const patients = [...generateCohort({ seed: 2, patients: 1500, centres: 6, today })];
const firstImplantOf = ({ procedures }: SyntheticPatient) => procedures[0]?.performedOn ?? null;
const broken = (rule: (patient: SyntheticPatient) => boolean) =>
  patients.filter((patient) => !rule(patient)).map(({ pseudonym }) => pseudonym);

/** Systems in place before each operation, as the database counts them. */
function orderHolds({ procedures }: SyntheticPatient): boolean {
  let inPlace = 0;
  return procedures.every(({ type }) => {
    const allowed = type === 'IMPLANT' ? inPlace === 0 : inPlace === 1;
    if (type === 'IMPLANT') inPlace = 1;
    if (type === 'EXPLANT') inPlace = 0;
    return allowed;
  });
}

describe('the records of a synthetic patient', () => {
  it('fit the definitions of their instruments', () => {
    const problems = patients.slice(0, 300).flatMap(({ encounters }) =>
      encounters.flatMap(({ assessments }) =>
        assessments.flatMap(({ instrumentCode, answers }) => {
          const definition = findInstrument(instrumentCode);
          if (definition === undefined) return [instrumentCode];
          return answers === null ? [] : checkAnswers(definition, answers).map(({ key, code }) => `${key} ${code}`);
        }),
      ),
    );
    expect(problems).toEqual([]);
  });

  it('name raters the instrument admits, one sheet of an instrument a visit', () => {
    for (const { assessments } of patients.flatMap(({ encounters }) => encounters)) {
      expect(new Set(assessments.map(({ instrumentCode }) => instrumentCode)).size).toBe(assessments.length);
      for (const { instrumentCode, rater } of assessments) {
        if (findInstrument(instrumentCode)?.raters.includes(rater) !== true)
          throw new Error(`${instrumentCode} ${rater}`);
      }
    }
  });

  it('carry either answers or why there are none, with a reason from the list', () => {
    const known = new Set(notDoneReasons.map(({ code }) => code));
    const sheets = patients.flatMap(({ encounters }) => encounters).flatMap(({ assessments }) => assessments);
    const wrong = sheets.filter(({ answers, notDone }) => {
      if ((answers === null) === (notDone === null)) return true;
      return notDone?.absence === 'NOT_DONE' && !known.has(notDone.reason ?? '');
    });
    expect(wrong).toEqual([]);
    expect(sheets.some(({ notDone }) => notDone?.absence === 'NOT_APPLICABLE')).toBe(true);
  });

  it('date nothing after today', () => {
    const days = patients.flatMap((patient) => [
      patient.enrolledOn,
      patient.diedOn ?? '',
      patient.exitedOn ?? '',
      ...patient.procedures.map(({ performedOn }) => performedOn),
      ...patient.encounters.map(({ heldOn }) => heldOn),
      ...patient.complications.flatMap(({ detectedOn, resolvedOn }) => [detectedOn, resolvedOn ?? '']),
    ]);
    expect(days.filter((day) => day > today)).toEqual([]);
    expect(days).toContain(today);
  });

  it('end with death', () => {
    const endsWithDeath = ({ diedOn, encounters, procedures, complications, exitedOn }: SyntheticPatient) =>
      diedOn === null ||
      (exitedOn === null &&
        encounters.every(({ heldOn }) => heldOn < diedOn) &&
        procedures.every(({ performedOn }) => performedOn <= diedOn) &&
        complications.every(({ detectedOn, resolvedOn }) => detectedOn <= diedOn && (resolvedOn ?? '') <= diedOn));
    expect(broken(endsWithDeath)).toEqual([]);
    expect(patients.filter(({ diedOn }) => diedOn !== null).length).toBeGreaterThan(20);
  });

  it('tell every death as a fatal event of grade 5, and no other event as fatal', () => {
    const told = ({ diedOn, complications }: SyntheticPatient) => {
      const fatal = complications.filter(({ grade, outcome }) => grade === 5 || outcome === 'FATAL');
      return diedOn === null
        ? fatal.length === 0
        : fatal.length === 1 && fatal[0]?.type === 'death' && fatal[0].onsetOn === diedOn && fatal[0].grade === 5;
    };
    expect(broken(told)).toEqual([]);
  });

  it('put an implant before every other operation, and never two operations on one day', () => {
    expect(broken(orderHolds)).toEqual([]);
    expect(broken(({ procedures }) => distinct(procedures.map(({ performedOn }) => performedOn)))).toEqual([]);
    expect(broken(({ procedures }) => sorted(procedures.map(({ performedOn }) => performedOn)))).toEqual([]);
    expect(new Set(patients.flatMap(({ procedures }) => procedures.map(({ type }) => type))).size).toBe(4);
  });

  it('give a reason for every explant and for nothing else', () => {
    expect(
      broken(({ procedures }) => procedures.every((one) => (one.type === 'EXPLANT') === (one.explantReason !== null))),
    ).toEqual([]);
  });

  it('hold baselines before the first implant and follow-ups after it, each on a day of its own', () => {
    const inOrder = (patient: SyntheticPatient) => {
      const implant = firstImplantOf(patient) ?? '9999-12-31';
      return patient.encounters.every(({ purpose, heldOn }) =>
        purpose === 'BASELINE' ? heldOn < implant : heldOn > implant,
      );
    };
    expect(broken(inOrder)).toEqual([]);
    expect(broken(({ encounters }) => distinct(encounters.map(({ heldOn }) => heldOn)))).toEqual([]);
    expect(broken(({ encounters }) => sorted(encounters.map(({ heldOn }) => heldOn)))).toEqual([]);
    expect(broken(({ enrolledOn, encounters }) => encounters.every(({ heldOn }) => heldOn >= enrolledOn))).toEqual([]);
  });

  it('notice events after they begin and resolve only those that are over', () => {
    const told = ({ complications }: SyntheticPatient) =>
      complications.every(
        ({ onsetOn, detectedOn, outcome, resolvedOn }) =>
          onsetOn <= detectedOn &&
          (resolvedOn === null || resolvedOn >= detectedOn) &&
          outcome.startsWith('RECOVERED') === (resolvedOn !== null),
      );
    expect(broken(told)).toEqual([]);
    expect(
      broken(({ complications }) => distinct(complications.map(({ type, onsetOn }) => `${type} ${onsetOn}`))),
    ).toEqual([]);
  });

  it('link effects to a cause before them', () => {
    const linked = patients.flatMap(({ complications }) =>
      complications.flatMap((effect, index) =>
        effect.causedByIndex === null ? [] : [{ effect, index, complications }],
      ),
    );
    expect(linked.length).toBeGreaterThan(20);
    for (const { effect, index, complications } of linked) {
      expect(effect.causedByIndex).toBeLessThan(index);
      expect(complications[effect.causedByIndex ?? index]?.onsetOn.localeCompare(effect.onsetOn)).toBeLessThanOrEqual(
        0,
      );
    }
  });

  it('state an exit with its reason, after everything else but the search for those lost', () => {
    expect(broken(({ exitedOn, exitReason }) => (exitedOn === null) === (exitReason === null))).toEqual([]);
    expect(
      broken(({ exitedOn, encounters }) => exitedOn === null || encounters.every(({ heldOn }) => heldOn <= exitedOn)),
    ).toEqual([]);
  });

  it('show those enrolled and still waiting, recent implants, and zeros that were measured', () => {
    const waiting = patients.filter((one) => firstImplantOf(one) === null && one.exitedOn === null);
    expect(waiting.length).toBeGreaterThan(15);
    expect(patients.filter((one) => (firstImplantOf(one) ?? '') > '2026-03-31').length).toBeGreaterThan(15);
    const sheets = patients.flatMap(({ encounters }) => encounters).flatMap(({ assessments }) => assessments);
    expect(sheets.filter(({ answers }) => answers?.['average7d']?.code === '0').length).toBeGreaterThan(100);
    expect(sheets.filter(({ answers }) => answers?.['frequency']?.code === '0').length).toBeGreaterThan(100);
    expect(sheets.some(({ answers }) => answers?.['level']?.code === '88')).toBe(true);
  });
});

function distinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

function sorted(days: readonly string[]): boolean {
  return days.every((day, index) => index === 0 || (days[index - 1] ?? '') <= day);
}
