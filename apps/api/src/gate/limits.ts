import { GraphQLError } from 'graphql';
import { RegistryError, type ErrorCode, type ErrorDetails } from '../errors.js';

/** How much one request may ask for: enough for any page of the dashboard, several times over. */
export const limits = {
  /** Bytes of the whole request, variables included. */
  body: 100_000,
  tokens: 1_000,
  /** Fields within fields. */
  depth: 8,
  aliases: 15,
  /** Fields of a query itself. */
  rootFields: 10,
  /** One, so that it is stored or refused as a whole. */
  mutations: 1,
  directives: 20,
  /** Records read, with every list counted as often as its length; see cost.ts. */
  cost: 5_000,
  /** Records of one page of a list. */
  page: 100,
} as const;

/** A refusal of the whole request, before anything of it has run. */
export function refusal(status: number, code: ErrorCode, sentence: string, details: ErrorDetails = {}): GraphQLError {
  const originalError = new RegistryError(code, sentence, details);
  return new GraphQLError(sentence, { originalError, extensions: { http: { status } } });
}

export const tooComplex = (sentence: string): GraphQLError => refusal(400, 'QUERY_TOO_COMPLEX', sentence);

/** The parser stops counting by itself, and says so in words of its own only. */
export function explainParser(thrown: unknown): unknown {
  const stopped = thrown instanceof GraphQLError && /Document contains more that? \d+ tokens/.test(thrown.message);
  return stopped
    ? tooComplex(
        `A request has at most ${limits.tokens} tokens. Ask in several requests, or put values into variables.`,
      )
    : thrown;
}
