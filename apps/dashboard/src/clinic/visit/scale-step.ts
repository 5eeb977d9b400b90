interface Scale {
  value: string | null;
  steps: readonly string[];
  /** The key typed just before, which the next one may complete: 1, then 0. */
  joins: string;
}

/** The step a key chooses on a scale; null clears it, undefined leaves it alone. */
export function scaleStep(key: string, { value, steps, joins }: Scale): string | null | undefined {
  const at = value === null ? -1 : steps.indexOf(value);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return steps[Math.min(at + 1, steps.length - 1)];
    case 'ArrowLeft':
    case 'ArrowDown':
      return steps[Math.max(at - 1, 0)];
    case 'Home':
      return steps[0];
    case 'End':
      return steps.at(-1);
    case 'Backspace':
    case 'Delete':
      return null;
  }
  if (!/^\d$/.test(key)) return undefined;
  const joined = `${joins}${key}`;
  if (joins !== '' && joins !== '0' && steps.includes(joined)) return joined;
  return steps.includes(key) ? key : undefined;
}
