/** Whose value stands in the end: what this person entered, or what is stored by now. */
export type Side = 'MINE' | 'STORED';

export interface Difference<Form> {
  readonly field: keyof Form;
  /** Hers where she changed the field, what is stored now where she did not. */
  readonly suggested: Side;
}

interface Sides<Form> {
  /** As stored when the form was opened. */
  readonly base: Form;
  readonly mine: Form;
  /** As stored now, after somebody else's edit. */
  readonly stored: Form;
}

export type Choices<Form> = Partial<Readonly<Record<keyof Form, Side>>>;

/** The fields on which a form and what is stored now disagree, in the order given. Blank and 0 are values like others. */
export function differences<Form extends object>(
  { base, mine, stored }: Sides<Form>,
  fields: readonly (keyof Form)[],
): Difference<Form>[] {
  return fields
    .filter((field) => mine[field] !== stored[field])
    .map((field) => ({ field, suggested: mine[field] === base[field] ? 'STORED' : 'MINE' }));
}

/** The form after a choice for each field that differs; a field without one takes what is suggested for it. */
export function mergeEdits<Form extends object>(sides: Sides<Form>, choices: Choices<Form>): Form {
  const fields = Object.keys(sides.mine) as (keyof Form)[];
  const merged = { ...sides.mine };
  for (const { field, suggested } of differences(sides, fields)) {
    if ((choices[field] ?? suggested) === 'STORED') merged[field] = sides.stored[field];
  }
  return merged;
}

/** Whether two states of a form say the same. */
export function isSame<Form extends object>(one: Form, other: Form): boolean {
  return (Object.keys(one) as (keyof Form)[]).every((field) => one[field] === other[field]);
}
