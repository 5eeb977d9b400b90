import {
  blankComplication,
  complicationInput,
  complicationProblems,
  type ComplicationRecord,
} from './complication-record.js';
import { findTypes } from './find-types.js';
import { possibleProcedures } from './possible-procedures.js';

const leak: ComplicationRecord = {
  ...blankComplication,
  type: 'csf.leak-external',
  onsetOn: '2024-02-03',
  grade: 2,
  serious: 'NOT_ASSESSED',
  outcome: 'RECOVERING',
};

describe('a complication', () => {
  it('needs type, onset, severity, seriousness and outcome', () => {
    expect(Object.keys(complicationProblems(blankComplication))).toEqual([
      'type',
      'onsetOn',
      'grade',
      'serious',
      'outcome',
    ]);
    expect(complicationInput('ada', blankComplication)).toBeNull();
  });

  it('knows not assessed as an answer that is neither yes nor no', () => {
    expect(complicationProblems(leak)).toEqual({});
    expect(complicationInput('ada', leak)?.serious).toBeNull();
    expect(complicationInput('ada', { ...leak, serious: 'NO' })?.serious).toBe(false);
  });

  it('has no day of resolution while it lasts', () => {
    expect(complicationInput('ada', { ...leak, resolvedOn: '2024-03-01' })?.resolvedOn).toBeNull();
    expect(complicationInput('ada', { ...leak, outcome: 'RECOVERED', resolvedOn: '2024-03-01' })?.resolvedOn).toBe(
      '2024-03-01',
    );
  });

  it('is of severity 5 exactly when fatal', () => {
    expect(complicationProblems({ ...leak, grade: 5 })).toHaveProperty('outcome');
    expect(complicationProblems({ ...leak, outcome: 'FATAL' })).toHaveProperty('outcome');
    expect(complicationProblems({ ...leak, grade: 5, outcome: 'FATAL', diedOn: '2024-02-09' })).toEqual({});
  });

  it('needs the day of death when fatal, on or after the onset, and sends none otherwise', () => {
    const fatal: ComplicationRecord = { ...leak, grade: 5, outcome: 'FATAL' };
    expect(Object.keys(complicationProblems(fatal))).toEqual(['diedOn']);
    expect(Object.keys(complicationProblems({ ...fatal, diedOn: '2024-02-02' }))).toEqual(['diedOn']);
    expect(complicationProblems({ ...fatal, diedOn: '2024-02-03' })).toEqual({});
    expect(complicationInput('ada', { ...fatal, diedOn: '2024-02-09' })?.diedOn).toBe('2024-02-09');
    expect(complicationInput('ada', { ...leak, diedOn: '2024-02-09' })?.diedOn).toBeNull();
  });
});

describe('the search in the taxonomy', () => {
  const type = (code: string, label: string, categoryLabel: string) => ({
    code,
    label,
    category: categoryLabel,
    categoryLabel,
    sentinel: false,
  });
  const types = [
    type('csf.leak', 'CSF leak through the wound', 'CSF'),
    type('cath.leak', 'Catheter tear or leak', 'Catheter'),
    type('cath.kink', 'Catheter kink', 'Catheter'),
  ];

  it('finds by parts of label and category, grouped', () => {
    expect(findTypes(types, 'leak').map(({ label, types: own }) => [label, own.length])).toEqual([
      ['CSF', 1],
      ['Catheter', 1],
    ]);
    expect(findTypes(types, 'cath kin').flatMap((group) => group.types.map(({ code }) => code))).toEqual(['cath.kink']);
    expect(findTypes(types, '')).toHaveLength(2);
  });
});

describe('the operations that may follow', () => {
  it('begin with the implant, and allow another only after an explant', () => {
    expect(possibleProcedures([])).toEqual(['IMPLANT']);
    const implant = { type: 'IMPLANT' as const, performedOn: '2020-01-01' };
    expect(possibleProcedures([implant])).not.toContain('IMPLANT');
    expect(possibleProcedures([implant, { type: 'EXPLANT', performedOn: '2022-01-01' }])).toContain('IMPLANT');
  });
});
