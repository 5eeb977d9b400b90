import { implantsWithoutGround, type Timeline } from '#libs/therapy/index';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ownCentre, type Actor } from '../../access/actor.js';
import { Audit } from '../../audit/audit.service.js';
import { notFound, RegistryError } from '../../errors.js';
import { holdPatient } from '../../patients/hold-patient.js';
import { forgetContact } from '../../patients/last-contact.js';
import { because, editRow } from '../../versions.js';
import { lockedGoal } from '../goals/goals.errors.js';
import { readTimeline } from '../timeline.query.js';
import { undoExit, type StoredEvent } from './undo-exit.js';
import { TherapyRecordKind, type VoidedTherapyRecord, type VoidTherapyRecordInput } from './void-record.input.js';
import { voidables } from './voidable.js';

const { GOAL, PATHWAY_EVENT, PROGRAMMING, REFILL } = TherapyRecordKind;

/** Takes back what was recorded in error: it stays in the history, and everything else leaves it out. */
@Injectable()
export class VoidRecordService {
  constructor(private readonly audit: Audit) {}

  /**
   * @returns the record and what was voided together with it
   * @throws VALIDATION_FAILED where something rests on it; LOCKED for a goal that is fixed; VERSION_CONFLICT; NOT_FOUND
   *   also for what is voided already
   */
  async void(actor: Actor, input: VoidTherapyRecordInput): Promise<VoidedTherapyRecord[]> {
    const voiding = { ...input, centreId: ownCentre(actor), ...because(input.reason) };
    return this.audit.write(actor, `${voidables[input.kind].what} voided`, (tx) => store(tx, voiding), {
      kind: 'VOID',
      ...because(input.reason),
    });
  }
}

interface Voiding extends VoidTherapyRecordInput {
  readonly centreId: number;
}

async function store(tx: EntityManager, voiding: Voiding): Promise<VoidedTherapyRecord[]> {
  const { kind, id, centreId, expectedVersion } = voiding;
  const { what, relation, dependents } = voidables[kind];
  const [row] = await tx.query<StoredEvent[]>(
    `select r.* from ${relation} r where r.centre_id = $1 and r.id = $2 and r.voided_at is null`,
    [centreId, id],
  );
  if (!row) throw notFound(what);
  // Whoever records something that would rest on it finishes first, or finds it voided.
  await holdPatient(tx, { centreId, id: row.patient_id });
  if (row.version === expectedVersion && kind === GOAL && row.locked_at != null) throw lockedGoal();
  const before = await readTimeline(tx, centreId, row.patient_id);
  await voidRow(tx, voiding, expectedVersion);
  for (const { sql, sentence } of dependents) {
    const found = await tx.query<unknown[]>(`${sql} limit 1`, [centreId, id]);
    if (found.length > 0) throw new RegistryError('VALIDATION_FAILED', sentence, { rule: 'DEPENDENT', field: 'id' });
  }
  if (ground.includes(kind)) await refuseGroundless(tx, before, row);
  await forgetContact(tx, relation, { centreId, id });
  const together = await voidedWith(tx, row, voiding);
  return [{ kind, id }, ...together];
}

/** Kinds of records an implant rests upon. */
const ground: readonly TherapyRecordKind[] = [
  TherapyRecordKind.CANDIDACY,
  TherapyRecordKind.TRIAL,
  TherapyRecordKind.TRIAL_BOLUS,
];

/** A trial without any bolus is none: voiding its last one is judged as voiding it. */
async function refuseGroundless(tx: EntityManager, before: Timeline, row: StoredEvent): Promise<void> {
  const stored = await readTimeline(tx, row.centre_id, row.patient_id);
  const trials = stored.trials.filter(({ id, boluses }) => boluses.length > 0 || id !== row.trial_id);
  if (implantsWithoutGround(before, { ...stored, trials }).length === 0) return;
  throw new RegistryError(
    'VALIDATION_FAILED',
    'An implant rests on this. Record what is right first, dated before the implant, then void this one.',
    { rule: 'DEPENDENT', field: 'id' },
  );
}

const voidRow = (tx: EntityManager, { kind, id, centreId, reason }: Voiding, expectedVersion: number) =>
  editRow(tx, {
    what: voidables[kind].what,
    relation: voidables[kind].relation,
    key: { centre_id: centreId, id },
    expectedVersion,
    set: { voided_at: new Date(), void_reason: reason },
  });

/** What makes no sense without the record goes with it. */
async function voidedWith(tx: EntityManager, row: StoredEvent, voiding: Voiding): Promise<VoidedTherapyRecord[]> {
  const { kind, id, centreId } = voiding;
  if (kind === PATHWAY_EVENT) {
    const partners = await undoExit(tx, row);
    for (const partner of partners) await voidRow(tx, { ...voiding, id: partner.id }, partner.version);
    return partners.map((partner) => ({ kind, id: partner.id }));
  }
  if (kind === PROGRAMMING) return voidStable(tx, voiding);
  if (kind !== REFILL) return [];
  const sessions = await tx.query<{ id: string; version: number }[]>(
    'select id, version from registry.programming where centre_id = $1 and refill_id = $2 and voided_at is null',
    [centreId, id],
  );
  const voided: VoidedTherapyRecord[] = [];
  for (const session of sessions) {
    const ofSession = { ...voiding, kind: PROGRAMMING, id: session.id };
    await voidRow(tx, ofSession, session.version);
    voided.push({ kind: PROGRAMMING, id: session.id }, ...(await voidStable(tx, ofSession)));
  }
  return voided;
}

/** That the dose was stable was declared with the session, in the same act and moment. */
async function voidStable(tx: EntityManager, voiding: Voiding): Promise<VoidedTherapyRecord[]> {
  const events = await tx.query<{ id: string; version: number }[]>(
    `select e.id, e.version from registry.pathway_event e
     join registry.programming d on d.centre_id = e.centre_id and d.patient_id = e.patient_id
       and d.recorded_at = e.recorded_at and d.recorded_by = e.recorded_by
     where e.centre_id = $1 and d.id = $2 and e.kind = 'DOSE_STABLE' and e.voided_at is null`,
    [voiding.centreId, voiding.id],
  );
  for (const event of events) await voidRow(tx, { ...voiding, kind: PATHWAY_EVENT, id: event.id }, event.version);
  return events.map(({ id }) => ({ kind: PATHWAY_EVENT, id }));
}
