import { ChangesSeal, contentsOf, GENESIS, hashOfLink, type StoredChange, type StoredLink } from './canonical-event.js';
import type { Findings } from './findings.js';
import type { Snapshot } from './snapshot.js';

const links = `
  select l.sequence, l.event_seq as "eventSeq", encode(l.previous_hash, 'hex') as "previousHash", encode(l.hash, 'hex') as hash,
         e.seq is not null as there, to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt",
         e.kind, e.person_id as "personId", e.role, e.centre_id as "centreId", e.action, e.reason, e.request_id as "requestId",
         e.transaction_id::text as "transactionId", e.details::text as details,
         (select coalesce(string_agg(concat(a.centre_id, '/', a.patient_id), ',' order by a.centre_id, a.patient_id nulls first), '')
          from audit.about a where a.event_seq = l.event_seq) as about,
         (select coalesce(string_agg(r.change_seq::text, ',' order by r.change_seq), '')
          from audit.redaction r where r.event_seq = l.event_seq) as redacts
  from audit.link l left join audit.event e on e.seq = l.event_seq
  order by l.sequence`;

const changes = `
  select l.sequence, c.seq, c.did, c.centre_id as "centreId", c.patient_id as "patientId", c.relation, c.record,
         encode(c.digest, 'hex') as digest
  from audit.change c join audit.link l on l.event_seq = c.event_seq
  order by l.sequence, c.seq`;

/** What is in the tables and in no link: put there behind the chain's back. */
const unlinked = `
  select 'event ' || e.seq || ' (' || e.action || ')' as what from audit.event e
  where not exists (select from audit.link l where l.event_seq = e.seq)
  union all
  select 'change ' || c.seq || ' of ' || c.relation from audit.change c
  where not exists (select from audit.link l where l.event_seq = c.event_seq)
  union all
  select 'value ' || v.change_seq from audit.value v
  where not exists (select from audit.change c where c.seq = v.change_seq)`;

export interface Chain {
  readonly events: number;
  readonly lastHash: string;
  readonly lastSequence: number;
}

type PlacedChange = StoredChange & { readonly sequence: number };

/**
 * Reckons every link anew and compares.
 *
 * @param seen called with each link as stored, in order
 */
export async function checkChain(
  snapshot: Snapshot,
  findings: Findings,
  seen: (sequence: number, hash: string) => void,
): Promise<Chain> {
  const pending = new Peekable(snapshot.rows<PlacedChange>(changes));
  let expected = 1;
  let previous = GENESIS;
  let events = 0;
  for await (const link of snapshot.rows<StoredLink>(links)) {
    const seal = await sealOf(link.sequence, pending);
    events += 1;
    seen(link.sequence, link.hash);
    const wrong = whatIsWrong(link, { expected, previous, seal });
    if (wrong !== null) findings.add(link.sequence === expected ? expected : Math.min(expected, link.sequence), wrong);
    expected = link.sequence + 1;
    previous = link.hash;
  }
  for await (const { what } of snapshot.rows<{ what: string }>(unlinked)) {
    findings.add(expected, `${what} belongs to no link of the chain`);
  }
  return { events, lastHash: previous, lastSequence: expected - 1 };
}

function whatIsWrong(
  link: StoredLink,
  { expected, previous, seal }: { expected: number; previous: string; seal: string },
): string | null {
  if (link.sequence !== expected) return `event ${expected} of the chain is missing; the next one is ${link.sequence}`;
  if (link.previousHash !== previous) return `event ${expected} does not follow on the one before it`;
  if (!link.there) return `event ${expected} is gone`;
  const hash = hashOfLink(link.sequence, link.previousHash, contentsOf(link, seal));
  return hash === link.hash ? null : `event ${expected} is not what was written: its hash differs`;
}

async function sealOf(sequence: number, pending: Peekable<PlacedChange>): Promise<string> {
  const seal = new ChangesSeal();
  for (let next = await pending.peek(); next !== null && next.sequence <= sequence; next = await pending.peek()) {
    if (next.sequence === sequence) seal.add(next);
    pending.take();
  }
  return seal.close();
}

class Peekable<T> {
  private next: T | null = null;

  constructor(private readonly rows: AsyncGenerator<T>) {}

  async peek(): Promise<T | null> {
    if (this.next === null) {
      const row = await this.rows.next();
      this.next = row.done === true ? null : row.value;
    }
    return this.next;
  }

  take(): void {
    this.next = null;
  }
}
