import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import {
  Kind,
  type ASTVisitor,
  type GraphQLError,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { limits, tooComplex } from './limits.js';

/** How the packages report: left alone they throw, which the server would take for a fault of ours. */
const reporting = (error: GraphQLError) => ({
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null) => context?.reportError(error)],
});

/** Introspection is left out: it is deeper by nature, and GraphQL itself holds how deep it goes. */
const depth = maxDepthRule({
  n: limits.depth,
  flattenFragments: true,
  ...reporting(
    tooComplex(
      `Fields lie at most ${limits.depth} within each other. Ask for the inner ones in a request of their own.`,
    ),
  ),
});

const aliases = maxAliasesRule({
  n: limits.aliases,
  allowList: [],
  ...reporting(
    tooComplex(
      `A request has at most ${limits.aliases} aliases, those of its fragments counted wherever they are used.`,
    ),
  ),
});

/**
 * Counts something over a selection, fragments as often as they are used. Not left to the package for directives: it
 * overlooks those on every use of a fragment after the first.
 */
function countOver(
  context: ValidationContext,
  selections: SelectionSetNode,
  count: (node: SelectionNode) => number,
  inner: 'with fields within' | 'this level only',
): number {
  const known = new Map<string, number>();
  const within = ({ selections: nodes }: SelectionSetNode): number =>
    nodes.reduce((sum, node) => sum + count(node) + below(node), 0);
  const below = (node: SelectionNode): number => {
    if (node.kind === Kind.INLINE_FRAGMENT) return within(node.selectionSet);
    if (node.kind === Kind.FIELD)
      return node.selectionSet && inner === 'with fields within' ? within(node.selectionSet) : 0;
    const name = node.name.value;
    const fragment = context.getFragment(name);
    if (!known.has(name) && fragment) {
      // Fragments in a circle are refused by another rule; here they only must not go on for ever.
      known.set(name, 0);
      known.set(name, within(fragment.selectionSet));
    }
    return known.get(name) ?? 0;
  };
  return within(selections);
}

const directives: ValidationRule = (context): ASTVisitor => ({
  OperationDefinition(operation) {
    const onFields = countOver(
      context,
      operation.selectionSet,
      (node) => (node.directives ?? []).length,
      'with fields within',
    );
    if ((operation.directives ?? []).length + onFields <= limits.directives) return;
    context.reportError(
      tooComplex(
        `A request has at most ${limits.directives} directives. Leave out what is not needed instead of skipping it.`,
      ),
    );
  },
});

const rootFields: ValidationRule = (context): ASTVisitor => ({
  OperationDefinition({ operation, selectionSet }) {
    const fields = countOver(context, selectionSet, ({ kind }) => (kind === Kind.FIELD ? 1 : 0), 'this level only');
    if (fields <= (operation === 'mutation' ? limits.mutations : limits.rootFields)) return;
    context.reportError(tooComplex(`One request holds one mutation, or at most ${limits.rootFields} queries.`));
  },
});

/** Checked once for each document, as the rules of GraphQL are; none looks at values. */
export const limitRules: readonly ValidationRule[] = [
  depth as unknown as ValidationRule,
  aliases as unknown as ValidationRule,
  directives,
  rootFields,
];
