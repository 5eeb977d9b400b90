/** Outcomes and an exposure with a, b, c, d patients: exposed with and without event, others with and without. */
export function fourfold(a: number, b: number, c: number, d: number) {
  const repeated = <Value>(count: number, value: Value) => Array.from({ length: count }, () => value);
  return {
    outcomes: [...repeated(a, true), ...repeated(b, false), ...repeated(c, true), ...repeated(d, false)],
    exposure: [{ name: 'exposed', values: [...repeated(a + b, 1), ...repeated(c + d, 0)] }],
  };
}
