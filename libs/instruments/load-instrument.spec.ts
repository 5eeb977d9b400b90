import { nrsPain } from './definitions/nrs-pain.js';
import { psfs } from './definitions/psfs.js';
import { masMean } from './definitions/sample-cohort.js';
import { gas } from './definitions/gas.js';
import { mas } from './definitions/mas.js';
import { InstrumentDefinitionError } from './instrument-definition.error.js';
import type { InstrumentDefinition } from './instrument-definition.js';
import { loadInstrument } from './load-instrument.js';

/** Loads a definition with one part replaced, `items.0.linkId` style, and returns the problems as `path: message`. */
function problemsWith(definition: InstrumentDefinition, replaced: Readonly<Record<string, unknown>>): string[] {
  const copy: unknown = structuredClone(definition);
  for (const [path, value] of Object.entries(replaced)) replaceAt(copy, path.split('.'), value);
  return problemsOf(copy);
}

function replaceAt(target: unknown, path: readonly string[], value: unknown): void {
  const [field = '', ...deeper] = path;
  if (deeper.length > 0) return replaceAt(Reflect.get(Object(target), field), deeper, value);
  if (value === undefined) Reflect.deleteProperty(Object(target), field);
  else Reflect.set(Object(target), field, value);
}

function problemsOf(definition: unknown): string[] {
  try {
    loadInstrument(definition);
    return [];
  } catch (error) {
    if (!(error instanceof InstrumentDefinitionError)) throw error;
    return error.problems.map(({ path, message }) => `${path}: ${message}`);
  }
}

