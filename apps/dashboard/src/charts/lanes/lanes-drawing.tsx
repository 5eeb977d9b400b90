import { createElement, memo, type ReactNode } from 'react';
import type { LaidOut } from './lay-out-lanes.js';
import type { Mark } from './mark.js';

/** The drawing as elements of the page. What it shows is spoken elsewhere. */
export const LanesDrawing = memo(function LanesDrawing({ laid }: { laid: LaidOut }) {
  const { width, height, marks } = laid;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      {marks.map(element)}
    </svg>
  );
});

function element({ tag, attributes, text, children }: Mark, key: number): ReactNode {
  const named = Object.entries(attributes).map(([name, value]) => [camelCase(name), value] as const);
  return createElement(tag, { key, ...Object.fromEntries(named) }, text ?? children?.map(element));
}

const camelCase = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
