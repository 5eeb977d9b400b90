import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { holdPage } from '../../drafts/device-queue.js';
import { DraftDesk } from '../../drafts/draft-desk.js';
import { DiscardVisitDraftDocument, VisitDraftChangedDocument } from '../../drafts/draft.documents.js';
import { VIEWER_KEY } from '../../graphql/query-client.js';
import type { RegistryProblem } from '../../graphql/registry-problem.js';
import { requestAct } from '../../graphql/request.js';
import type { DraftOwner } from './draft-store.js';
import { sheetOf, withSheet, type Sheet, type VisitDraft } from './visit-draft.js';
import { visitWorld } from './visit-world.js';

/** What the registry is to end together with the visit. */
export interface DraftToEnd {
  readonly draftId: string | null;
  readonly draftRevision: number | null;
}

/**
 * The visit being entered for one patient: kept in the registry after every change, shared with colleagues who have it
 * open, and on this device while the registry cannot be reached.
 */
export function useVisitDraft(owner: DraftOwner, patientId: string, today: string) {
  const client = useQueryClient();
  const [page] = useState(() => crypto.randomUUID());
  const [desk] = useState(() => {
    const signedOut = () => void client.invalidateQueries({ queryKey: VIEWER_KEY });
    return new DraftDesk<VisitDraft>(visitWorld({ owner, patientId, today, page, signedOut }));
  });
  const { draft, ready, standing, found, others, contested } = useSyncExternalStore(desk.subscribe, desk.snapshot);
  const [discarded, setDiscarded] = useState(false);
  const [openedAt] = useState(() => Date.now());
  const startedAt = useRef(openedAt);

  useEffect(() => {
    const leave = holdPage(page);
    const unwatch = watchPage(desk);
    const unlisten = listen(desk, { patientId, page });
    void desk.open();
    return () => {
      void desk.flush().finally(() => {
        desk.close();
        leave();
      });
      unwatch();
      unlisten();
    };
  }, [desk, patientId, page]);

  const change = useCallback((part: Partial<VisitDraft>) => desk.change((before) => ({ ...before, ...part })), [desk]);
  const changeSheet = useCallback(
    (code: string, changeOne: (sheet: Sheet) => Sheet) =>
      desk.change((before) => withSheet(before, code, changeOne(sheetOf(before, code)))),
    [desk],
  );

  return {
    draft,
    /** False until it is known what was entered before. */
    ready,
    /** Where the draft stands: in the registry, on its way, on this device. */
    standing,
    /** When it was last kept in the registry. */
    keptAt: standing.state === 'SAVED' ? standing.at : standing.state === 'BLANK' ? null : (found?.at ?? null),
    /** When the draft that was found on opening the page was left. */
    restoredFrom: found?.at ?? null,
    /** Who left it. */
    restoredBy: found?.by ?? null,
    /** Who else has this visit open. */
    others,
    /** Fields in which values of several people stand against each other. */
    contested,
    choose: useCallback((path: string, value: string | null) => desk.choose(path, value), [desk]),
    change,
    changeSheet,
    /** @returns why it could not be discarded; null when it was */
    discard: async (): Promise<RegistryProblem | null> => {
      await desk.settle();
      const { draftId, revision } = desk;
      try {
        if (draftId !== null) await requestAct(DiscardVisitDraftDocument, { input: { draftId, revision } });
      } catch (problem) {
        if ((problem as RegistryProblem).rule !== 'DRAFT_GONE') {
          desk.release();
          return problem as RegistryProblem;
        }
      }
      startedAt.current = Date.now();
      desk.clear();
      setDiscarded(true);
      return null;
    },
    discarded,
    /** After an end elsewhere: begins a draft of its own with what is on the screen. */
    beginAnew: () => desk.beginAnew(),
    /** Brings everything to the registry before the visit is recorded; null when it cannot be reached. */
    settle: (): Promise<DraftToEnd | null> => desk.settle(),
    /** The visit was not recorded: the draft goes on. */
    release: () => desk.release(),
    /** Saved: nothing of it stays on this device. Returns the seconds since the page was opened, null when it was taken up again later. */
    finish: (): number | null => {
      void desk.finish().catch(() => undefined);
      return found === null ? Math.round((Date.now() - startedAt.current) / 1000) : null;
    },
  };
}

/** Sends when a field or the page is left, and as soon as the network is back. */
function watchPage(desk: DraftDesk<VisitDraft>): () => void {
  const leave = () => void desk.flush();
  const hurry = () => desk.hurry();
  const hide = () => document.visibilityState === 'hidden' && leave();
  const wake = () => desk.wake();
  document.addEventListener('focusout', hurry);
  document.addEventListener('visibilitychange', hide);
  window.addEventListener('pagehide', leave);
  window.addEventListener('online', wake);
  return () => {
    document.removeEventListener('focusout', hurry);
    document.removeEventListener('visibilitychange', hide);
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('online', wake);
  };
}

/** Hears of colleagues in the same visit, for as long as the page is open. */
function listen(desk: DraftDesk<VisitDraft>, variables: { patientId: string; page: string }): () => void {
  let stop: (() => void) | null = null;
  let left = false;
  let wasOpen: boolean | null = null;
  void import('../../graphql/live-line.js').then(
    ({ listenTo }) => {
      if (left) return;
      stop = listenTo(VisitDraftChangedDocument, {
        variables,
        heard: ({ visitDraftChanged }) => desk.heard(visitDraftChanged),
        standing: (open) => {
          if (open && (wasOpen === false || desk.state.standing.state === 'OFFLINE')) desk.wake();
          wasOpen = open;
        },
      });
    },
    () => undefined,
  );
  return () => {
    left = true;
    stop?.();
  };
}
