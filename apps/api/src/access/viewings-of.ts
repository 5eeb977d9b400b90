import { createHash } from 'node:crypto';
import {
  getArgumentValues,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { acts } from './permission-matrix.js';
import type { Viewing } from './view-trail.js';

/** Queries that count cohorts, as the permission matrix knows them by their reach. */
const figures = new Set(
  Object.values(acts)
    .flatMap((group) => Object.entries(group))
    .filter(([, act]) => Object.values(act).some((terms) => typeof terms === 'string' && /^A( |$)/.test(terms)))
    .map(([name]) => name),
);

export interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly session: string;
  readonly requestId: string;
  /** Ids of the patients whose data were read, by centre. */
  readonly seen: ReadonlyMap<number, ReadonlySet<string>>;
  readonly refused: boolean;
}

/** What the trail must say of a request that changed nothing. */
export function viewingsOf(asked: Asked): Viewing[] {
  const { session, requestId, operation, seen } = asked;
  const roots = rootFields(operation.selectionSet, asked.document);
  const fields = [...new Set(roots.map(({ name }) => name.value))];
  const of = { session, requestId, details: { fields }, seen: [] };
  const denials = asked.refused ? [{ ...of, kind: 'DENIAL' as const, action: 'request refused' }] : [];
  if (operation.operation === 'mutation') return denials;
  const patients = [...seen].map(([centreId, ids]) => ({ centreId, patientIds: [...ids] }));
  const counted = roots.filter(({ name }) => figures.has(name.value));
  return [
    ...denials,
    ...(patients.length > 0 ? [{ ...of, kind: 'VIEW' as const, action: 'patients viewed', seen: patients }] : []),
    ...(counted.length > 0 ? [{ ...of, ...questionOf(asked, counted) }] : []),
  ];
}

/** A filter holds no clinical value of anybody: it may stand in the trail, with a hash to compare by. */
function questionOf({ schema, variables }: Asked, counted: readonly FieldNode[]) {
  const query = schema.getQueryType()?.getFields() ?? {};
  const questions = counted.map((node) => {
    const field = query[node.name.value];
    return { field: node.name.value, arguments: field ? getArgumentValues(field, node, variables) : {} };
  });
  const hash = createHash('sha256').update(JSON.stringify(questions)).digest('hex');
  const fields = [...new Set(questions.map(({ field }) => field))];
  return { kind: 'QUERY' as const, action: 'figures asked for', details: { fields, questions, hash } };
}

function rootFields({ selections }: SelectionSetNode, document: DocumentNode): FieldNode[] {
  return selections.flatMap((selection): FieldNode[] => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(selection.selectionSet, document);
    const fragment = document.definitions.find(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? rootFields(fragment.selectionSet, document) : [];
  });
}
