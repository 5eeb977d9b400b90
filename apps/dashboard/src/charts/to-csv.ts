import type { ChartTable } from './drawing.js';

/**
 * The table as RFC 4180 text with a byte-order mark, so that spreadsheets read it as UTF-8. Text that a spreadsheet could
 * take for a formula gets a leading apostrophe; numbers stay numbers.
 */
export function toCsv({ columns, rows }: ChartTable): string {
  const lines = [columns.map((column) => column.header), ...rows];
  return `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const plain = text
    .replaceAll('\u2212', '-')
    .replaceAll('\u00a0', ' ')
    .replace(/^(?:\u2013|\u2014)$/, '');
  const isNumber = /^[-+]?\d+(\.\d+)?$/.test(plain);
  const safe = !isNumber && /^\s*[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
