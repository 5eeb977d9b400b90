const GAP = 4;
const EDGE = 8;

/** Puts a fixed surface below its opener, or above it where there is more room, and keeps it inside the window. */
export function placeBelow(opener: Element, surface: HTMLElement, alignEnd: boolean): void {
  const from = opener.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = surface;
  const { innerWidth, innerHeight } = window;
  const below = from.bottom + GAP + height <= innerHeight - EDGE || from.top < innerHeight - from.bottom;
  const left = alignEnd ? from.right - width : from.left;
  surface.style.insetInlineStart = `${Math.max(EDGE, Math.min(left, innerWidth - width - EDGE))}px`;
  surface.style.insetBlockStart = `${below ? from.bottom + GAP : Math.max(EDGE, from.top - GAP - height)}px`;
}
