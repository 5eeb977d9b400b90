import { findInstrument, type Answers } from '#libs/instruments/index';
import { blankResponse, liveTone, lowerLimbGrid, responseInput, withGrades } from './response-draft.js';

const found = findInstrument('mas');
if (!found) throw new Error('no mas');
const mas = found;
const keys = (lowerLimbGrid(mas)?.cells ?? []).map(({ code }) => `grade:${code}`);
const graded = (...codes: readonly string[]): Answers =>
  Object.fromEntries(codes.map((code, at) => [keys[at] ?? '', { code, absence: null, reason: null }]));

describe('an hour of a test bolus, while it is entered', () => {
  it('grades the six core cells of the lower limbs', () => {
    expect(keys).toEqual([
      'grade:hip-adductors-L',
      'grade:hip-adductors-R',
      'grade:knee-flexors-L',
      'grade:knee-flexors-R',
      'grade:ankle-plantar-flexors-L',
      'grade:ankle-plantar-flexors-R',
    ]);
  });

  it('counts the mean and its fall over cells graded at both times only', () => {
    const before = graded('3', '3', '3', '3', '3', '3');
    // 3 counts 4, 1 counts 1: 4 − 1 over the four cells graded now.
    expect(liveTone(mas, before, graded('1', '1', '1', '1'))).toEqual({
      mean: 1,
      answered: 4,
      expected: 6,
      fall: 3,
      pairs: 4,
    });
  });

  it('knows no mean of too few cells, and no fall without grades before', () => {
    expect(liveTone(mas, null, graded('1', '1', '1'))).toMatchObject({ mean: null, fall: null });
    expect(liveTone(mas, null, graded('1', '1', '1', '1'))).toMatchObject({ mean: 1, fall: null });
  });

  it('sends a frequency of 0, and leaves blank fields out', () => {
    const draft = { ...withGrades(blankResponse, graded('0')), psfsFrequency: '0', vitals: { heartRate: ' 72 ' } };
    expect(responseInput({ bolusId: 'b', hours: 4 }, draft)).toEqual({
      bolusId: 'b',
      hours: 4,
      mas: [{ cell: 'hip-adductors-L', code: '0', absence: null, reason: null }],
      psfsFrequency: 0,
      function: null,
      heartRate: 72,
      systolicMmhg: null,
      diastolicMmhg: null,
      respiratoryRate: null,
      spo2Percent: null,
    });
  });

  it('takes a grade back', () => {
    const draft = withGrades(blankResponse, graded('2'));
    expect(withGrades(draft, { [keys[0] ?? '']: null }).answers).toEqual({});
  });
});
