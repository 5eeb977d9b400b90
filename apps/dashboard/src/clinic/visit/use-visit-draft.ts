import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { draftStore, type DraftOwner } from './draft-store.js';
import { newDraft, sheetOf, withSheet, type Sheet, type VisitDraft } from './visit-draft.js';

/** The visit being entered for one patient, kept on this device after every change until it is saved. */
export function useVisitDraft(owner: DraftOwner, patientId: string, today: string) {
  const { name, role } = owner;
  const centreCode = owner.centre?.code ?? null;
  const store = useMemo(() => {
    const centre = centreCode === null ? null : { code: centreCode };
    return draftStore({ name, role, centre }, patientId, window.localStorage);
  }, [name, role, centreCode, patientId]);
  const [restored] = useState(() => store.read());
  const [draft, setDraft] = useState<VisitDraft>(() => restored?.draft ?? newDraft(today));
  const [discarded, setDiscarded] = useState(false);
  const [keptAt, setKeptAt] = useState<string | null>(restored?.keptAt ?? null);
  const [openedAt] = useState(() => Date.now());
  const startedAt = useRef(openedAt);
  const finished = useRef(false);

  useEffect(() => {
    if (finished.current) return;
    setKeptAt(store.keep(draft));
  }, [draft, store]);

  const changeSheet = useCallback((code: string, change: (sheet: Sheet) => Sheet) => {
    setDraft((before) => withSheet(before, code, change(sheetOf(before, code))));
  }, []);

  return {
    draft,
    keptAt,
    /** When the draft on screen was left, if it came from this device. */
    restoredFrom: restored?.keptAt ?? null,
    change: useCallback((part: Partial<VisitDraft>) => setDraft((before) => ({ ...before, ...part })), []),
    changeSheet,
    discard: () => {
      store.remove();
      startedAt.current = Date.now();
      setDraft(newDraft(today));
      setDiscarded(true);
    },
    discarded,
    /** Saved: nothing of it stays on this device. Returns the seconds since the page was opened, null when it was taken up again later. */
    finish: (): number | null => {
      finished.current = true;
      store.remove();
      if (restored !== null) return null;
      return Math.round((Date.now() - startedAt.current) / 1000);
    },
  };
}
