/** Different names in alphabetical order, and where among them each of those given stands. */
export interface AlphabeticalPositions {
  readonly names: readonly string[];
  readonly positions: Int32Array;
}

/** Turns a column of names, most of which repeat, into numbers. */
export function alphabeticalPositions(given: readonly string[]): AlphabeticalPositions {
  const met = new Map<string, number>();
  const positions = new Int32Array(given.length);
  for (let i = 0; i < given.length; i++) {
    const name = given[i]!;
    let position = met.get(name);
    if (position === undefined) met.set(name, (position = met.size));
    positions[i] = position;
  }
  const names = [...met.keys()].sort();
  const alphabetical = new Int32Array(names.length);
  names.forEach((name, position) => (alphabetical[met.get(name)!] = position));
  for (let i = 0; i < positions.length; i++) positions[i] = alphabetical[positions[i]!]!;
  return { names, positions };
}
