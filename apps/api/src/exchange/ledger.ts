import type { ErrorCode, Fault, Place, Problem } from './problem.js';

/** `accepted` is stored, or would be in a dry run; `unchanged` was stored before exactly so. */
export type RowStatus = 'open' | 'accepted' | 'rejected' | 'skipped' | 'unchanged' | 'blank';

export interface RowCounts {
  readonly rows: number;
  /** Rows with warnings included. */
  readonly accepted: number;
  readonly rejected: number;
  /** Identical to an earlier row of the file. */
  readonly skipped: number;
  readonly unchanged: number;
  readonly blank: number;
  /** Accepted rows that have a warning. */
  readonly warnings: number;
}

/** What becomes of each row, and why. Every row ends in one status; an error is final. */
export class Ledger {
  private readonly statuses = new Map<Place, RowStatus>();
  private readonly warned = new Set<Place>();
  private readonly found: Problem[] = [];

  /** A ledger of its own that begins where this one stands. */
  copy(): Ledger {
    const copy = new Ledger();
    for (const [row, status] of this.statuses) copy.statuses.set(row, status);
    for (const row of this.warned) copy.warned.add(row);
    // No spread into push: a large folder has more problems than a call has room for arguments.
    for (const problem of this.found) copy.found.push(problem);
    return copy;
  }

  add(row: Place): void {
    this.statuses.set(row, 'open');
  }

  isOpen(row: Place): boolean {
    return this.statuses.get(row) === 'open';
  }

  reject(row: Place, fault: Fault<ErrorCode>): void {
    this.statuses.set(row, 'rejected');
    this.note(row, 'error', fault);
  }

  warn(row: Place, fault: Fault<'TRAILING_CELLS'>): void {
    this.warned.add(row);
    this.note(row, 'warning', fault);
  }

  skip(row: Place, fault: Fault<'DUPLICATE_IDENTICAL'>): void {
    this.statuses.set(row, 'skipped');
    this.note(row, 'info', fault);
  }

  settle(row: Place, status: 'accepted' | 'unchanged' | 'blank'): void {
    this.statuses.set(row, status);
  }

  /** In the order of the rows, file by file. */
  problems(files: readonly string[]): Problem[] {
    const order = new Map(files.map((file, at) => [file, at]));
    return this.found.toSorted(
      (a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || (a.record ?? 0) - (b.record ?? 0),
    );
  }

  /** Of one file, or of all. */
  counts(file?: string): RowCounts {
    const rows = [...this.statuses].filter(([row]) => file === undefined || row.file === file);
    const of = (wanted: RowStatus): number => rows.filter(([, status]) => status === wanted).length;
    return {
      rows: rows.length,
      accepted: of('accepted'),
      rejected: of('rejected'),
      skipped: of('skipped'),
      unchanged: of('unchanged'),
      blank: of('blank'),
      warnings: rows.filter(([row, status]) => status === 'accepted' && this.warned.has(row)).length,
    };
  }

  private note({ file, record, line }: Place, kind: Problem['kind'], fault: Fault<Problem['code']>): void {
    this.found.push({ file, record, line, column: fault.column, code: fault.code, kind, message: fault.message });
  }
}
