import type { RegistryProblem } from '../graphql/registry-problem.js';

/** The refusal by the field it is about, where the form has that field; null when it belongs to the form as a whole. */
export function fieldOfRefusal<Field extends string>(
  problem: RegistryProblem | null,
  fields: readonly Field[],
): Field | null {
  const named = problem?.field?.split('.').at(-1);
  return fields.find((field) => field === named) ?? null;
}
