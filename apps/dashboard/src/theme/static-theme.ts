import {
  convertCssVariables,
  defaultCssVariablesResolver,
  deepMerge,
  DEFAULT_THEME,
  mergeMantineTheme,
} from '@mantine/core';
import type { Plugin } from 'vite';
import { cssVariables, theme } from './theme.js';

const NAME = 'virtual:theme.css';

/**
 * Writes the theme's CSS variables and visibility classes into a stylesheet while building, because the content
 * security policy (`style-src 'self'`) refuses the style elements the component library would add in the browser.
 */
export function staticTheme(): Plugin {
  return {
    name: 'static-theme',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load: (id) => (id === `\0${NAME}` ? themeStylesheet() : null),
  };
}

function themeStylesheet(): string {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const variables = deepMerge(defaultCssVariablesResolver(merged), cssVariables(merged));
  return `@layer mantine { ${convertCssVariables(variables, ':root')} ${visibilityClasses(merged.breakpoints)} }`;
}

/** What `visibleFrom` and `hiddenFrom` rely on. */
function visibilityClasses(breakpoints: Record<string, string>): string {
  return Object.entries(breakpoints)
    .map(
      ([name, width]) =>
        `@media (width < ${width}) { .mantine-visible-from-${name} { display: none !important; } }` +
        `@media (width >= ${width}) { .mantine-hidden-from-${name} { display: none !important; } }`,
    )
    .join('');
}
