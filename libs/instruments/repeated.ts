/** Every later occurrence of a value already seen, with its position. */
export function repeated(values: readonly string[]): [at: number, value: string][] {
  return [...values.entries()].filter(([at, value]) => values.indexOf(value) < at);
}
