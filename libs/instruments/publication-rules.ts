import { answerSlots } from './answer-slots.js';
import type { DefinitionProblem } from './instrument-definition.error.js';
import type { InstrumentDefinition, Item } from './instrument-definition.js';

/** What must hold for a definition as a whole: who and when, licence, thresholds, codes of others. */
export function publicationProblems(definition: InstrumentDefinition): DefinitionProblem[] {
  return [
    ...headProblems(definition),
    ...licenceProblems(definition),
    ...thresholdProblems(definition),
    ...bindingProblems(definition),
  ];
}

function headProblems({ raters, age, scoreOnly, items }: InstrumentDefinition): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  if (raters.length === 0) problems.push({ path: 'raters', message: 'nobody may answer' });
  if ((age.minMonths ?? 0) < 0) problems.push({ path: 'age.minMonths', message: 'must not be negative' });
  if (age.minMonths !== null && age.maxMonths !== null && age.minMonths > age.maxMonths) {
    problems.push({ path: 'age.maxMonths', message: 'lies below age.minMonths' });
  }
  if (scoreOnly && items.length > 0) problems.push({ path: 'items', message: 'a score-only instrument has no items' });
  if (!scoreOnly && items.length === 0) problems.push({ path: 'items', message: 'there is no item' });
  return problems;
}

/** A licensed text stays outside: its labels are item numbers and codes only. */
function licenceProblems({ licence, instruction, items }: InstrumentDefinition): DefinitionProblem[] {
  if (licence.textShippable) return [];
  const reprinted = (path: string, label: string, code: string) =>
    label.length > code.length
      ? [{ path, message: `the licence ships no text, but the label is longer than "${code}"` }]
      : [];
  const ofItem = (item: Item, path: string) => [
    ...reprinted(`${path}.label`, item.label, item.linkId),
    ...item.options.flatMap(({ label, code, kind }, at) =>
      // Why there is no answer is told in the registry's own words.
      kind === 'SCORE' ? reprinted(`${path}.options[${at}].label`, label, code) : [],
    ),
    ...item.cells.flatMap(({ label, code }, at) => reprinted(`${path}.cells[${at}].label`, label, code)),
  ];
  return [
    ...(instruction === null ? [] : [{ path: 'instruction', message: 'the licence ships no text' }]),
    ...items.flatMap((item, at) => ofItem(item, `items[${at}]`)),
  ];
}

function thresholdProblems({ thresholds, scores }: InstrumentDefinition): DefinitionProblem[] {
  return thresholds.flatMap(({ scoreCode, value }, at) => {
    const score = scores.find(({ code }) => code === scoreCode);
    if (score === undefined) {
      return [{ path: `thresholds[${at}].scoreCode`, message: `there is no score "${scoreCode}"` }];
    }
    const [lowest, highest] = score.range;
    return value !== null && value > Math.max(highest, highest - lowest)
      ? [{ path: `thresholds[${at}].value`, message: `${value} cannot be reached by ${scoreCode}` }]
      : [];
  });
}

function bindingProblems(definition: InstrumentDefinition): DefinitionProblem[] {
  const targets = new Set([...answerSlots(definition).keys(), ...definition.scores.map(({ code }) => code)]);
  return definition.bindings.flatMap(({ target }, at) =>
    targets.has(target) ? [] : [{ path: `bindings[${at}].target`, message: `there is no item or score "${target}"` }],
  );
}
