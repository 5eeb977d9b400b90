import type { KeyObject } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { checkChain, type Chain } from './check-chain.js';
import { checkRecords } from './check-records.js';
import { checkValues } from './check-values.js';
import { Findings } from './findings.js';
import { KnownCheckpoints } from './known-checkpoints.js';
import { Snapshot } from './snapshot.js';

export interface Verdict {
  readonly findings: Findings;
  readonly chain: Chain;
  readonly values: { readonly changes: number; readonly redacted: number };
  readonly records: { readonly tables: number; readonly records: number };
  readonly checkpoints: KnownCheckpoints | null;
}

/** Where the signed heads are, and the public keys that may have signed them. */
export interface Signed {
  readonly path: string;
  readonly keys: readonly KeyObject[];
}

/**
 * Reckons the whole trail anew and compares it with what is stored, with the records and with the signed heads.
 *
 * @param dataSource of a role that sees the whole trail and every record
 * @param signed null when there is no file of checkpoints
 */
export async function verifyTrail(dataSource: DataSource, signed: Signed | null): Promise<Verdict> {
  const findings = new Findings();
  // Before the snapshot: what is signed meanwhile would not be in it.
  const checkpoints = signed && (await KnownCheckpoints.read(signed.path, signed.keys, findings));
  return Snapshot.of(dataSource, async (snapshot) => {
    const chain = await checkChain(snapshot, findings, (sequence, hash) => checkpoints?.meet(sequence, hash, findings));
    checkpoints?.compareEnd(chain, findings);
    const values = await checkValues(snapshot, findings);
    const records = await checkRecords(snapshot, findings);
    return { findings, chain, values, records, checkpoints };
  });
}
