import { therapyFacts, type ShownComponent } from './therapy-facts.js';

const today = '2026-03-01';
const pump: ShownComponent = {
  kind: 'PUMP',
  modelName: 'SynchroMed II 20 mL',
  reservoirMl: 20,
  tipLevel: null,
  implantedOn: '2020-02-03',
  explantedOn: null,
};
const catheter: ShownComponent = { ...pump, kind: 'CATHETER', modelName: 'Ascenda', reservoirMl: null, tipLevel: 'T8' };
const dosed = {
  modelName: 'SynchroMed II 20 mL',
  implantedOn: '2020-02-03',
  concentrationUgPerMl: 2000,
  dailyDoseUg: 312.5,
  replaceByOn: '2027-02-03',
};
const words = (facts: ReturnType<typeof therapyFacts>) =>
  facts.map((one) => [one.label, one.words, one.note, one.warning]);

describe('the therapy as it is now', () => {
  it('names pump, catheter, concentration and dose with their units', () => {
    expect(words(therapyFacts([pump, catheter], dosed, today))).toEqual([
      ['Pump', 'SynchroMed II 20 mL', 'since 3 Feb 2020, replace by 3 Feb 2027', null],
      ['Catheter', 'Tip at T8', 'Ascenda, since 3 Feb 2020', null],
      ['Concentration', '2,000 µg/mL', null, null],
      ['Daily dose', '312.5 µg/day', null, null],
    ]);
  });

  it('says what is not recorded, and keeps a dose of 0', () => {
    expect(words(therapyFacts([], null, today)).map(([, said]) => said)).toEqual([
      'None in place',
      'None in place',
      'Not recorded',
      'Not recorded',
    ]);
    expect(words(therapyFacts([], { ...dosed, dailyDoseUg: 0 }, today)).map(([, said]) => said)).toEqual([
      'SynchroMed II 20 mL',
      'Not recorded',
      '2,000 µg/mL',
      '0 µg/day',
    ]);
  });

  it('says that a pump is not followed here any more, which is not the same as not recorded', () => {
    const said = words(therapyFacts([pump, catheter], null, today)).map(([, fact]) => fact);
    expect(said[0]).toBe('SynchroMed II 20 mL');
    expect(said.slice(2)).toEqual([said[2], said[2]]);
    expect(said[2]).toMatch(/^Not followed here/);
  });

  it('tells the last dose with its day where none runs now', () => {
    const last = { programmedOn: '2025-11-04', dailyDoseUg: 312.5, concentrationUgPerMl: 2000 };
    expect(words(therapyFacts([pump, catheter], null, today, last)).slice(2)).toEqual([
      ['Concentration', '2,000 µg/mL', 'last programmed 4 Nov 2025', null],
      ['Daily dose', '312.5 µg/day', 'last programmed 4 Nov 2025', null],
    ]);
    expect(words(therapyFacts([pump, catheter], dosed, today, last))[3]).toEqual([
      ...['Daily dose', '312.5 µg/day', null, null],
    ]);
  });

  it('looks at the pump in place, not at the one before', () => {
    const former = { ...pump, modelName: 'Older', explantedOn: '2020-02-03' };
    expect(therapyFacts([former, pump], null, today)[0]?.words).toBe('SynchroMed II 20 mL');
    expect(therapyFacts([former], null, today)[0]?.words).toBe('None in place');
  });

  it('warns three months before the pump is to be replaced, and after', () => {
    const warned = (replaceByOn: string) => therapyFacts([pump], { ...dosed, replaceByOn }, today)[0]?.warning;
    expect(warned('2026-05-31')).toBeNull();
    expect(warned('2026-05-30')).toBe('Replacement due');
    expect(warned('2026-02-28')).toBe('Replacement overdue');
  });
});
