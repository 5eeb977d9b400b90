import { shiftDay } from '../../../charts/lanes/lane-days.js';
import { stretchWithin, type Stretch } from '../../../charts/lanes/zoom.js';

/** The stretches that have a button; each ends with the last day known. */
export const spans = ['5y', '1y', '90d'] as const;

export type Span = (typeof spans)[number];

const DAYS: Record<Span, number> = { '5y': 1826, '1y': 365, '90d': 90 };
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The stretch an address names: a span, or two days; null means everything, as does what it cannot mean. */
export function readZoom(zoom: unknown): string | null {
  if (typeof zoom !== 'string') return null;
  if (isSpan(zoom)) return zoom;
  const [from = '', until = '', ...more] = zoom.split('..');
  const isDay = (text: string) => DAY.test(text) && !Number.isNaN(Date.parse(text));
  return more.length === 0 && isDay(from) && isDay(until) && from < until ? zoom : null;
}

/** What is shown of the whole axis. */
export function stretchOf(zoom: string | undefined, whole: Stretch): Stretch {
  if (zoom === undefined) return whole;
  if (isSpan(zoom))
    return stretchWithin({ from: shiftDay(whole.until, -DAYS[zoom]), until: whole.until }, whole) ?? whole;
  const [from = '', until = ''] = zoom.split('..');
  return stretchWithin({ from, until }, whole) ?? whole;
}

/** How a stretch is written into the address. */
export const zoomOf = ({ from, until }: Stretch): string => `${from}..${until}`;

export const isSpan = (zoom: string | undefined): zoom is Span => spans.some((span) => span === zoom);
