import { draftStore, type DraftOwner } from './draft-store.js';
import { isDraft } from './is-draft.js';
import { blankSheet, isTouched, newDraft, type Sheet, type VisitDraft } from './visit-draft.js';
import { forgetLeft, keepWaiting, leftOnDevice } from '../../drafts/device-queue.js';
import { draftKeys } from '../../drafts/draft-keys.js';
import type { DeskWorld } from '../../drafts/desk-state.js';
import { VisitDraftDocument } from '../../drafts/draft.documents.js';
import { flatten } from '../../drafts/flat-draft.js';
import type { Waiting } from '../../drafts/ledger.js';
import { sendBatch } from '../../drafts/send-batch.js';
import { RegistryProblem } from '../../graphql/registry-problem.js';
import { request } from '../../graphql/request.js';

interface Place {
  readonly owner: DraftOwner;
  readonly patientId: string;
  readonly today: string;
  /** Made when the page was opened. */
  readonly page: string;
  /** The session has ended: the person signs in again, and comes back to what she typed. */
  readonly signedOut: () => void;
}

/** The desk of one visit: the registry, this device, and what the form wants of a draft. */
export function visitWorld({ owner, patientId, today, page, signedOut }: Place): DeskWorld<VisitDraft> {
  const asked = async <T>(answer: Promise<T>): Promise<T> => {
    try {
      return await answer;
    } catch (problem) {
      if (problem instanceof RegistryProblem && problem.code === 'UNAUTHENTICATED') signedOut();
      throw problem;
    }
  };
  return {
    blank: newDraft(today),
    isTouched,
    shown: asShown,
    kept: keptOf,
    read: async (since) => (await asked(request(VisitDraftDocument, { patientId, since }))).visitDraft,
    save: (batch) => asked(sendBatch(patientId, batch)),
    keep: async (waiting) => {
      await keepWaiting({ patientId, page }, waiting, new Date());
      return true;
    },
    adopt: () => adopt(owner, patientId),
    now: () => new Date(),
    newKey: () => crypto.randomUUID(),
  };
}

/** Of a device that keeps nothing, or whose keys cannot be asked for, nothing is taken over. */
async function adopt(owner: DraftOwner, patientId: string): ReturnType<DeskWorld<VisitDraft>['adopt']> {
  // Now, for once the network is gone nobody can be asked for them.
  await draftKeys().catch(() => []);
  const left = await leftOnDevice(patientId).catch(() => []);
  const former = formerly(owner, patientId);
  return {
    left: [...(former ? [former.waiting] : []), ...left.map(({ waiting }) => waiting)],
    forget: () => {
      former?.remove();
      if (left.length > 0) void forgetLeft(left.map(({ id }) => id)).catch(() => undefined);
    },
  };
}

/** What an earlier version of this page kept in the open: taken over once. */
function formerly(owner: DraftOwner, patientId: string): { waiting: Waiting; remove: () => void } | null {
  try {
    const store = draftStore(owner, patientId, window.localStorage);
    const kept = store.read();
    if (!kept) return null;
    const changes = [...flatten(keptOf(kept.draft))].map(([path, value]) => ({ path, value, base: 0, settles: false }));
    return { waiting: { draftId: null, sent: null, changes }, remove: () => store.remove() };
  } catch {
    return null;
  }
}

/**
 * Fields put together, as the form wants them. Which measures are folded is everybody's own: a colleague who is done
 * with one must not close it under the hands of another.
 */
function asShown(draft: VisitDraft, before: VisitDraft): VisitDraft {
  const sheets = Object.fromEntries(
    Object.entries(draft.sheets).map(([code, sheet]): [string, Sheet] => [
      code,
      { ...blankSheet, ...sheet, folded: before.sheets[code]?.folded ?? false },
    ]),
  );
  const whole = { ...draft, sheets };
  return isDraft(whole) ? whole : before;
}

/** What of a visit is kept: all of it, but which measures are folded. */
const keptOf = (draft: VisitDraft): object => ({
  ...draft,
  sheets: Object.fromEntries(Object.entries(draft.sheets).map(([code, sheet]) => [code, { ...sheet, folded: false }])),
});
