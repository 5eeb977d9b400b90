/** What the address of a record’s history says; the usual choice is absent. */
export interface HistoryShown {
  show?: 'EVERYTHING';
}

/** Reads an address someone may have typed; whatever it cannot mean is left out. */
export const readHistoryShown = (search: Record<string, unknown>): HistoryShown =>
  search['show'] === 'EVERYTHING' ? { show: 'EVERYTHING' } : {};
