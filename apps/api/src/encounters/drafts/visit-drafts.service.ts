import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { ownCentre, type Actor } from '../../access/actor.js';
import { Records } from '../../access/records.js';
import { Audit } from '../../audit/audit.service.js';
import { tellRoom } from '../../live/rooms.service.js';
import { PatientsService } from '../../patients/patients.service.js';
import { MOST_FIELDS, readDraftValue } from './draft-path.js';
import {
  lockDraft,
  readDraft,
  removeDraft,
  storedFields,
  storeMerged,
  type DraftKeyOfPatient,
  type LockedDraft,
} from './draft-rows.js';
import { mergeChange, type Change } from './merge-changes.js';
import type { DiscardVisitDraftInput, SaveVisitDraftInput } from './save-visit-draft.input.js';
import type { VisitDraft } from './visit-draft.model.js';
import { changedTwice, draftFull, draftGone, draftMovedOn, valuesToChoose } from './visit-drafts.errors.js';

/** Where those who have one visit open hear of each other. */
export const roomOf = ({ centreId, patientId }: DraftKeyOfPatient): string => `${centreId}/visit/${patientId}`;

/** Visits that are being entered: kept field by field, continued by anybody of the centre, gone when they are recorded. */
@Injectable()
export class VisitDrafts {
  constructor(
    private readonly records: Records,
    private readonly audit: Audit,
    private readonly patients: PatientsService,
  ) {}

  /** @returns null when nothing is being entered for this patient */
  async find(actor: Actor, { patientId, since }: { patientId: string; since: number }): Promise<VisitDraft | null> {
    const { id, centreId } = await this.patients.findVisible(actor, patientId);
    this.records.saw(centreId, [id]);
    return readDraft(this.records, { centreId, patientId: id }, { personId: actor.personId, since });
  }

  /**
   * Keeps what was typed; the first change begins the draft.
   *
   * @throws NOT_FOUND when the draft that was opened has ended meanwhile
   */
  async save(actor: Actor, input: SaveVisitDraftInput): Promise<VisitDraft> {
    const { id, centreId } = await this.patients.findVisible(actor, input.patientId);
    const changes = readChanges(input);
    const of = { centreId, patientId: id };
    const begins = input.draftId == null && !(await this.exists(of));
    const work = async (tx: EntityManager): Promise<void> => {
      if (input.draftId == null) await begin(tx, of, actor);
      const draft = await lockDraft(tx, of);
      if (draft === null || (input.draftId != null && input.draftId !== draft.id)) throw draftGone();
      await merge(tx, draft, { changes, personId: actor.personId });
    };
    // Lists tell of drafts, and not of each key pressed in them.
    if (begins) await this.audit.write(actor, 'visit draft begun', work);
    else await this.audit.write(actor, 'visit draft changed', work, { besideRecords: true });
    const { since } = input;
    const draft = await readDraft(this.records, of, { personId: actor.personId, since });
    if (draft === null) throw draftGone();
    return draft;
  }

  /** @throws VERSION_CONFLICT when somebody entered something that was not seen */
  async discard(actor: Actor, { draftId, revision }: DiscardVisitDraftInput): Promise<VisitDraft> {
    const centreId = ownCentre(actor);
    const [found] = await this.records.query<{ patientId: string }[]>(
      'select patient_id as "patientId" from registry.visit_draft where centre_id = $1 and id = $2',
      [centreId, draftId],
    );
    if (!found) throw draftGone();
    const of = { centreId, patientId: found.patientId };
    const draft = await readDraft(this.records, of, { personId: actor.personId, since: 0 });
    await this.audit.write(actor, 'visit draft discarded', async (tx) =>
      end(tx, await holdToEnd(tx, of, { draftId, revision })),
    );
    if (draft === null) throw draftGone();
    return draft;
  }

  private async exists({ centreId, patientId }: DraftKeyOfPatient): Promise<boolean> {
    const found = await this.records.query<unknown[]>(
      'select id from registry.visit_draft where centre_id = $1 and patient_id = $2',
      [centreId, patientId],
    );
    return found.length > 0;
  }
}

/**
 * Ends a draft within the transaction that records its visit: twice it cannot be done.
 *
 * @param revision what its editor has seen; null: whatever is in it
 * @throws NOT_FOUND when it has ended; VERSION_CONFLICT when there is more in it; VALIDATION_FAILED when values stand
 * against each other
 */
export async function completeDraft(
  tx: EntityManager,
  of: DraftKeyOfPatient,
  { draftId, revision }: { draftId: string; revision: number | null },
): Promise<void> {
  const draft = await holdToEnd(tx, of, { draftId, revision });
  const rivals = await tx.query<unknown[]>(
    'select path from registry.visit_draft_rival where centre_id = $1 and draft_id = $2 limit 1',
    [of.centreId, draftId],
  );
  if (rivals.length > 0) throw valuesToChoose();
  await end(tx, draft);
}

/** What is judged after this stays so: whoever changes the draft waits. */
async function holdToEnd(
  tx: EntityManager,
  of: DraftKeyOfPatient,
  { draftId, revision }: { draftId: string; revision: number | null },
): Promise<LockedDraft> {
  const draft = await lockDraft(tx, of);
  if (draft?.id !== draftId) throw draftGone();
  // A higher one was seen before the registry was restored from a backup.
  if (revision !== null && draft.revision !== revision) throw draftMovedOn(draft.revision);
  return draft;
}

async function end(tx: EntityManager, draft: LockedDraft): Promise<void> {
  await removeDraft(tx, draft);
  await tellRoom(tx, roomOf(draft), 0);
}

/** Of two people who begin at the same moment, both go on with the draft of the first. */
function begin(tx: EntityManager, { centreId, patientId }: DraftKeyOfPatient, { personId }: Actor): Promise<unknown> {
  return tx.query(
    `insert into registry.visit_draft (centre_id, id, patient_id, recorded_by) values ($1, $2, $3, $4)
     on conflict (centre_id, patient_id) do nothing`,
    [centreId, uuid(), patientId, personId],
  );
}

async function merge(
  tx: EntityManager,
  draft: LockedDraft,
  { changes, personId }: { changes: readonly Change[]; personId: string },
): Promise<void> {
  const stored = await storedFields(
    tx,
    draft,
    changes.map(({ path }) => path),
  );
  const merged = changes.flatMap((change) => {
    // What was seen of a later state, before the registry was restored from a backup, says nothing of this one.
    const base = change.base > draft.revision ? 0 : change.base;
    return mergeChange(stored.get(change.path) ?? null, { ...change, base }, personId) ?? [];
  });
  if (merged.length === 0) return;
  await storeMerged(tx, draft, { merged, personId });
  const [{ fields }] = await tx.query<[{ fields: number }]>(
    'select count(*) as fields from registry.visit_draft_field where centre_id = $1 and draft_id = $2',
    [draft.centreId, draft.id],
  );
  if (fields > MOST_FIELDS) throw draftFull();
  await tellRoom(tx, roomOf(draft), draft.revision + 1);
}

function readChanges({ changes }: SaveVisitDraftInput): readonly Change[] {
  if (new Set(changes.map(({ path }) => path)).size !== changes.length) throw changedTwice();
  return changes.map(({ path, value, base, settles }, at) => ({
    path,
    value: readDraftValue(value, `changes.${at}.value`),
    base,
    settles,
  }));
}