describe('loading a definition', () => {
  it('returns a copy that cannot be changed', () => {
    const loaded = loadInstrument(psfs);
    expect(loaded).toEqual(psfs);
    expect(loaded).not.toBe(psfs);
    expect(Object.isFrozen(loaded.items[0]?.options)).toBe(true);
  });

  it('refuses what is no definition at all', () => {
    expect(problemsOf(null)).toEqual(['definition: must be an object']);
    expect(problemsOf([])).toEqual(['definition: must be an object']);
    expect(problemsOf({}).length).toBeGreaterThan(15);
  });

  it('lists every problem, not only the first', () => {
    const problems = problemsWith(psfs, {
      'items.0.options.1.code': '0',
      'items.1.enableWhen.linkId': 'intensity',
      'scores.0.op': 'MEDIAN',
      'scores.1.over': ['intensity'],
      'thresholds.0.scoreCode': 'psfs.total',
      version: '1.0',
    });
    expect(problems).toEqual([
      'version: "1.0" is not a version MAJOR.MINOR.PATCH',
      'scores[0].op: "MEDIAN" is not one of SUM, MEAN, MEAN_OF_GROUPS, MEAN_OF_SIDE, MEAN_OF_DIFFERENCES, PASS, GAS_T',
      'items[0].options[1].code: "0" is used twice',
      'items[1].enableWhen.linkId: there is no item "intensity"',
      'scores[1].over[0]: there is no item "intensity"',
      'thresholds[0].scoreCode: there is no score "psfs.total"',
    ]);
  });

  it('names the instrument and its problems in the message', () => {
    expect(() => loadInstrument({ ...psfs, domain: 'MOOD' })).toThrow(
      /^psfs cannot be loaded: domain: "MOOD" is not one of/,
    );
  });

  it.each([
    ['a field that is missing', psfs, { 'items.0.label': undefined }, 'items[0].label: is missing'],
    [
      'a field nobody knows',
      psfs,
      { 'scores.0.formula': 'a + b' },
      'scores[0].formula: is not a field of a definition',
    ],
    ['a number given as text', psfs, { 'scores.0.decimals': '0' }, 'scores[0].decimals: must be a number'],
    [
      'a score that is not a number',
      psfs,
      { 'items.0.options.0.score': NaN },
      'items[0].options[0].score: must be a number',
    ],
    [
      'an unknown recall',
      psfs,
      { recall: 'a week' },
      'recall: "a week" is not an ISO period, AT_EXAM, TODAY, SINCE_IMPLANT or NOT_STATED',
    ],
    ['nobody to answer', psfs, { raters: [] }, 'raters: nobody may answer'],
    [
      'an age range upside down',
      psfs,
      { 'age.minMonths': 20, 'age.maxMonths': 10 },
      'age.maxMonths: lies below age.minMonths',
    ],
    [
      'two items of one name',
      nrsPain,
      { 'items.2.linkId': 'worst7d', bindings: [], 'scores.2.over': ['worst7d'] },
      'items[2].linkId: "worst7d" is used twice',
    ],
    ['nothing to choose', psfs, { 'items.1.options': [] }, 'items[1].options: offers nothing to choose'],
    [
      'an option without a score',
      psfs,
      { 'items.0.options.2.score': null },
      'items[0].options[2].score: "2" has no score but psfs.frequency reads it',
    ],
    [
      'a reason with a score',
      psfs,
      { 'items.0.options.5.score': 0 },
      'items[0].options[5].score: a reason cannot have a score',
    ],
    [
      'a reason code that is also a number',
      nrsPain,
      { 'items.0.options.0.code': '9' },
      'items[0].options[0].code: "9" is also a number within the range',
    ],
    ['cells outside a grid', psfs, { 'items.0.cells': mas.items[0]?.cells }, 'items[0].cells: only a grid has cells'],
    [
      'a grid without cells',
      mas,
      { 'items.0.cells': [], scores: [{ ...mas.scores[0], over: ['grade'] }], thresholds: [] },
      'items[0].cells: a grid needs cells',
    ],
    ['bounds on a choice', psfs, { 'items.0.max': 4 }, 'items[0].max: belongs to items answered with a number'],
    ['bounds upside down', nrsPain, { 'items.2.min': 11 }, 'items[2].max: 10 lies below the minimum 11'],
    ['a step of nothing', nrsPain, { 'items.0.step': 0 }, 'items[0].step: must be positive'],
    ['half steps of a whole number', nrsPain, { 'items.0.step': 0.5 }, 'items[0].step: must be a whole number'],
    ['a maximum between the steps', nrsPain, { 'items.0.step': 3 }, 'items[0].max: cannot be reached by the step'],
    [
      'a condition on a later item',
      psfs,
      { 'items.0.enableWhen': { linkId: 'severity', scoreGreaterThan: 1 } },
      'items[0].enableWhen.linkId: "severity" is not asked before',
    ],
    [
      'a condition on itself',
      psfs,
      { 'items.1.enableWhen.linkId': 'severity' },
      'items[1].enableWhen.linkId: "severity" is not asked before',
    ],
    ['no score', psfs, { scores: [], thresholds: [] }, 'scores: there is no score'],
    ['two primary scores', psfs, { 'scores.1.primary': true }, 'scores: 2 scores are primary'],
    [
      'two scores of one name',
      nrsPain,
      { 'scores.2.code': 'nrs-pain.worst7d' },
      'scores[2].code: "nrs-pain.worst7d" is used twice',
    ],
    [
      'an answer read twice',
      nrsPain,
      { 'scores.0.op': 'MEAN', 'scores.0.over': ['now', 'now'] },
      'scores[0].over[1]: "now" is read twice',
    ],
    ['a pass over two items', nrsPain, { 'scores.0.over': ['now', 'worst7d'] }, 'scores[0].over: PASS reads one item'],
    [
      'a range wider than the items',
      psfs,
      { 'scores.0.range': [0, 5] },
      'scores[0].range: is 0–5 but the items give 0–4',
    ],
    [
      'a range of one number',
      psfs,
      { 'scores.0.range': [0] },
      'scores[0].range: must be the lowest and the highest value',
    ],
    ['half a decimal', psfs, { 'scores.0.decimals': 0.5 }, 'scores[0].decimals: must be a whole number from 0 to 9'],
    [
      'more answers needed than asked',
      mas,
      { 'scores.0.minAnswered': 7 },
      'scores[0].minAnswered: must be a whole number from 1 to 6',
    ],
    ['a share above one', mas, { 'scores.0.minFraction': 1.5 }, 'scores[0].minFraction: must be above 0 and at most 1'],
    [
      'a sum of whatever is known',
      mas,
      { 'scores.0.op': 'SUM', 'scores.0.range': [0, 30] },
      'scores[0].op: SUM needs every answer and cannot have a missing rule',
    ],
    [
      'goals without weights',
      gas,
      { 'scores.0.over': ['baseline-convention'] },
      'scores[0].over[0]: must end in .level',
    ],
    [
      'a threshold out of reach',
      psfs,
      { 'thresholds.1.value': 5 },
      'thresholds[1].value: 5 cannot be reached by psfs.frequency',
    ],
    [
      'a foreign code for nothing',
      nrsPain,
      { 'bindings.0.target': 'least' },
      'bindings[0].target: there is no item or score "least"',
    ],
    ['items on a score-only instrument', masMean, { items: psfs.items }, 'items: a score-only instrument has no items'],
    [
      'a score-only score over items',
      masMean,
      { 'scores.0.over': ['frequency'] },
      'scores[0].over: a score-only instrument has no items',
    ],
    ['an instrument that asks nothing', psfs, { items: [] }, 'items: there is no item'],
  ])('refuses %s', (_what, definition, replaced, expected) => {
    expect(problemsWith(definition, replaced)).toContain(expected);
  });

  it('ships no text of a licensed instrument, only codes', () => {
    const licensed = { licence: { status: 'LICENSED', holder: 'someone', textShippable: false, evidence: 'contract' } };
    const problems = problemsWith(psfs, licensed);
    expect(problems).toContain('instruction: the licence ships no text');
    expect(problems).toContain('items[0].label: the licence ships no text, but the label is longer than "frequency"');
    expect(problems).toContain(
      'items[0].options[0].label: the licence ships no text, but the label is longer than "0"',
    );

    const codesOnly = {
      ...psfs,
      items: psfs.items.map((item, at) => ({
        ...item,
        label: String(at + 1),
        options: item.options.map((option) => ({ ...option, label: option.code })),
      })),
    };
    expect(problemsOf({ ...codesOnly, ...licensed, instruction: null })).toEqual([]);
  });
});
