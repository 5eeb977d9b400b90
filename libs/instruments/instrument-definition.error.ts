/** One thing wrong with a definition, and where: `items[2].options[0].score`. */
export interface DefinitionProblem {
  path: string;
  message: string;
}

/** Thrown for a definition that cannot be loaded; carries every problem found, not only the first. */
export class InstrumentDefinitionError extends Error {
  override readonly name = 'InstrumentDefinitionError';

  constructor(
    readonly code: string,
    readonly problems: readonly DefinitionProblem[],
  ) {
    super(`${code} cannot be loaded: ${problems.map(({ path, message }) => `${path}: ${message}`).join('; ')}`);
  }
}
