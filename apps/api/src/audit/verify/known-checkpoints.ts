import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { KeyObject } from 'node:crypto';
import { fingerprintOf, isGenuine, readCheckpoint, type Checkpoint } from '../checkpoint.js';
import type { Chain } from './check-chain.js';
import type { Findings } from './findings.js';

/** The signed heads of a file, to be met again in the chain. */
export class KnownCheckpoints {
  private readonly heads = new Map<number, string>();
  last: Checkpoint | null = null;
  count = 0;
  unreadable = 0;

  /** @throws the error of the file system when it cannot be read */
  static async read(path: string, keys: readonly KeyObject[], findings: Findings): Promise<KnownCheckpoints> {
    const known = new KnownCheckpoints();
    const keysByName = new Map(keys.map((key) => [fingerprintOf(key), key]));
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
      if (line.trim() === '') continue;
      const checkpoint = readCheckpoint(line);
      if (checkpoint === null) known.unreadable += 1;
      else known.add(checkpoint, keysByName.get(checkpoint.key), findings);
    }
    return known;
  }

  private add(checkpoint: Checkpoint, key: KeyObject | undefined, findings: Findings): void {
    const { sequence, hash } = checkpoint;
    this.count += 1;
    if (key === undefined || !isGenuine(checkpoint, key)) {
      findings.add(sequence, `the checkpoint at event ${sequence} is not signed by a key of this registry`);
      return;
    }
    const other = this.heads.get(sequence);
    if (other !== undefined && other !== hash) {
      findings.add(sequence, `two checkpoints sign different histories up to event ${sequence}`);
    }
    this.heads.set(sequence, hash);
    if (this.last === null || sequence >= this.last.sequence) this.last = checkpoint;
  }

  meet(sequence: number, hash: string, findings: Findings): void {
    const signed = this.heads.get(sequence);
    if (signed !== undefined && signed !== hash) {
      findings.add(sequence, `the chain up to event ${sequence} is not the one that was signed`);
    }
  }

  compareEnd({ lastSequence }: Chain, findings: Findings): void {
    if (this.last === null || this.last.sequence <= lastSequence) return;
    findings.add(
      lastSequence + 1,
      `the trail ends at event ${lastSequence}, and a checkpoint signs event ${this.last.sequence}`,
    );
  }
}
