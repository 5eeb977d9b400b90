import type { Part, Target } from './targets.js';

/** One way to do an act that anybody who may do it succeeds with. */
export interface Attempt {
  readonly query: string;
  /** Whom it is about; an act about nobody in particular has only what it always sends. */
  readonly about?: (target: Target) => Record<string, unknown>;
  readonly variables?: Record<string, unknown>;
  /** What of the target it uses up: somebody who succeeds is given another. */
  readonly uses?: Part;
  /** Rule of the refusal that ends it for whoever may do it, where it needs more at hand than a right. */
  readonly endsWith?: string;
  /** What it answers about somebody hidden or absent, where that is an answer and no refusal. */
  readonly nothing?: unknown;
}

export type Attempts = Readonly<Record<string, Attempt>>;

type Answer = `{ ${string} }` | '';

/** A mutation with one argument, input, that uses up a part of the target. */
export const mutationOf =
  (uses: Part) =>
  (name: string, input: string, about: (target: Target) => object, answer: Answer = '{ id }'): Attempt => ({
    query: `mutation ($input: ${input}!) { ${name}(input: $input) ${answer} }`,
    about: (target) => ({ input: about(target) }),
    uses,
  });

/** A mutation with one argument, id, that uses up a part of the target. */
export const mutationById =
  (uses: Part) =>
  (name: string, idOf: (target: Target) => string, answer: Answer = '{ id }'): Attempt => ({
    query: `mutation ($id: ID!) { ${name}(id: $id) ${answer} }`,
    about: (target) => ({ id: idOf(target) }),
    uses,
  });
