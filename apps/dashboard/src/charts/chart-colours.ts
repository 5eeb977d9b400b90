export type Ground = 'light' | 'dark' | 'print';

/** Every colour a chart may use, chosen once for each ground. */
export interface ChartColours {
  ground: string;
  ink: string;
  dimmed: string;
  grid: string;
  axis: string;
  /** What the page is about: the viewer's own figures. */
  accent: string;
  accentSoft: string;
  /** Response thresholds and other reference lines. */
  reference: string;
  /** Okabe–Ito, in the order series are added; each also has a dash and a marker of its own. */
  series: readonly string[];
  fontFamily: string;
}

const fontFamily = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif';

const grounds: Record<Ground, ChartColours> = {
  light: {
    ground: '#ffffff',
    ink: '#1d2228',
    dimmed: '#59626d',
    grid: '#e9ecef',
    axis: '#8b939e',
    accent: '#0e6673',
    accentSoft: 'rgba(14, 102, 115, 0.14)',
    reference: '#7a4d00',
    series: ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#E69F00', '#56B4E9'],
    fontFamily,
  },
  dark: {
    ground: '#1d2126',
    ink: '#e3e6ea',
    dimmed: '#a7aeb8',
    grid: '#2d333b',
    axis: '#7a828d',
    accent: '#6fc3cd',
    accentSoft: 'rgba(111, 195, 205, 0.18)',
    reference: '#f5c264',
    series: ['#56B4E9', '#E69F00', '#2fc49a', '#e0a1c4', '#F0E442', '#ff8c42'],
    fontFamily,
  },
  print: {
    ground: '#ffffff',
    ink: '#000000',
    dimmed: '#333333',
    grid: '#dddddd',
    axis: '#555555',
    accent: '#08505b',
    accentSoft: 'rgba(8, 80, 91, 0.12)',
    reference: '#5c3a00',
    series: ['#0072B2', '#D55E00', '#009E73', '#9c4f7c', '#8a6000', '#000000'],
    fontFamily,
  },
};

export function chartColours(ground: Ground): ChartColours {
  return grounds[ground];
}

const dashes: readonly (readonly number[])[] = [[], [6, 4], [2, 3], [10, 3, 2, 3], [14, 4], [4, 2]];
const markers = ['circle', 'rect', 'triangle', 'rectRot', 'crossRot', 'star'] as const;

/** How the n-th series differs from the others besides its colour. */
export function seriesMark(index: number): { dash: number[]; marker: (typeof markers)[number] } {
  return { dash: [...(dashes[index % dashes.length] ?? [])], marker: markers[index % markers.length] ?? 'circle' };
}
