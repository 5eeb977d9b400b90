import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { RegistryError, translateDatabaseError } from './errors.js';
import { logUnforeseen } from './log/log-unforeseen.js';

/** What a client may learn of an error: never SQL, constraint names, stack traces or submitted values. */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const error = translateDatabaseError(thrown instanceof GraphQLError ? (thrown.originalError ?? thrown) : thrown);
  const where = {
    ...(formatted.path && { path: formatted.path }),
    ...(formatted.locations && { locations: formatted.locations }),
  };
  if (error instanceof RegistryError) {
    return { message: error.message, ...where, extensions: { code: error.code, ...error.details } };
  }
  if (error instanceof GraphQLError) return { ...where, ...requestFault(formatted) };
  logUnforeseen(error);
  return {
    message:
      'Something went wrong on our side. Nothing was stored; try again, and tell the registry office if it stays.',
    ...where,
    extensions: { code: 'INTERNAL' },
  };
}

/**
 * A request that does not fit the schema. Messages about it quote names, literals and variables as they were sent, so
 * only the place is told: a field of the input, or a line and column of the document.
 */
function requestFault({ message }: GraphQLFormattedError): GraphQLFormattedError {
  const field = placeInInput(message);
  return {
    message: sentenceOf(message, field),
    extensions: { code: 'VALIDATION_FAILED', ...(field && { field }) },
  };
}

function sentenceOf(message: string, field: string | undefined): string {
  const known = faults.find(({ told }) => told.test(message))?.sentence;
  if (known !== undefined) return known;
  return field === undefined
    ? 'The request does not fit the schema.'
    : `The value of "${field}" does not fit its type in the schema.`;
}

/** Path within the input, as in `refuseInput`: without the variable, whose name is the sender's. */
function placeInInput(message: string): string | undefined {
  if (!message.startsWith('Variable "$')) return undefined;
  const place = / at "\w+\.?([\w.[\]]{0,200})"; /.exec(message)?.[1];
  const missing = /; Field "(\w+)" of required type "[\w![\]]+" was not provided\.$/.exec(message)?.[1];
  const parts = [place, missing].filter((part) => part !== undefined && part !== '');
  return parts.length === 0 ? undefined : parts.join('.').replace(/\[(\d+)\]/g, '.$1');
}

const faults: readonly { told: RegExp; sentence: string }[] = [
  {
    told: /^(Cannot query field|Unknown (argument|type|fragment|directive)) /,
    sentence: 'The request names something that the schema does not have.',
  },
  {
    told: /^Variable "\$\w+" got invalid value .*; Field "\w+" is not defined by type "\w+"\.$/s,
    sentence: 'The input has a field that the schema does not have.',
  },
  {
    told: /^Variable "\$\w+" got invalid value .*; Field "\w+" of required type "[\w![\]]+" was not provided\.$/s,
    sentence: 'The input lacks something that is always needed.',
  },
  { told: /^Syntax Error/, sentence: 'The request is not readable GraphQL.' },
];
