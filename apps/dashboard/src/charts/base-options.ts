import type { ChartColours } from './chart-colours.js';
import type { DrawnConfiguration, DrawnValue } from './drawing.js';

type DrawnOptions = NonNullable<DrawnConfiguration['options']>;

/** What all charts share: no animation, no legend of its own, one look for labels. */
export function baseOptions(colours: ChartColours): DrawnOptions {
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    color: colours.ink,
    font: { family: colours.fontFamily, size: 12 },
    interaction: { mode: 'nearest', intersect: false, axis: 'xy' },
    plugins: {
      legend: { display: false },
      tooltip: {
        backgroundColor: colours.ink,
        titleColor: colours.ground,
        bodyColor: colours.ground,
        displayColors: false,
        yAlign: 'top',
        caretPadding: 8,
        padding: 10,
        cornerRadius: 6,
        titleFont: { family: colours.fontFamily, size: 12, weight: 'bold' },
        bodyFont: { family: colours.fontFamily, size: 12 },
        callbacks: {
          title: ([item]) => [...linesOf(item?.raw)].slice(0, 1),
          label: (item) => [...linesOf(item.raw)].slice(1),
        },
      },
    },
  };
}

/** The upright axis: unit as title, quiet grid. */
export function valueAxis(colours: ChartColours, title: string) {
  return {
    type: 'linear' as const,
    title: { display: true, text: title, color: colours.dimmed, font: { family: colours.fontFamily, size: 12 } },
    ticks: { color: colours.dimmed, font: { family: colours.fontFamily, size: 12 }, maxTicksLimit: 7 },
    grid: { color: colours.grid, drawTicks: false },
    border: { display: false },
  };
}

/** A time axis whose ticks another plugin writes. */
export function bareTimeAxis(colours: ChartColours, min: number, max: number) {
  return {
    type: 'linear' as const,
    min,
    max,
    ticks: { display: false },
    grid: { display: false },
    border: { color: colours.axis },
  };
}

function linesOf(raw: unknown): readonly string[] {
  return (raw as DrawnValue | undefined)?.lines ?? [];
}
