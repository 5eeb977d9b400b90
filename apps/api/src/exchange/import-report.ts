import type { Created } from './hospital-export/plan.js';
import type { HospitalExport } from './hospital-export/read-hospital-export.js';
import type { Ledger, RowCounts } from './ledger.js';
import type { Problem, RefusedFile } from './problem.js';

export interface FileReport extends RowCounts {
  readonly file: string;
  readonly sha256: string;
  /** Columns nothing was read from. */
  readonly unmapped: readonly string[];
}

/** What became of a folder. Names no patient and repeats no value. */
export interface ImportReport {
  readonly status: 'processed' | 'refused';
  readonly dryRun: boolean;
  readonly protocol: string;
  readonly files: readonly FileReport[];
  /** Files of the folder that were not read. */
  readonly ignored: readonly string[];
  readonly counts: RowCounts;
  /** Records stored; in a dry run, those that would be. */
  readonly created: Created;
  readonly problems: readonly Problem[];
  readonly seconds: number;
}

type Head = Pick<ImportReport, 'dryRun' | 'protocol' | 'seconds'>;

export function processed(
  head: Head,
  { files, ignored }: Pick<HospitalExport, 'files' | 'ignored'>,
  created: Created,
  ledger: Ledger,
): ImportReport {
  return {
    status: 'processed',
    ...head,
    files: files.map((file) => ({ ...file, ...ledger.counts(file.file) })),
    ignored,
    counts: ledger.counts(),
    created,
    problems: ledger.problems(files.map(({ file }) => file)),
  };
}

/** Nothing is stored; what was read before the refusal does not count. */
export function refused(head: Head, { problem }: RefusedFile): ImportReport {
  return {
    status: 'refused',
    ...head,
    files: [],
    ignored: [],
    counts: { rows: 0, accepted: 0, rejected: 0, skipped: 0, unchanged: 0, blank: 0, warnings: 0 },
    created: { centres: 0, patients: 0, procedures: 0, complications: 0, encounters: 0, assessments: 0 },
    problems: [problem],
  };
}
