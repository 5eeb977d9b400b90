import { getMetadataStorage } from 'class-validator';

/** What one rule of class-validator allows. */
export interface Bound {
  readonly kind: 'longest' | 'shortest' | 'highest' | 'lowest' | 'most' | 'uuid' | 'form';
  /** Characters, amount or entries; 0 for identifiers and forms. */
  readonly at: number;
  readonly form?: RegExp;
  /** Whether it is about each entry of a list. */
  readonly each: boolean;
}

const storage = getMetadataStorage();

/** The validation storage keeps its rules by class; a class has the name its input has in the schema. */
function classOf(input: string): (abstract new () => object) | undefined {
  const { validationMetadatas } = storage as unknown as {
    validationMetadatas: Map<abstract new () => object, unknown>;
  };
  return [...validationMetadatas.keys()].find(({ name }) => name === input);
}

/** Bounds of a field of an input type, as its class declares them. The classes must have been imported. */
export function boundsOf(input: string, field: string): Bound[] {
  const known = classOf(input);
  if (!known) return [];
  return storage
    .getTargetValidationMetadatas(known, '', false, false)
    .filter(({ propertyName }) => propertyName === field)
    .flatMap(({ name, constraints, each }) =>
      readBound(name ?? '', (constraints as unknown[] | undefined) ?? [], each),
    );
}

function readBound(rule: string, constraints: readonly unknown[], each: boolean): Bound[] {
  const [first, second] = constraints.map(Number);
  if (rule === 'matches' && constraints[0] instanceof RegExp)
    return [{ kind: 'form', at: 0, form: constraints[0], each }];
  if (rule === 'isUuid') return [{ kind: 'uuid', at: 0, each }];
  if (rule === 'isLength' && first !== undefined && second !== undefined) {
    return [
      { kind: 'shortest', at: first, each },
      { kind: 'longest', at: second, each },
    ];
  }
  const kind = kinds[rule];
  return kind === undefined || first === undefined ? [] : [{ kind, at: first, each }];
}

const kinds: Readonly<Record<string, Bound['kind'] | undefined>> = {
  maxLength: 'longest',
  minLength: 'shortest',
  max: 'highest',
  min: 'lowest',
  arrayMaxSize: 'most',
};
