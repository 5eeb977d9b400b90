import { toCsv } from './to-csv.js';

describe('the table as a CSV file', () => {
  const csv = (...cells: string[]) => toCsv({ columns: [{ header: 'A' }], rows: [cells] }).split('\r\n')[1];

  it('quotes what needs quoting', () => {
    expect(csv('a,b', 'say "x"', 'plain')).toBe('"a,b","say ""x""",plain');
  });

  it('keeps negative numbers as numbers and leaves missing values empty', () => {
    expect(csv('−0.4', '+1.2', '–')).toBe('-0.4,+1.2,');
  });

  it('defuses text that looks like a formula', () => {
    expect(csv('=SUM(A1)', '@x', '-a')).toBe("'=SUM(A1),'@x,'-a");
  });
});
