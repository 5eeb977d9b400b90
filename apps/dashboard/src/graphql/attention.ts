/** Longest pause between two touches of a page somebody still sits at. */
const PRESENT_MS = 5 * 60_000;

let lastTouched = Date.now();

for (const touch of ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const)
  globalThis.document?.addEventListener(touch, () => (lastTouched = Date.now()), { capture: true, passive: true });

/**
 * Whether anybody sits at this page. What a forgotten page asks by itself must not keep its person signed in, so it says
 * that nobody does.
 */
export const isAttended = (): boolean => Date.now() - lastTouched < PRESENT_MS;
