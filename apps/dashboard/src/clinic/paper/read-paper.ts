export interface PaperChoice {
  /** Code of a window. */
  window?: string;
  /** Code and version of a protocol, `code@version`. */
  protocol?: string;
}

/** What the address says is to be printed; anything else in it is left out. */
export function readPaper(search: Record<string, unknown>): PaperChoice {
  const { window, protocol } = search;
  return {
    ...(typeof window === 'string' && window !== '' ? { window } : {}),
    ...(typeof protocol === 'string' && protocol !== '' ? { protocol } : {}),
  };
}
