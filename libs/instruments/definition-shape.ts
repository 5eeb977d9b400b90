import { directions, domains, itemTypes, operations, raters } from './instrument-definition.js';
import { listOf, number, oneOf, orNull, record, text, textLike, truth } from './shape.js';

const kebab = '[a-z0-9]+(-[a-z0-9]+)*';
const linkId = textLike(new RegExp(`^${kebab}(\\.${kebab})*$|^[a-z0-9]+[A-Za-z0-9]*$`), 'a link id');
const kebabCode = textLike(new RegExp(`^${kebab}(-[LR])?$`), 'a kebab-case code');
const instrumentCode = textLike(new RegExp(`^(${kebab}|[A-Z][A-Z0-9_]*)$`), 'an instrument code');
const version = textLike(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/, 'a version MAJOR.MINOR.PATCH');
const recall = textLike(
  /^(P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?|AT_EXAM|TODAY|SINCE_IMPLANT|NOT_STATED)$/,
  'an ISO period, AT_EXAM, TODAY, SINCE_IMPLANT or NOT_STATED',
);

const option = record({
  code: text,
  label: text,
  score: orNull(number),
  kind: oneOf(['SCORE', 'NOT_APPLICABLE', 'NOT_DONE']),
  reason: orNull(text),
  reasonRequired: truth,
});

const cell = record({
  code: kebabCode,
  group: kebabCode,
  label: text,
  side: oneOf(['L', 'R']),
  region: oneOf(['LOWER_LIMB', 'UPPER_LIMB']),
  core: truth,
});

const item = record({
  linkId,
  label: text,
  type: oneOf(itemTypes),
  unit: orNull(text),
  required: truth,
  min: orNull(number),
  max: orNull(number),
  step: orNull(number),
  enableWhen: orNull(record({ linkId: text, scoreGreaterThan: number })),
  options: listOf(option),
  cells: listOf(cell),
});

const score = record({
  code: text,
  title: text,
  shortTitle: text,
  unit: text,
  op: oneOf(operations),
  over: listOf(text),
  range: listOf(number),
  direction: oneOf(directions),
  decimals: number,
  minAnswered: orNull(number),
  minFraction: orNull(number),
  ordinal: truth,
  meanLabel: orNull(text),
  primary: truth,
});

const threshold = record({
  scoreCode: text,
  kind: oneOf(['MCID', 'RESPONDER', 'CUT']),
  value: orNull(number),
  unit: text,
  population: text,
  method: text,
  source: text,
  provisional: truth,
});

/** The fields of a definition and what each may hold; how they must agree is in `definition-rules.ts`. */
export const definitionShape = record({
  code: instrumentCode,
  version,
  status: oneOf(['DRAFT', 'PUBLISHED', 'RETIRED']),
  title: text,
  shortTitle: text,
  domain: oneOf(domains),
  role: oneOf(['OUTCOME', 'CLASSIFIER', 'SAFETY']),
  raters: listOf(oneOf(raters)),
  age: record({ minMonths: orNull(number), maxMonths: orNull(number), hard: truth }),
  recall,
  instruction: orNull(text),
  validity: orNull(text),
  licence: record({
    status: oneOf(['FREE', 'FREE_WITH_CITATION', 'PERMISSION', 'LICENSED']),
    holder: orNull(text),
    textShippable: truth,
    evidence: text,
  }),
  scoreOnly: truth,
  items: listOf(item),
  scores: listOf(score),
  thresholds: listOf(threshold),
  comparability: text,
  bindings: listOf(record({ system: text, code: text, target: text })),
});
