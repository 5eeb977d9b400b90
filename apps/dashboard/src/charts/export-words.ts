import { chartColours } from './chart-colours.js';

/** What the drawing is of and what stands behind it, so that a file tells it by itself. */
export interface DrawingContext {
  eyebrow: string | null;
  title: string;
  footer: readonly string[];
}

/** The part of a canvas context that words need; the SVG context has it too. */
interface WritingContext {
  font: string;
  fillStyle: unknown;
  textAlign: string;
  textBaseline: string;
  measureText: (text: string) => { width: number };
  fillText: (text: string, x: number, y: number) => void;
}

interface Line {
  text: string;
  font: string;
  colour: string;
  /** Pixels from the upper edge of the block. */
  top: number;
}

interface Block {
  lines: readonly Line[];
  height: number;
}

const EDGE = 12;
const print = chartColours('print');
const fontOf = (size: number, weight = 400) => `${weight} ${size}px ${print.fontFamily}`;

/** Breaks the words of a drawing into lines of its width: what stands above it, and what below. */
export function layOutContext(
  { eyebrow, title, footer }: DrawingContext,
  width: number,
  context: Pick<WritingContext, 'font' | 'measureText'>,
): { above: Block; below: Block } {
  const block = (pieces: readonly { text: string; size: number; weight?: number; colour: string }[]): Block => {
    let top = EDGE;
    const lines = pieces.flatMap(({ text, size, weight, colour }) => {
      const font = fontOf(size, weight);
      context.font = font;
      return brokenToFit(text, width - 2 * EDGE, (part) => context.measureText(part).width).map((part) => {
        const line = { text: part, font, colour, top };
        top += Math.round(size * 1.4);
        return line;
      });
    });
    return { lines, height: top + EDGE };
  };
  return {
    above: block([
      ...(eyebrow === null ? [] : [{ text: eyebrow, size: 12, colour: print.dimmed }]),
      { text: title, size: 15, weight: 650, colour: print.ink },
    ]),
    below: block(footer.map((text) => ({ text, size: 11, colour: print.dimmed }))),
  };
}

/** Writes a block with its upper edge at `from`. */
export function writeLines(context: WritingContext, { lines }: Block, from: number): void {
  context.textAlign = 'left';
  context.textBaseline = 'top';
  for (const { text, font, colour, top } of lines) {
    context.font = font;
    context.fillStyle = colour;
    context.fillText(text, EDGE, from + top);
  }
}

/** Breaks at spaces; a single word that is too wide stays whole. */
export function brokenToFit(text: string, room: number, widthOf: (part: string) => number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
