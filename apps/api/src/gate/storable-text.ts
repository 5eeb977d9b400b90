import type { ASTVisitor, ValidationRule } from 'graphql';
import { refusal } from './limits.js';

/** Control characters other than tab and line ends, and halves of characters: a database stores neither. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const UNSTORABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

export const isStorable = (text: string): boolean =>
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

const unstorable = (field?: string) =>
  refusal(
    200,
    'VALIDATION_FAILED',
    'A text contains invisible control characters. Type it again instead of pasting it.',
    field === undefined ? {} : { field },
  );

/** @throws VALIDATION_FAILED naming the variable that cannot be stored */
export function refuseUnstorableVariables(variables: unknown): void {
  const path = unstorablePath(variables, '');
  if (path !== null) throw unstorable(path.replace(/^input\./, '').slice(0, 80));
}

/** The same for texts written into the request itself. */
export const storableLiterals: ValidationRule = (context): ASTVisitor => ({
  StringValue({ value }) {
    if (!isStorable(value)) context.reportError(unstorable());
  },
});
