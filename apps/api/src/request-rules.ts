import type { ApolloServerPlugin } from '@apollo/server';
import {
  GraphQLError,
  Kind,
  NoSchemaIntrospectionCustomRule,
  validate,
  visit,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';
import type { RequestContext } from './access/actor.js';
import { RegistryError } from './errors.js';

/** Root fields of one request; a mutation has one, so that it is stored or refused as a whole. */
const ROOT_FIELDS = 10;

/** Control characters other than tab and line ends, and halves of characters: a database stores neither. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const UNSTORABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

const isStorable = (text: string): boolean =>
  !UNSTORABLE.test(text) && !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);

/** Path of the first text in the variables that cannot be stored; null when all can. */
function unstorablePath(value: unknown, path: string): string | null {
  if (typeof value === 'string') return isStorable(value) ? null : path;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = unstorablePath(inner, path === '' ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

function hasUnstorableLiteral(document: DocumentNode): boolean {
  let found = false;
  visit(document, { [Kind.STRING]: ({ value }) => void (found ||= !isStorable(value)) });
  return found;
}

const refusal = (error: RegistryError, status: number): GraphQLError =>
  new GraphQLError(error.message, { originalError: error, extensions: { http: { status } } });

function refuseUnstorable(variables: unknown, document: DocumentNode): void {
  const path = unstorablePath(variables, '');
  if (path === null && !hasUnstorableLiteral(document)) return;
  const field = path?.replace(/^input\./, '').slice(0, 80);
  throw refusal(
    new RegistryError(
      'VALIDATION_FAILED',
      'A text contains invisible control characters. Type it again instead of pasting it.',
      field === undefined ? {} : { field },
    ),
    200,
  );
}

function refuseTooMany({ operation, selectionSet }: OperationDefinitionNode): void {
  if (selectionSet.selections.length <= (operation === 'mutation' ? 1 : ROOT_FIELDS)) return;
  throw refusal(
    new RegistryError('QUERY_TOO_COMPLEX', `One request holds one mutation, or at most ${ROOT_FIELDS} queries.`),
    200,
  );
}

/** What every request must keep before any resolver runs. */
export const requestRules: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ contextValue, schema, document, operation, request }) => {
        // The schema is the data dictionary of the people who work here; to strangers it says nothing.
        if (!contextValue.actor && validate(schema, document, [NoSchemaIntrospectionCustomRule]).length > 0) {
          throw refusal(new RegistryError('UNAUTHENTICATED', 'Sign in to read the schema.'), 401);
        }
        if (operation) refuseTooMany(operation);
        refuseUnstorable(request.variables, document);
        return Promise.resolve();
      },
    }),
};
