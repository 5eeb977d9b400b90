import { createHash } from 'node:crypto';
import type { Findings } from './findings.js';
import type { Snapshot } from './snapshot.js';

const values = `
  select l.sequence, c.seq, c.did, c.relation, encode(c.digest, 'hex') as digest, v.salt,
         v.before::text as before, v.after::text as after, r.event_seq is not null as redacted,
         coalesce(e.kind in ('REDACT', 'ERASE') and e.role = 'ADMINISTRATOR' and e.reason is not null, false) as lawful
  from audit.change c
  left join audit.value v on v.change_seq = c.seq
  left join audit.redaction r on r.change_seq = c.seq
  left join audit.event e on e.seq = r.event_seq
  left join audit.link l on l.event_seq = c.event_seq
  order by c.seq`;

interface StoredValue {
  readonly sequence: number | null;
  readonly seq: number;
  readonly did: string;
  readonly relation: string;
  readonly digest: string;
  readonly salt: Buffer | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly redacted: boolean;
  readonly lawful: boolean;
}

/** Compares each value with the digest its change keeps. A value may be missing only where a redaction names it. */
export async function checkValues(
  snapshot: Snapshot,
  findings: Findings,
): Promise<{ changes: number; redacted: number }> {
  let changes = 0;
  let redacted = 0;
  for await (const value of snapshot.rows<StoredValue>(values)) {
    changes += 1;
    if (value.redacted) redacted += 1;
    const wrong = whatIsWrong(value);
    if (wrong !== null) findings.add(value.sequence, `a change of ${value.relation}: ${wrong}`);
  }
  return { changes, redacted };
}

function whatIsWrong({ salt, before, after, digest, did, redacted, lawful }: StoredValue): string | null {
  if (redacted && !lawful) return 'its redaction is by no event that may redact';
  if (redacted) return salt === null ? null : 'its value was redacted and is there';
  if (salt === null) return 'its value is missing, and no redaction names it';
  const found = createHash('sha256')
    .update(salt)
    .update(`${before ?? ''}\n${after ?? ''}`)
    .digest('hex');
  if (found !== digest) return 'its value is not what was written';
  const shape = before === null ? 'INSERT' : after === null ? 'DELETE' : 'UPDATE';
  return shape === did ? null : 'its value is of another kind of change';
}
