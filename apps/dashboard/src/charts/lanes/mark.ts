/** One element of a drawing, before it becomes part of the page or of a file. */
export interface Mark {
  tag: 'g' | 'svg' | 'rect' | 'line' | 'path' | 'text';
  attributes: Readonly<Record<string, string | number>>;
  text?: string;
  children?: readonly Mark[];
}

/** The marks as SVG text. */
export function markText({ tag, attributes, text, children = [] }: Mark): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const inner = text === undefined ? children.map(markText).join('') : escaped(text);
  return `<${tag}${written.join('')}>${inner}</${tag}>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** How wide a text would be drawn, in pixels. */
export type WidthOf = (text: string, size: number, weight?: number) => number;

/** The text, cut where it is too wide; null where not even a few letters fit. */
export function fitting(text: string, room: number, size: number, widthOf: WidthOf): string | null {
  if (widthOf(text, size) <= room) return text;
  for (let length = text.length - 1; length >= 4; length -= 1) {
    const cut = `${text.slice(0, length).trimEnd()}…`;
    if (widthOf(cut, size) <= room) return cut;
  }
  return null;
}

const MARKERS = ['circle', 'square', 'triangle', 'diamond', 'cross', 'bar'] as const;

/** Outline of the n-th marker around a point; each rater has a shape of its own beside the colour. */
export function markerPath(index: number, x: number, y: number, radius: number): string {
  const r = radius;
  switch (MARKERS[index % MARKERS.length]) {
    case 'square':
      return `M${x - r * 0.9} ${y - r * 0.9}h${r * 1.8}v${r * 1.8}h${-r * 1.8}Z`;
    case 'triangle':
      return `M${x} ${y - r * 1.15}L${x + r * 1.1} ${y + r * 0.85}H${x - r * 1.1}Z`;
    case 'diamond':
      return `M${x} ${y - r * 1.25}L${x + r * 1.25} ${y}L${x} ${y + r * 1.25}L${x - r * 1.25} ${y}Z`;
    case 'cross':
      return `M${x - r} ${y - r}L${x + r} ${y + r}M${x + r} ${y - r}L${x - r} ${y + r}`;
    case 'bar':
      return `M${x} ${y - r * 1.2}V${y + r * 1.2}`;
    default:
      return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  }
}
