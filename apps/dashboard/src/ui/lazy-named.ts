import { lazy, type ComponentType, type LazyExoticComponent, type ReactNode } from 'react';

/** A component loaded when first drawn, by the name it is exported under. */
export function lazyNamed<Name extends string, Props extends object>(
  load: () => Promise<Readonly<Record<Name, (props: Props) => ReactNode>>>,
  name: Name,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: (await load())[name] }));
}
