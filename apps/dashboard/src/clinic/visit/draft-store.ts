import { isTouched, type VisitDraft } from './visit-draft.js';

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Raised when the shape of a draft changes; older ones are dropped. */
const FORMAT = 1;
/** A draft older than this says nothing about today's patient any more. */
const DAYS_KEPT = 7;

interface Kept {
  format: number;
  keptAt: string;
  draft: VisitDraft;
}

/**
 * Keeps the visit being entered on this device, one draft a patient, so that a reload or a closed laptop loses nothing.
 * What is kept are answers under the registry's own id, never a name, number or pseudonym.
 */
export function draftStore(patientId: string, shelf: Shelf, now: () => Date = () => new Date()) {
  const key = `tonus-visit-${patientId}`;
  return {
    /** The draft kept for this patient; null when there is none, or none that can still be read. */
    read(): { draft: VisitDraft; keptAt: string } | null {
      const kept = parse(shelf.getItem(key));
      if (kept === null || kept.format !== FORMAT) return null;
      const age = now().getTime() - Date.parse(kept.keptAt);
      return age <= DAYS_KEPT * 86_400_000 ? { draft: kept.draft, keptAt: kept.keptAt } : null;
    },
    /** @returns the instant it was kept; null when there was nothing worth keeping, or no room for it */
    keep(draft: VisitDraft): string | null {
      if (!isTouched(draft)) {
        shelf.removeItem(key);
        return null;
      }
      const keptAt = now().toISOString();
      try {
        shelf.setItem(key, JSON.stringify({ format: FORMAT, keptAt, draft } satisfies Kept));
        return keptAt;
      } catch {
        return null;
      }
    },
    remove(): void {
      shelf.removeItem(key);
    },
  };
}

function parse(text: string | null): Kept | null {
  if (text === null) return null;
  try {
    const kept = JSON.parse(text) as Partial<Kept>;
    return kept.format !== undefined && kept.keptAt !== undefined && kept.draft ? (kept as Kept) : null;
  } catch {
    return null;
  }
}
