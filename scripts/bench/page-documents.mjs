import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, print } from 'graphql';
import { checkout } from '../checkout.mjs';

/**
 * A question as a page of the dashboard asks it.
 *
 * @param {string} file below apps/dashboard/src
 * @param {string} name without the closing `Document`
 */
export function pageDocument(file, name) {
  const source = readFileSync(join(checkout, 'apps', 'dashboard', 'src', file), 'utf8');
  const found = new RegExp(`export const ${name}Document = graphql\\(\`([^\`]*)\`\\)`).exec(source);
  if (!found) throw new Error(`${file} has no ${name}Document`);
  return found[1];
}

/** Several questions as one. */
export function together(...documents) {
  const definitions = documents.flatMap((document) => parse(document).definitions);
  const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const variables = operations.flatMap(({ variableDefinitions }) => variableDefinitions);
  const once = new Map(variables.map((definition) => [definition.variable.name.value, definition]));
  const selections = operations.flatMap(({ selectionSet }) => selectionSet.selections);
  const operation = {
    ...operations[0],
    name: undefined,
    variableDefinitions: [...once.values()],
    selectionSet: { ...operations[0].selectionSet, selections },
  };
  const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  return print({ kind: Kind.DOCUMENT, definitions: [operation, ...fragments] });
}
