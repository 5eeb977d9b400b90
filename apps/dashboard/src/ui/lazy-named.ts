import { createElement, use, type ReactNode } from 'react';
import { NotLoaded } from './not-loaded.js';

/** A component loaded when first drawn; the router may ask for it ahead. */
export interface LazyNamed<Props> {
  (props: Props): ReactNode;
  preload: () => Promise<void>;
}

/**
 * A component loaded when first drawn, by the name it is exported under; a page or a part of one. What did not arrive is
 * thrown as `NotLoaded`, and asked for again once that is forgotten.
 */
export function lazyNamed<Name extends string, Props extends object>(
  load: () => Promise<Readonly<Record<Name, (props: Props) => ReactNode>>>,
  name: Name,
): LazyNamed<Props> {
  const held = {
    failed: false,
    drawn: null as ((props: Props) => ReactNode) | null,
    coming: null as Promise<(props: Props) => ReactNode> | null,
  };
  const forget = () => {
    held.coming = null;
    held.failed = true;
  };
  const ask = async () => {
    if (held.failed) askForStylesAgain();
    const loaded = await load().catch(() => {
      throw new NotLoaded(forget);
    });
    held.drawn = loaded[name];
    return loaded[name];
  };
  // A failure stays until it is forgotten: asking anew at each drawing would never end.
  const LazyPart = (props: Props) => createElement(held.drawn ?? use((held.coming ??= ask())), props);
  LazyPart.preload = async () => {
    if (held.drawn !== null) return;
    await (held.coming ??= ask()).catch(forget);
  };
  return LazyPart;
}

/** The bundler asks for a stylesheet once only, whether it arrives or not. */
function askForStylesAgain(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    if (link.sheet === null) link.after(link.cloneNode());
  }
}
