import { definitionShape } from './definition-shape.js';
import { InstrumentDefinitionError } from './instrument-definition.error.js';
import type { DefinitionProblem } from './instrument-definition.error.js';
import type { InstrumentDefinition } from './instrument-definition.js';
import { itemProblems } from './item-rules.js';
import { publicationProblems } from './publication-rules.js';
import { scoreProblems } from './score-rules.js';

/**
 * Checks a definition and returns a frozen copy of it.
 *
 * @throws InstrumentDefinitionError listing every problem with its path
 */
export function loadInstrument(definition: unknown): InstrumentDefinition {
  const shapeProblems = definitionShape(definition, '');
  if (shapeProblems.some(({ wrongKind }) => wrongKind)) throw refusal(definition, shapeProblems);

  const wellFormed = definition as InstrumentDefinition;
  const problems = [
    ...shapeProblems,
    ...itemProblems(wellFormed),
    ...scoreProblems(wellFormed),
    ...publicationProblems(wellFormed),
  ];
  if (problems.length > 0) throw refusal(definition, problems);
  return frozen(structuredClone(wellFormed));
}

function refusal(definition: unknown, problems: readonly DefinitionProblem[]): InstrumentDefinitionError {
  const { code } = Object(definition) as { code?: unknown };
  const plain = problems.map(({ path, message }) => ({ path: path === '' ? 'definition' : path, message }));
  return new InstrumentDefinitionError(typeof code === 'string' ? code : 'instrument', unique(plain));
}

/** The same option may lack a score for two scores; it is one thing to repair. */
function unique(problems: readonly DefinitionProblem[]): DefinitionProblem[] {
  return [...new Map(problems.map((problem) => [`${problem.path} ${problem.message}`, problem])).values()];
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}
