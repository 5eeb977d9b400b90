import { answerSlots } from './answer-slots.js';
import { attainableRange } from './attainable-range.js';
import { levelEnding, weightLinkIds } from './gas-goals.js';
import type { DefinitionProblem } from './instrument-definition.error.js';
import type { InstrumentDefinition, ScoreDefinition } from './instrument-definition.js';
import { repeated } from './repeated.js';
import { byTwos } from './score-parts.js';

/** What must hold for the scores of a definition, and between them and the items. */
export function scoreProblems(definition: InstrumentDefinition): DefinitionProblem[] {
  const { scores } = definition;
  const primaries = scores.filter(({ primary }) => primary).length;
  return [
    ...(scores.length === 0 ? [{ path: 'scores', message: 'there is no score' }] : []),
    ...(scores.length > 0 && primaries !== 1 ? [{ path: 'scores', message: `${primaries} scores are primary` }] : []),
    ...repeated(scores.map(({ code }) => code)).map(([at, code]) => ({
      path: `scores[${at}].code`,
      message: `"${code}" is used twice`,
    })),
    ...scores.flatMap((score, at) => [
      ...fieldProblems(score, `scores[${at}]`),
      ...sourceProblems(definition, score, `scores[${at}]`),
      ...missingRuleProblems(definition, score, `scores[${at}]`),
    ]),
  ];
}

function fieldProblems(score: ScoreDefinition, path: string): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const [lowest, highest] = score.range;
  if (score.range.length !== 2 || !(lowest < highest)) {
    problems.push({ path: `${path}.range`, message: 'must be the lowest and the highest value' });
  }
  if (!Number.isInteger(score.decimals) || score.decimals < 0 || score.decimals > 9) {
    problems.push({ path: `${path}.decimals`, message: 'must be a whole number from 0 to 9' });
  }
  return problems;
}

function sourceProblems(definition: InstrumentDefinition, score: ScoreDefinition, path: string): DefinitionProblem[] {
  if (definition.scoreOnly) {
    return score.over.length === 0 ? [] : [{ path: `${path}.over`, message: 'a score-only instrument has no items' }];
  }
  if (score.over.length === 0) return [{ path: `${path}.over`, message: 'reads no item' }];
  const slots = answerSlots(definition);
  const unknown = score.over.flatMap((key, at) =>
    slots.has(key) ? [] : [{ path: `${path}.over[${at}]`, message: `there is no item "${key}"` }],
  );
  const twice = repeated(score.over).map(([at, key]) => ({
    path: `${path}.over[${at}]`,
    message: `"${key}" is read twice`,
  }));
  const problems = [
    ...unknown,
    ...twice,
    ...unscoredOptions(definition, score),
    ...operationProblems(definition, score, path),
  ];
  return problems.length > 0 ? problems : rangeProblems(definition, score, path);
}

function unscoredOptions({ items }: InstrumentDefinition, score: ScoreDefinition): DefinitionProblem[] {
  const valued = score.op === 'MEAN_OF_SIDE' ? score.over.slice(1) : score.over;
  const read = new Set(valued.map((key) => key.split(':')[0]));
  return items.flatMap(({ linkId, options }, itemAt) =>
    options.flatMap((option, at) =>
      read.has(linkId) && option.kind === 'SCORE' && option.score === null
        ? [
            {
              path: `items[${itemAt}].options[${at}].score`,
              message: `"${option.code}" has no score but ${score.code} reads it`,
            },
          ]
        : [],
    ),
  );
}

function operationProblems({ items }: InstrumentDefinition, score: ScoreDefinition, path: string): DefinitionProblem[] {
  if (score.op === 'PASS' && score.over.length !== 1) return [{ path: `${path}.over`, message: 'PASS reads one item' }];
  if (score.op === 'MEAN_OF_SIDE') return sideProblems({ items }, score, path);
  if (score.op === 'MEAN_OF_DIFFERENCES') return differenceProblems(score, path);
  if (score.op !== 'GAS_T') return [];
  const linkIds = new Set(items.map(({ linkId }) => linkId));
  return score.over.flatMap((key, at) => {
    if (!key.endsWith(levelEnding)) return [{ path: `${path}.over[${at}]`, message: `must end in ${levelEnding}` }];
    return weightLinkIds(key)
      .filter((linkId) => !linkIds.has(linkId))
      .map((linkId) => ({ path: `${path}.over[${at}]`, message: `there is no item "${linkId}" for its weight` }));
  });
}

function sideProblems(
  { items }: Pick<InstrumentDefinition, 'items'>,
  { over: [sideKey, ...cells] }: ScoreDefinition,
  path: string,
): DefinitionProblem[] {
  const codes = items.find(({ linkId }) => linkId === sideKey)?.options.map(({ code }) => code) ?? [];
  return codes.includes('L') && codes.includes('R') && cells.every((key) => /-[LR]$/.test(key))
    ? []
    : [{ path: `${path}.over`, message: 'must name the item that tells L or R, then cells of sides' }];
}

function differenceProblems({ over }: ScoreDefinition, path: string): DefinitionProblem[] {
  const cellOf = (key: string) => key.split(':')[1];
  const fits = over.length % 2 === 0 && byTwos(over).every(([from, taken]) => cellOf(from) === cellOf(taken));
  return fits ? [] : [{ path: `${path}.over`, message: 'must name two answers of one cell at a time' }];
}

function rangeProblems(definition: InstrumentDefinition, score: ScoreDefinition, path: string): DefinitionProblem[] {
  const attainable = attainableRange(definition, score);
  if (attainable === null) return [{ path: `${path}.range`, message: 'the items it reads have no bounds' }];
  const [lowest, highest] = attainable;
  return score.range[0] === lowest && score.range[1] === highest
    ? []
    : [{ path: `${path}.range`, message: `is ${score.range.join('–')} but the items give ${lowest}–${highest}` }];
}

function missingRuleProblems(
  { scoreOnly }: InstrumentDefinition,
  score: ScoreDefinition,
  path: string,
): DefinitionProblem[] {
  const { op, over, minAnswered, minFraction } = score;
  const problems: DefinitionProblem[] = [];
  if (
    minAnswered !== null &&
    !(Number.isInteger(minAnswered) && minAnswered >= 1 && (scoreOnly || minAnswered <= over.length))
  ) {
    problems.push({ path: `${path}.minAnswered`, message: `must be a whole number from 1 to ${over.length}` });
  }
  if (minFraction !== null && !(minFraction > 0 && minFraction <= 1)) {
    problems.push({ path: `${path}.minFraction`, message: 'must be above 0 and at most 1' });
  }
  const tolerant = (minAnswered !== null && minAnswered < over.length) || (minFraction !== null && minFraction < 1);
  if (tolerant && (op === 'SUM' || op === 'PASS' || op === 'GAS_T')) {
    problems.push({ path: `${path}.op`, message: `${op} needs every answer and cannot have a missing rule` });
  }
  return problems;
}
