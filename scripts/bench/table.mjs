/**
 * One line of the result: an operation, what it is held against, and the ratio.
 *
 * @typedef {object} Row
 * @property {string} id the same in every run
 * @property {string} operation
 * @property {number | null} patients size of the registry; null where it does not matter
 * @property {'ms' | 's' | '/s' | 'kB' | 'MB'} unit
 * @property {number} ours
 * @property {number | null} limit
 * @property {string | null} limitIs
 * @property {number | null} ratio ours / limit
 * @property {string | null} goal
 * @property {boolean | null} met null without a goal
 * @property {number | null} runs
 */

/** Collects rows as they are measured, and says so. */
export class Table {
  /** @type {Row[]} */
  rows = [];
  notMeasured = [];
  patients = null;

  add({ id, operation, unit = 'ms', ours, limit = null, limitIs = null, goal, runs = null }) {
    const ratio = limit === null ? null : ours / limit;
    const row = { id, operation, patients: this.patients, unit, ours, limit, limitIs, ratio, ...judge(goal), runs };
    // A goal that names a size says nothing below it.
    function judge(wanted) {
      if (!wanted) return { goal: null, met: null };
      return { goal: inWords(wanted), met: holds(wanted, { ours, limit, ratio }) };
    }
    if (goal?.from !== undefined && (this.patients ?? 0) < goal.from) row.met = null;
    this.rows.push(row);
    console.error(`  ${operation}: ${amount(ours, unit)}${ratio === null ? '' : `, ratio ${ratio.toFixed(2)}`}`);
  }

  /** Measures something; what cannot be measured is told, and the rest goes on. */
  async attempt(operation, work) {
    try {
      return await work();
    } catch (error) {
      this.notMeasured.push({ operation, patients: this.patients, because: error.message });
      console.error(`  ${operation}: not measured, ${error.message}`);
      return null;
    }
  }
}

function inWords({ most, plus, least, atMost, from }) {
  const size = from === undefined ? '' : ` from ${from.toLocaleString('en')}`;
  if (atMost !== undefined) return `≤ ${atMost}`;
  if (least !== undefined) return `≥ ${least} ×${size}`;
  return `≤ ${most} ×${plus === undefined ? '' : ` + ${plus} ms`}${size}`;
}

function holds({ most, plus = 0, least, atMost }, { ours, limit, ratio }) {
  if (atMost !== undefined) return ours <= atMost;
  if (least !== undefined) return ratio >= least;
  return ours <= most * limit + plus;
}

/** A number with its unit, in three digits. */
export function amount(value, unit) {
  if (value === null) return '';
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)} ${unit}`;
}
