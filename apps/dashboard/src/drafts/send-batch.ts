import { requestActOnce } from '../graphql/request.js';
import { SaveVisitDraftDocument } from './draft.documents.js';
import type { Batch, StoredDraft } from './ledger.js';

/** Brings fields to the registry, once: whoever calls tries again under the same key. */
export async function sendBatch(patientId: string, { key, draftId, since, changes }: Batch): Promise<StoredDraft> {
  const input = { patientId, draftId, since, changes: [...changes] };
  const { saveVisitDraft } = await requestActOnce(SaveVisitDraftDocument, { input }, key);
  return saveVisitDraft;
}
