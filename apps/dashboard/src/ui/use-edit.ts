import { useState } from 'react';
import { RegistryProblem } from '../graphql/registry-problem.js';
import { isSame, mergeEdits, type Choices } from './merge-edits.js';

/** A record as a form shows it, with the version that is. */
export interface Versioned<Form> {
  readonly form: Form;
  readonly version: number;
}

interface Options<Form> {
  /** As stored when the form is opened. What is read later does not change it: that would hide another's edit. */
  readonly opened: Versioned<Form>;
  /** What the form starts with, where it does not start with what is stored. */
  readonly initial?: Form;
  /** Asks what is stored now, past what the page has kept. */
  readonly readNow: () => Promise<Versioned<Form>>;
  readonly store: (form: Form, base: Versioned<Form>) => Promise<unknown>;
  /** Whether the form may be sent; marks what is wrong. */
  readonly check: (form: Form) => boolean;
  readonly onDone: (form: Form, stored: boolean) => void;
}

export interface Edit<Form> {
  readonly form: Form;
  readonly base: Versioned<Form>;
  /** What somebody else stored meanwhile; then `ConflictView` takes the place of the form. */
  readonly conflict: Versioned<Form> | null;
  readonly problem: RegistryProblem | null;
  readonly saving: boolean;
  readonly set: (part: Partial<Form>) => void;
  readonly save: () => Promise<void>;
  /** Takes the chosen values into the form, made of what is stored now; saves them at once, or not. */
  readonly resolve: (choices: Choices<Form>, then: 'SAVE' | 'EDIT') => Promise<void>;
}

/** An edit of something stored: sends the version it was made of, and keeps both sides when another was faster. */
export function useEdit<Form extends object>(options: Options<Form>): Edit<Form> {
  const { readNow, store, check, onDone } = options;
  const [state, setState] = useState({
    form: options.initial ?? options.opened.form,
    base: options.opened,
    conflict: null as Versioned<Form> | null,
  });
  const [problem, setProblem] = useState<RegistryProblem | null>(null);
  const [saving, setSaving] = useState(false);

  const send = async (form: Form, base: Versioned<Form>): Promise<void> => {
    if (!check(form)) return;
    if (isSame(form, base.form)) return onDone(form, false);
    setSaving(true);
    setProblem(null);
    try {
      await store(form, base);
      onDone(form, true);
    } catch (error) {
      try {
        if (!isConflict(error)) throw error;
        setState({ form, base, conflict: await readNow() });
      } catch (met) {
        if (!(met instanceof RegistryProblem)) throw met;
        setProblem(met);
      }
    } finally {
      setSaving(false);
    }
  };

  return {
    ...state,
    problem,
    saving,
    set: (part) => {
      setState((before) => ({ ...before, form: { ...before.form, ...part } }));
      setProblem(null);
    },
    save: () => send(state.form, state.base),
    resolve: async (choices, then) => {
      const { base, form: mine, conflict } = state;
      if (conflict === null) return;
      const form = mergeEdits({ base: base.form, mine, stored: conflict.form }, choices);
      setState({ form, base: conflict, conflict: null });
      if (then === 'SAVE') await send(form, conflict);
    },
  };
}

function isConflict(error: unknown): boolean {
  return error instanceof RegistryProblem && error.code === 'VERSION_CONFLICT';
}
