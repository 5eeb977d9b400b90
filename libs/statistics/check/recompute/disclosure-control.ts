import { auditTable, kAnonymity } from '../../index.js';
import type { ReferenceCase } from '../reference-case.js';

export function recomputeDisclosureControl(given: ReferenceCase): unknown {
  return given.hasInput('file') ? anonymity(given) : audit(given);
}

function audit(given: ReferenceCase): unknown {
  const isTrue = (value: unknown) => value === true;
  const table = {
    counts: given.table2d('counts').map((row) => row.map(Number)),
    hidden: given.table2d('hidden').map((row) => row.map(isTrue)),
    rowTotalHidden: given.list('row_totals_hidden').map(isTrue),
    columnTotalHidden: given.list('column_totals_hidden').map(isTrue),
  };
  const { cells } = auditTable(table, given.option('threshold'));
  // The reference files list cells column by column and judge by cells alone.
  const byColumn = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  return { cells: byColumn, safe: !cells.some(({ disclosed }) => disclosed) };
}

function anonymity(given: ReferenceCase): unknown {
  const identifiers = given.columnNames('quasi_identifiers').map((name) => given.namedTexts(name));
  const sensitive = given.hasColumn('sensitive') ? given.texts('sensitive') : null;
  const records = Array.from({ length: given.rows }, (_, i) => ({
    quasiIdentifiers: identifiers.map((values) => values[i]!),
    ...(sensitive ? { sensitive: sensitive[i]! } : {}),
  }));
  const result = kAnonymity(records, given.option('k'));
  return {
    records: result.records,
    classes: result.classes,
    smallest_class: result.smallestClass,
    classes_below_k: result.classesBelowK,
    records_below_k: result.recordsBelowK,
    size_distribution: {
      size: result.sizes.map(({ size }) => size),
      classes: result.sizes.map(({ classes }) => classes),
    },
    smallest_l_diversity: result.smallestDiversity,
    classes_with_one_sensitive_value: result.classesWithOneSensitiveValue,
  };
}
