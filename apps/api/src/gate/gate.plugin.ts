import type { ApolloServerPlugin } from '@apollo/server';
import {
  print,
  separateOperations,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { askerOf, type RequestContext } from '../access/actor.js';
import { mayUse } from '../access/permissions.js';
import { CAREGIVER_LINK, type Asker } from '../access/permission-matrix.js';
import { costOf, tooExpensive } from './cost.js';
import { demandsOf, demandsOfVariables, INTROSPECTION } from './demands.js';
import { limits, refusal } from './limits.js';
import { refuseUnstorableVariables } from './storable-text.js';

/** What does not change from request to request, kept as long as the server keeps the parsed operation. */
interface Studied {
  /** The operation with the fragments it uses. */
  readonly document: DocumentNode;
  readonly demands: ReadonlySet<string>;
  /** The first place a role may not use; null when it may use all. */
  readonly refusedTo: Map<Asker | null, string | null>;
  /** The variables a cost can depend on: numbers ask for pages, truth values skip. */
  readonly counting: readonly string[];
  readonly costs: Map<string, number>;
}

/** Enough for every page length people ask for; what comes later is reckoned each time. */
const KEPT_COSTS = 100;

const studied = new WeakMap<OperationDefinitionNode, Studied>();

function study(schema: GraphQLSchema, operation: OperationDefinitionNode, whole: DocumentNode): Studied {
  const known = studied.get(operation);
  if (known) return known;
  const document = separateOperations(whole)[operation.name?.value ?? ''] ?? whole;
  const result: Studied = {
    document,
    demands: demandsOf(schema, document),
    refusedTo: new Map(),
    counting: (operation.variableDefinitions ?? [])
      .filter(({ type }) => /^(Int|Boolean)!?$/.test(print(type)))
      .map(({ variable }) => variable.name.value),
    costs: new Map(),
  };
  studied.set(operation, result);
  return result;
}

/** The schema is the data dictionary of the people who work here; to strangers it says nothing. */
const isAllowed = (place: string, role: Asker | null): boolean =>
  place === INTROSPECTION ? role !== null && role !== CAREGIVER_LINK : mayUse(place, role);

function firstRefused(places: ReadonlySet<string>, role: Asker | null): string | null {
  for (const place of places) if (!isAllowed(place, role)) return place;
  return null;
}

function refusedPlace({ demands, refusedTo }: Studied, role: Asker | null): string | null {
  const known = refusedTo.get(role);
  if (known !== undefined) return known;
  const place = firstRefused(demands, role);
  refusedTo.set(role, place);
  return place;
}

/** Reckoned once for each length asked for: it takes longer than all else here. Zero where the variables do not fit. */
function costOfStudied(
  { document, counting, costs }: Studied,
  schema: GraphQLSchema,
  variables: Readonly<Record<string, unknown>>,
): number {
  const key = JSON.stringify(counting.map((name) => variables[name]));
  const known = costs.get(key);
  if (known !== undefined) return known;
  const cost = costOf(schema, document, variables);
  if (cost !== null && costs.size < KEPT_COSTS) costs.set(key, cost);
  return cost ?? 0;
}

function refuse(place: string, role: Asker | null): never {
  if (role === null || role === CAREGIVER_LINK) {
    const sentence = place === INTROSPECTION ? 'Sign in to read the schema.' : 'Sign in first.';
    throw refusal(401, 'UNAUTHENTICATED', sentence);
  }
  throw refusal(
    403,
    'FORBIDDEN',
    `Your role does not include this (${place}). Ask the registry office if your work needs it.`,
  );
}

interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Lets an operation in that its role may ask and that asks for no more than anybody may.
 *
 * @param guarded false where a test looks at what the database holds back by itself
 */
export function admit({ schema, document, operation, variables }: Asked, role: Asker | null, guarded: boolean): void {
  const known = study(schema, operation, document);
  const place = refusedPlace(known, role) ?? firstRefused(demandsOfVariables(schema, operation, variables), role);
  if (guarded && place !== null) refuse(place, role);
  refuseUnstorableVariables(variables);
  if (costOfStudied(known, schema, variables) > limits.cost) throw tooExpensive();
}

/** A subscription has no single answer. */
const overTheWrongLine = (): GraphQLError =>
  refusal(400, 'VALIDATION_FAILED', 'Subscriptions are told over a WebSocket at /graphql/live.', {
    rule: 'WEBSOCKET_ONLY',
  });

/**
 * What every request must keep before anything of it runs: who may ask it, and how much it may ask.
 *
 * @param guarded false where a test looks at what the database holds back by itself
 */
export const gate = (guarded: boolean): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ contextValue, schema, document, request, ...resolved }) => {
        // Absent where the name fits no operation, which GraphQL itself says: the type promises more than is kept.
        const operation = resolved.operation as OperationDefinitionNode | undefined;
        if (!operation) return Promise.resolve();
        const asked = { schema, document, operation, variables: request.variables ?? {} };
        admit(asked, askerOf(contextValue), guarded);
        if (operation.operation === 'subscription') throw overTheWrongLine();
        return Promise.resolve();
      },
    }),
});
