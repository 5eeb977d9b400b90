import { chartColours } from '../chart-colours.js';
import { placeEvents } from './draw-episodes.js';
import { linePath } from './draw-values.js';
import type { Lanes, LaneSeries, PointLane } from './lane.js';
import { momentsOf, readDay, sayDay } from './lane-readings.js';
import { tabulateLanes } from './lanes-table.js';
import { layOutLanes } from './lay-out-lanes.js';
import { markText, type Mark } from './mark.js';
import { timeTicks } from './time-ticks.js';
import { movedBy, showing, stretchWithin, zoomedBy } from './zoom.js';

const series = (label: string, mark: number, points: readonly (readonly [string, number | null])[]): LaneSeries => ({
  label,
  mark,
  points: points.map(([on, value]) => ({ on, value, note: value === null ? 'not done: refused' : null })),
});

const tone: PointLane = {
  kind: 'points',
  key: 'tone',
  title: 'Tone',
  measure: 'MAS lower limbs',
  unit: 'grade',
  decimals: 2,
  range: [0, 4],
  better: 'lower is better',
  series: [
    series('Clinician', 0, [
      ['2024-01-01', 2.5],
      ['2024-04-01', null],
      ['2024-07-01', 0],
    ]),
  ],
};

const lanes: Lanes = {
  lanes: [
    {
      kind: 'steps',
      key: 'dose',
      title: 'Daily dose',
      unit: 'µg/day',
      decimals: 0,
      range: [0, 200],
      steps: [
        { on: '2024-01-10', until: '2024-03-01', value: 100, note: null },
        { on: '2024-06-01', until: null, value: 150, note: null },
      ],
    },
    tone,
    {
      kind: 'events',
      key: 'complications',
      title: 'Complications',
      events: [{ on: '2024-03-01', until: '2024-03-20', code: 'cath.leak', label: 'Leak', grave: false }],
    },
  ],
  raters: ['Clinician'],
  shaded: [{ from: '2024-03-01', until: '2024-06-01', label: 'Off therapy' }],
  lines: [{ on: '2024-01-05', label: 'Implant' }],
  from: '2023-12-20',
  until: '2024-12-31',
};

const reading = (day: string) => readDay(lanes, day).map(({ value, since, onThatDay }) => [value, since, onThatDay]);
const six = (text: string) => text.length * 6;

describe('one day across all rows', () => {
  it('is what was measured on it, else what was known before, with its day', () => {
    expect(reading('2024-02-01')).toEqual([
      ['100', '2024-01-10', false],
      ['2.50', '2024-01-01', false],
      ['–', null, false],
    ]);
  });

  it('says that nothing was measured rather than repeat the value before, and tells a 0 from nothing', () => {
    expect(reading('2024-04-01')[1]).toEqual(['not measured', null, true]);
    expect(reading('2024-07-01')[1]).toEqual(['0.00', null, true]);
  });

  it('has no dose where none was in force', () => expect(reading('2024-04-01')[0]).toEqual(['–', null, false]));

  it('is spoken with units, why a value is missing, and what the day belongs to', () => {
    expect(sayDay(lanes, '2024-01-10')).toBe(
      '10 Jan 2024. Daily dose: 100 µg/day. Tone: 2.50 grades, measured on 1 Jan 2024',
    );
    expect(sayDay(lanes, '2024-04-01')).toBe('1 Apr 2024. Off therapy. Tone: no value, not done: refused');
    expect(sayDay(lanes, '2024-03-10')).toBe(
      '10 Mar 2024. Off therapy. Tone: 2.50 grades, measured on 1 Jan 2024. Complications: Leak goes on',
    );
  });

  it('is reached from day to day, each once', () => {
    expect(momentsOf(lanes)).toEqual([
      '2024-01-01',
      '2024-01-05',
      '2024-01-10',
      '2024-03-01',
      '2024-03-20',
      '2024-04-01',
      '2024-06-01',
      '2024-07-01',
    ]);
  });

  it('is a row of the table, with what belongs to that day only', () => {
    const { columns, rows } = tabulateLanes(lanes);
    expect(columns.map(({ header }) => header)).toEqual([
      'Day',
      'Daily dose, µg/day',
      'MAS lower limbs, grade',
      'Complications',
    ]);
    expect(rows[2]).toEqual(['10 Jan 2024', '100', '', '']);
    expect(rows[5]).toEqual(['1 Apr 2024', '', 'not measured', '']);
  });
});

