/** A number as sentences write it: 1,000 and 12.5, at most 3 decimals. */
export function inWords(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  const [whole = '', decimals] = String(Math.abs(rounded)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${rounded < 0 ? '−' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`;
}
