import { createHash, type Hash } from 'node:crypto';

/** One link as stored, with its event; the event's fields are null where it is gone. */
export interface StoredLink {
  readonly sequence: number;
  readonly eventSeq: number;
  readonly previousHash: string;
  readonly hash: string;
  readonly there: boolean;
  readonly recordedAt: string;
  readonly kind: string;
  readonly personId: string | null;
  readonly role: string | null;
  readonly centreId: number | null;
  readonly action: string;
  readonly reason: string | null;
  readonly requestId: string;
  readonly transactionId: string;
  /** jsonb as the database prints it. */
  readonly details: string | null;
  readonly about: string;
  readonly redacts: string;
}

export interface StoredChange {
  readonly seq: number;
  readonly did: string;
  readonly centreId: number | null;
  readonly patientId: string | null;
  readonly relation: string;
  readonly record: string;
  readonly digest: string;
}

export const GENESIS = '0'.repeat(64);

/** Digest over the changes of one event, fed one after the other: an import has a million of them. */
export class ChangesSeal {
  private readonly hash: Hash = createHash('sha256');

  add({ seq, did, centreId, patientId, relation, record, digest }: StoredChange): void {
    const fields = [seq, did, centreId ?? '', patientId ?? '', relation, digest, JSON.stringify(record)];
    this.hash.update(`${fields.join('|')}\n`);
  }

  close(): string {
    return this.hash.digest('hex');
  }
}

/** SHA-256 of all an event says, written as the database writes it: a jsonb array as text. */
export function contentsOf(event: StoredLink, changes: string): Buffer {
  const text = (value: string | null): string => (value === null ? 'null' : JSON.stringify(value));
  const parts = [
    text('tonus event 1'),
    String(event.eventSeq),
    text(event.recordedAt),
    text(event.kind),
    text(event.personId),
    text(event.role),
    event.centreId === null ? 'null' : String(event.centreId),
    text(event.action),
    text(event.reason),
    text(event.requestId),
    text(event.transactionId),
    event.details ?? 'null',
    text(event.about),
    text(changes),
    text(event.redacts),
  ];
  return createHash('sha256')
    .update(`[${parts.join(', ')}]`)
    .digest();
}

export const hashOfLink = (sequence: number, previousHash: string, contents: Buffer): string =>
  createHash('sha256')
    .update(`tonus link 1|${sequence}|`)
    .update(Buffer.from(previousHash, 'hex'))
    .update(contents)
    .digest('hex');