describe('the line of a score', () => {
  const at = (on: string, value: number) => `[${on.slice(5, 7)} ${value}]`;

  it('breaks at a visit without a value, and draws a 0', () => {
    expect(linePath(tone.series[0] as LaneSeries, tone.series, at)).toBe('M[01 2.5]M[07 0]');
  });

  it('breaks where another rater answered in between', () => {
    const own = series('Clinician', 0, [
      ['2024-01-01', 2],
      ['2024-03-01', 2],
      ['2024-09-01', 1],
    ]);
    const other = series('Caregiver', 1, [['2024-06-01', 3]]);
    expect(linePath(own, [own, other], at)).toBe('M[01 2]L[03 2]M[09 1]');
    const both = series('Caregiver', 1, [['2024-03-01', 3]]);
    expect(linePath(own, [own, both], at)).toBe('M[01 2]L[03 2]L[09 1]');
  });
});

describe('the drawing', () => {
  const view = { lanes, from: lanes.from, until: lanes.until, width: 1000, cursor: null };
  const words = (marks: readonly Mark[]): string[] =>
    marks.flatMap(({ text, children = [] }) => [...(text === undefined ? [] : [text]), ...words(children)]);

  it('labels each row with its unit and direction, and says what was known last', () => {
    const said = words(layOutLanes(view, chartColours('light'), six).marks);
    expect(said).toEqual(
      expect.arrayContaining(['Daily dose', 'µg/day', 'Tone', 'grade, lower is better', 'Known last']),
    );
    expect(said).toEqual(expect.arrayContaining(['Implant', 'Off therapy', 'Leak · cath.leak', '150', '0.00']));
  });

  it('stacks labels above the rows where it is narrow, and stays within its width', () => {
    const wide = layOutLanes(view, chartColours('light'), six);
    const narrow = layOutLanes({ ...view, width: 340 }, chartColours('light'), six);
    expect(narrow.height).toBeGreaterThan(wide.height);
    expect(narrow.left).toBeLessThan(40);
  });

  it('becomes text a file can hold', () => {
    expect(markText({ tag: 'text', attributes: { x: 1, fill: '"' }, text: '<& ok' })).toBe(
      '<text x="1" fill="&quot;">&lt;&amp; ok</text>',
    );
  });

  it('gives words that would cover others a track of their own', () => {
    const near = ['2024-03-01', '2024-03-03', '2024-03-05'].map((on) => ({
      on,
      until: null,
      code: 'c',
      label: 'A long name of an event',
      grave: false,
    }));
    const xOf = (day: string) => 300 + Number(day.slice(8)) * 4;
    const placed = placeEvents(
      { kind: 'events', key: 'e', title: 'E', events: near },
      { left: 0, right: 600, xOf, widthOf: six },
    );
    expect(placed.map(({ track }) => track)).toEqual([0, 1, 2]);
  });
});

describe('the time axis', () => {
  it('has years, months or days, as room allows', () => {
    expect(timeTicks('2019-05-01', '2024-05-01', 400).map(({ label }) => label)).toEqual([
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
    ]);
    expect(timeTicks('2024-01-15', '2024-04-15', 300).map(({ label }) => label)).toEqual([
      'Feb 2024',
      'Mar 2024',
      'Apr 2024',
    ]);
    expect(timeTicks('2024-01-01', '2024-01-29', 300).map(({ label }) => label)).toEqual([
      '1 Jan',
      '8 Jan',
      '15 Jan',
      '22 Jan',
      '29 Jan',
    ]);
  });

  const whole = { from: '2020-01-01', until: '2024-01-01' };
  const year = { from: '2022-01-01', until: '2023-01-01' };

  it('looks closer around a day, never closer than a fortnight, never further than the whole', () => {
    expect(zoomedBy(year, whole, 0.5, '2022-01-01')).toEqual({ from: '2022-01-01', until: '2022-07-02' });
    expect(stretchWithin({ from: '2022-01-01', until: '2022-01-02' }, whole)).toEqual({
      from: '2022-01-01',
      until: '2022-01-15',
    });
    expect(zoomedBy(year, whole, 10, '2022-06-01')).toBeNull();
  });

  it('moves along, and stops at its ends', () => {
    expect(movedBy(year, whole, 0.25)).toEqual({ from: '2022-04-02', until: '2023-04-02' });
    expect(movedBy(year, whole, 5)).toEqual({ from: '2023-01-01', until: '2024-01-01' });
    expect(showing('2021-06-01', year, whole)?.from).toBe('2021-04-25');
  });
});
