import type { DefinitionProblem } from './instrument-definition.error.js';
import type { InstrumentDefinition, Item, Option } from './instrument-definition.js';
import { isChosen, isCounted, isGrid } from './item-kinds.js';
import { isStep } from './read-code.js';
import { repeated } from './repeated.js';

type Definition = Pick<InstrumentDefinition, 'items'>;

/** What must hold inside and between the items of a definition. */
export function itemProblems({ items }: Definition): DefinitionProblem[] {
  return [
    ...repeated(items.map(({ linkId }) => linkId)).map(([at, linkId]) => ({
      path: `items[${at}].linkId`,
      message: `"${linkId}" is used twice`,
    })),
    ...items.flatMap((item, at) => [
      ...optionProblems(item, `items[${at}]`),
      ...gridProblems(item, `items[${at}]`),
      ...numberProblems(item, `items[${at}]`),
      ...conditionProblems(items, at),
    ]),
  ];
}

function optionProblems(item: Item, path: string): DefinitionProblem[] {
  const none =
    isChosen(item) && item.options.length === 0
      ? [{ path: `${path}.options`, message: 'offers nothing to choose' }]
      : [];
  const twice = repeated(item.options.map(({ code }) => code)).map(([at, code]) => ({
    path: `${path}.options[${at}].code`,
    message: `"${code}" is used twice`,
  }));
  return [
    ...none,
    ...twice,
    ...item.options.flatMap((option, at) => oneOptionProblems(item, option, `${path}.options[${at}]`)),
  ];
}

function oneOptionProblems(item: Item, option: Option, path: string): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const report = (field: string, message: string) => problems.push({ path: `${path}.${field}`, message });
  const counted = isCounted(item);

  if (option.kind !== 'SCORE' && option.score !== null) report('score', 'a reason cannot have a score');
  if (option.kind === 'SCORE' && counted) report('kind', 'an item answered with a number offers only reasons');
  if (option.kind === 'SCORE' && option.reason !== null) report('reason', 'an answer with a score needs no reason');
  if (option.kind !== 'NOT_DONE' && option.reasonRequired) report('reasonRequired', 'only NOT_DONE asks for a reason');
  if (item.type === 'MULTIPLE_CHOICE') {
    if (option.score !== null) report('score', 'one choice of several has no score');
    if (/\s/.test(option.code)) report('code', 'one choice of several has no space in its code');
  }
  if (option.reason !== null && option.reasonRequired) report('reasonRequired', 'the code already names its reason');
  const readsAsNumber = counted && option.code.trim() !== '' && Number.isFinite(Number(option.code));
  if (
    readsAsNumber &&
    Number(option.code) >= (item.min ?? -Infinity) &&
    Number(option.code) <= (item.max ?? Infinity)
  ) {
    report('code', `"${option.code}" is also a number within the range`);
  }
  return problems;
}

function gridProblems(item: Item, path: string): DefinitionProblem[] {
  if (!isGrid(item)) {
    return item.cells.length === 0 ? [] : [{ path: `${path}.cells`, message: 'only a grid has cells' }];
  }
  if (item.cells.length === 0) return [{ path: `${path}.cells`, message: 'a grid needs cells' }];
  return repeated(item.cells.map(({ code }) => code)).map(([at, code]) => ({
    path: `${path}.cells[${at}].code`,
    message: `"${code}" is used twice`,
  }));
}

function numberProblems(item: Item, path: string): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const report = (field: string, message: string) => problems.push({ path: `${path}.${field}`, message });
  const { min, max, step } = item;

  if (isChosen(item)) {
    for (const field of ['min', 'max', 'step'] as const) {
      if (item[field] !== null) report(field, 'belongs to items answered with a number');
    }
    return problems;
  }
  if (min !== null && max !== null && min > max) report('max', `${max} lies below the minimum ${min}`);
  if (step !== null && step <= 0) report('step', 'must be positive');
  if (item.type === 'INTEGER') {
    for (const field of ['min', 'max', 'step'] as const) {
      if (!Number.isInteger(item[field] ?? 0)) report(field, 'must be a whole number');
    }
  }
  if (max !== null && step !== null && step > 0 && !isStep(max, item)) report('max', 'cannot be reached by the step');
  return problems;
}

/** A condition looks back at an earlier item, so that conditions can never run in a circle. */
function conditionProblems(items: readonly Item[], at: number): DefinitionProblem[] {
  const condition = items[at]?.enableWhen ?? null;
  if (condition === null) return [];
  const path = `items[${at}].enableWhen.linkId`;
  const askedAt = items.findIndex(({ linkId }) => linkId === condition.linkId);
  if (askedAt === -1) return [{ path, message: `there is no item "${condition.linkId}"` }];
  if (askedAt >= at) return [{ path, message: `"${condition.linkId}" is not asked before` }];

  const asked = items[askedAt];
  if (asked && (isGrid(asked) || asked.type === 'MULTIPLE_CHOICE'))
    return [{ path, message: `"${condition.linkId}" has no single score` }];
  return (asked?.options ?? []).some(({ kind, score }) => kind === 'SCORE' && score === null)
    ? [{ path, message: `"${condition.linkId}" has options without a score` }]
    : [];
}
