import type { Chart, ChartConfiguration } from 'chart.js';
import type { ChartColours } from './chart-colours.js';

/** One value on the chart; `y` null is a gap. `lines` is what its label says when it is pointed at. */
export interface DrawnValue {
  x: number;
  y: number | null;
  lines: readonly string[];
}

export type DrawnConfiguration = ChartConfiguration<'line' | 'scatter', DrawnValue[]>;
export type DrawnChart = Chart<'line' | 'scatter', DrawnValue[]>;

/** A point the keyboard can reach, and how it is spoken. A missing value has no element but is still spoken. */
export interface SpokenPoint {
  dataset: number;
  index: number;
  spoken: string;
}

/** What a chart shows, before anyone chose a ground or a size. */
export interface Drawing {
  height: number;
  /** Width in pixels at which it is drawn for paper, before it is scaled to the page. */
  printWidth: number;
  configuration: (colours: ChartColours) => DrawnConfiguration;
  points: readonly SpokenPoint[];
}

/** The same figures as a table: what is shown with "Show table" and what the CSV file holds. */
export interface ChartTable {
  columns: readonly { header: string; numeric?: boolean }[];
  rows: readonly (readonly string[])[];
}
