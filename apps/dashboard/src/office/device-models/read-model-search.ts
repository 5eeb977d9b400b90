export interface ModelSearch {
  /** Code of the model that is shown; the list without one. */
  readonly model?: string;
}

/** The address says which model is shown; anything unreadable shows the list. */
export function readModelSearch({ model }: Record<string, unknown>): ModelSearch {
  return typeof model === 'string' && /^[a-z0-9][a-z0-9-]{1,38}$/.test(model) ? { model } : {};
}
