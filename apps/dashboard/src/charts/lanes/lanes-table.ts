import { formatDate } from '../../formats/format-date.js';
import { messages } from '../../messages/messages.js';
import type { ChartTable } from '../drawing.js';
import type { Lane, Lanes } from './lane.js';
import { momentsOf, readDay } from './lane-readings.js';

/** One row a day on which something was measured or happened; what was known before is not repeated. */
export function tabulateLanes(lanes: Lanes): ChartTable {
  return {
    columns: [
      { header: messages.charts.columns.day },
      ...lanes.lanes.map((lane) => ({
        header: headerOf(lane),
        numeric: lane.kind === 'steps' || lane.kind === 'points',
      })),
    ],
    rows: momentsOf(lanes).map((day) => [
      formatDate(day),
      ...readDay(lanes, day).map(({ onThatDay, value }) => (onThatDay ? value : '')),
    ]),
  };
}

function headerOf(lane: Lane): string {
  if (lane.kind === 'points') return `${lane.measure}, ${lane.unit}`;
  return lane.kind === 'steps' ? `${lane.title}, ${lane.unit}` : lane.title;
}
