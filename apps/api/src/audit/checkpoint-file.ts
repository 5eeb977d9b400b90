import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { readCheckpoint, type Checkpoint } from './checkpoint.js';

/** Longer than any line. */
const TAIL_BYTES = 4096;

/** Checkpoints, one line of JSON each, only ever appended to. */
export class CheckpointFile {
  constructor(readonly path: string) {}

  /** The newest one; null when there is no file, or none in it. */
  last(): Checkpoint | null {
    const file = this.open('r');
    if (file === null) return null;
    try {
      const { size } = fstatSync(file);
      const tail = Buffer.alloc(Math.min(TAIL_BYTES, size));
      readSync(file, tail, 0, tail.length, size - tail.length);
      const lines = tail.toString('utf8').split('\n').map(readCheckpoint);
      return lines.findLast((checkpoint) => checkpoint !== null) ?? null;
    } finally {
      closeSync(file);
    }
  }

  /** Flushed to disk when it returns. A line of its own, whatever a crash left before it. */
  append(checkpoint: Checkpoint): void {
    mkdirSync(dirname(this.path), { recursive: true, mode: 0o700 });
    const file = openSync(this.path, 'a+', 0o600);
    try {
      const { size } = fstatSync(file);
      const end = Buffer.alloc(1);
      if (size > 0) readSync(file, end, 0, 1, size - 1);
      const cutOff = size > 0 && end.toString() !== '\n';
      writeSync(file, `${cutOff ? '\n' : ''}${JSON.stringify(checkpoint)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }

  private open(flags: string): number | null {
    try {
      return openSync(this.path, flags);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }
}
