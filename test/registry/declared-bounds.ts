import { getMetadataStorage } from 'class-validator';

/** What one rule of class-validator allows. */
export interface Bound {
  readonly kind: 'longest' | 'shortest' | 'highest' | 'lowest' | 'most' | 'uuid';
  /** Characters, amount or entries; 0 for identifiers. */
  readonly at: number;
  /** Whether it is about each entry of a list. */
  readonly each: boolean;
}

const storage = getMetadataStorage();

/** The validation storage keeps its rules by class; a class has the name its input has in the schema. */
const classes = new Map(
  [
    ...(
      storage as unknown as { validationMetadatas: Map<abstract new () => object, unknown> }
    ).validationMetadatas.keys(),
  ].map((known) => [known.name, known]),
);

/** Bounds of a field of an input type, as its class declares them. The classes must have been imported. */
export function boundsOf(input: string, field: string): Bound[] {
  const known = classes.get(input);
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
