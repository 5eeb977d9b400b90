const moments: Readonly<Record<string, string>> = {
  AT_EXAM: 'at the examination',
  TODAY: 'today',
  SINCE_IMPLANT: 'since the implant',
  NOT_STATED: 'period not stated',
};
const units: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };

/** The recall of a definition as a form says it: "last 7 days", "at the examination". */
export function recallInWords(recall: string): string {
  const moment = moments[recall];
  if (moment !== undefined) return moment;
  const parts = [...recall.matchAll(/(\d+)([YMWD])/g)].map(([, count, letter]) => {
    const unit = units[letter ?? ''] ?? '';
    return count === '1' ? unit : `${count} ${unit}s`;
  });
  return `last ${parts.join(' and ')}`;
}
