import type { DefinitionProblem } from './instrument-definition.error.js';

/**
 * What a part of a definition must look like. `wrongKind` marks a part so unlike its shape that
 * rules reading it cannot run.
 */
export type ShapeProblem = DefinitionProblem & { wrongKind: boolean };
export type Shape = (value: unknown, path: string) => ShapeProblem[];

const wrongKind = (path: string, message: string): ShapeProblem[] => [{ path, message, wrongKind: true }];
const wrongValue = (path: string, message: string): ShapeProblem[] => [{ path, message, wrongKind: false }];

export const truth: Shape = (value, path) =>
  typeof value === 'boolean' ? [] : wrongKind(path, 'must be true or false');

export const number: Shape = (value, path) => (Number.isFinite(value) ? [] : wrongKind(path, 'must be a number'));

export const text: Shape = (value, path) => {
  if (typeof value !== 'string') return wrongKind(path, 'must be a text');
  return value.trim() === '' ? wrongValue(path, 'must not be empty') : [];
};

export const textLike =
  (pattern: RegExp, description: string): Shape =>
  (value, path) => {
    if (typeof value !== 'string') return wrongKind(path, 'must be a text');
    return pattern.test(value) ? [] : wrongValue(path, `"${value}" is not ${description}`);
  };

export const oneOf =
  (choices: readonly string[]): Shape =>
  (value, path) =>
    typeof value === 'string' && choices.includes(value)
      ? []
      : wrongValue(path, `${JSON.stringify(value) ?? 'nothing'} is not one of ${choices.join(', ')}`);

export const orNull =
  (shape: Shape): Shape =>
  (value, path) =>
    value === null ? [] : shape(value, path);

export const listOf =
  (shape: Shape): Shape =>
  (value, path) =>
    Array.isArray(value)
      ? value.flatMap((member, at) => shape(member, `${path}[${at}]`))
      : wrongKind(path, 'must be a list');

export const record =
  (fields: Readonly<Record<string, Shape>>): Shape =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return wrongKind(path, 'must be an object');
    const inside = (field: string) => (path === '' ? field : `${path}.${field}`);
    const entries = new Map<string, unknown>(Object.entries(value));
    const unknownFields = [...entries.keys()].filter((field) => !Object.hasOwn(fields, field));
    return [
      ...Object.entries(fields).flatMap(([field, shape]) =>
        entries.has(field) ? shape(entries.get(field), inside(field)) : wrongKind(inside(field), 'is missing'),
      ),
      ...unknownFields.flatMap((field) => wrongValue(inside(field), 'is not a field of a definition')),
    ];
  };
