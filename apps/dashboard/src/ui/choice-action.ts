type ChoiceAction = { act: 'CHOOSE'; code: string } | { act: 'CLEAR' } | { act: 'GO_ON' };

interface Options {
  choices: readonly { code: string; key?: string }[];
  /** The option that has the focus: the chosen one, or the first. */
  focused: string | null;
}

/** What a key does on a row of options; null leaves it to the browser. Enter goes on and never changes the answer. */
export function choiceAction(key: string, { choices, focused }: Options): ChoiceAction | null {
  if (key === 'Enter') return { act: 'GO_ON' };
  if (key === 'Delete' || key === 'Backspace') return { act: 'CLEAR' };
  const typed = choices.find((choice) => choice.key?.toLowerCase() === key.toLowerCase());
  if (typed) return { act: 'CHOOSE', code: typed.code };
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key];
  if (step === undefined) return null;
  const index = choices.findIndex(({ code }) => code === focused);
  const next = choices[(index + step + choices.length) % choices.length];
  return next ? { act: 'CHOOSE', code: next.code } : null;
}

/** The answer after a press on an option: only a pointer takes back what may be blank, the space bar never does. */
export function afterPress(code: string, value: string | null, takesBack: boolean): string | null {
  return code === value && takesBack ? null : code;
}
