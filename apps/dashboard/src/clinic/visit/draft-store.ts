import { isDraft } from './is-draft.js';
import type { VisitDraft } from './visit-draft.js';

type Shelf = Pick<Storage, 'getItem' | 'removeItem'>;
type WholeShelf = Shelf & Pick<Storage, 'key' | 'length'>;

/** Who enters the visit: another person at the same device never sees the draft. */
export interface DraftOwner {
  name: string;
  role: string;
  centre: { code: string } | null;
}

/** Raised when the shape of a draft or its key changes; older ones are dropped. */
const FORMAT = 2;
/** A draft older than this says nothing about today's patient any more. */
const DAYS_KEPT = 7;
const PREFIX = 'tonus-visit-';

interface Kept {
  format: number;
  keptAt: string;
  draft: VisitDraft;
}

/**
 * Visits that earlier versions of this page kept in the open, one a patient and person entering it. They are taken over
 * where the visit is opened, and otherwise removed after a week; nothing is added to them.
 */
export function draftStore(owner: DraftOwner, patientId: string, shelf: Shelf, now: () => Date = () => new Date()) {
  const key = ownersPrefix(owner) + patientId;
  return {
    /** The draft kept for this patient; null when there is none, or none that can still be read. */
    read(): { draft: VisitDraft; keptAt: string } | null {
      const kept = parse(shelf.getItem(key));
      return kept !== null && isFresh(kept, now()) ? { draft: kept.draft, keptAt: kept.keptAt } : null;
    },
    remove(): void {
      shelf.removeItem(key);
    },
  };
}

/** Removes every draft, of whomever, that is too old or can no longer be read. */
export function sweepDrafts(shelf: WholeShelf, now: Date = new Date()): void {
  for (const key of keysOn(shelf, PREFIX)) {
    const kept = parse(shelf.getItem(key));
    if (kept === null || !isFresh(kept, now)) shelf.removeItem(key);
  }
}

/** The patients of whom this person has a draft on this device. */
export function patientsWithDraft(owner: DraftOwner, shelf: WholeShelf, now: Date = new Date()): readonly string[] {
  const prefix = ownersPrefix(owner);
  return keysOn(shelf, prefix)
    .map((key) => key.slice(prefix.length))
    .filter((patientId) => draftStore(owner, patientId, shelf, () => now).read() !== null);
}

function ownersPrefix({ name, role, centre }: DraftOwner): string {
  return `${PREFIX}${[role, centre?.code ?? '', name].map(encodeURIComponent).join('/')}/`;
}

function keysOn(shelf: WholeShelf, prefix: string): readonly string[] {
  return Array.from({ length: shelf.length }, (_, index) => shelf.key(index) ?? '').filter((key) =>
    key.startsWith(prefix),
  );
}

function isFresh({ keptAt }: Kept, now: Date): boolean {
  return now.getTime() - Date.parse(keptAt) <= DAYS_KEPT * 86_400_000;
}

function parse(text: string | null): Kept | null {
  if (text === null) return null;
  try {
    const kept = JSON.parse(text) as Partial<Record<keyof Kept, unknown>> | null;
    return kept?.format === FORMAT && typeof kept.keptAt === 'string' && isDraft(kept.draft) ? (kept as Kept) : null;
  } catch {
    return null;
  }
}
