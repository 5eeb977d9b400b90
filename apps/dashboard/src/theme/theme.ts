import { createTheme, rem, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The one accent: petrol. It marks what can be acted on and, in charts, the viewer's own centre. */
const petrol: MantineColorsTuple = [
  '#e8f6f7',
  '#d3eaed',
  '#a7d5da',
  '#77bfc7',
  '#4fadb7',
  '#2f98a4',
  '#17808d',
  '#0e6673',
  '#0b535e',
  '#073f48',
];

const gray: MantineColorsTuple = [
  '#f6f7f8',
  '#eef0f2',
  '#e2e5e9',
  '#d0d5db',
  '#b3bac3',
  '#8b939e',
  '#666f7b',
  '#4d555f',
  '#343a42',
  '#1d2228',
];

const dark: MantineColorsTuple = [
  '#e3e6ea',
  '#c3c8cf',
  '#a0a7b1',
  '#7a828d',
  '#4a515b',
  '#383e47',
  '#2a2f37',
  '#1f242a',
  '#171b20',
  '#101317',
];

/**
 * How every page looks. No component may add a style element while running, as the content security policy refuses it:
 * no responsive object props (`p={{ base: … }}`), no Grid, SimpleGrid or AppShell, no scroll lock. Use a CSS module.
 */
export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.32,
  colors: { petrol, gray, dark },
  black: '#1d2228',
  respectReducedMotion: true,
  cursorType: 'pointer',
  defaultRadius: 'sm',
  radius: { xs: rem(3), sm: rem(6), md: rem(10), lg: rem(14), xl: rem(22) },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif',
  headings: {
    fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif',
    fontWeight: '650',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: rem(26), lineHeight: '1.25' },
      h2: { fontSize: rem(20), lineHeight: '1.3' },
      h3: { fontSize: rem(16), lineHeight: '1.4' },
    },
  },
  components: {
    Modal: { defaultProps: { lockScroll: false, overlayProps: { backgroundOpacity: 0.45 } } },
    Drawer: { defaultProps: { lockScroll: false, overlayProps: { backgroundOpacity: 0.45 } } },
    Tooltip: { defaultProps: { openDelay: 200, withArrow: true, multiline: true, maw: 320 } },
    Paper: { defaultProps: { withBorder: true } },
  },
});

/** Names for what colour may mean here: grounds, lines, ink, and the four states. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1d2228',
    '--mantine-color-dimmed': '#59626d',
    '--mantine-color-placeholder': '#707984',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-default-border': '#c3c9d0',
    '--mantine-color-petrol-light-color': '#0e6673',
    '--tonus-ground': '#f4f5f7',
    '--tonus-surface': '#ffffff',
    '--tonus-surface-raised': '#ffffff',
    '--tonus-surface-sunken': '#f6f7f8',
    '--tonus-line': '#e2e5e9',
    '--tonus-line-strong': '#c3c9d0',
    '--tonus-accent': '#0e6673',
    '--tonus-accent-soft': '#e8f3f4',
    '--tonus-due': '#7a4d00',
    '--tonus-due-soft': '#fff2d6',
    '--tonus-overdue': '#a61b1b',
    '--tonus-overdue-soft': '#fdeaea',
    '--tonus-done': '#1c6b34',
    '--tonus-done-soft': '#e5f4e9',
    '--tonus-info': '#1f4fa3',
    '--tonus-info-soft': '#e8effb',
    '--tonus-neutral': '#4d555f',
    '--tonus-neutral-soft': '#eef0f2',
    '--tonus-shadow': '0 1px 2px rgb(20 28 38 / 5%), 0 1px 1px rgb(20 28 38 / 3%)',
  },
  dark: {
    '--mantine-color-body': '#1f242a',
    '--mantine-color-text': '#e3e6ea',
    '--mantine-color-dimmed': '#a7aeb8',
    '--mantine-color-placeholder': '#8b939e',
    '--mantine-color-error': '#ff8f85',
    '--mantine-color-anchor': '#6fc3cd',
    '--mantine-color-default-border': '#4a515b',
    '--mantine-color-petrol-light-color': '#6fc3cd',
    '--tonus-ground': '#15181c',
    '--tonus-surface': '#1d2126',
    '--tonus-surface-raised': '#252a31',
    '--tonus-surface-sunken': '#191d21',
    '--tonus-line': '#31373f',
    '--tonus-line-strong': '#4a515b',
    '--tonus-accent': '#6fc3cd',
    '--tonus-accent-soft': '#173238',
    '--tonus-due': '#f5c264',
    '--tonus-due-soft': '#3a2c10',
    '--tonus-overdue': '#ff9d94',
    '--tonus-overdue-soft': '#3f1d1c',
    '--tonus-done': '#86d49a',
    '--tonus-done-soft': '#17331f',
    '--tonus-info': '#9dbff7',
    '--tonus-info-soft': '#1a2a47',
    '--tonus-neutral': '#c3c8cf',
    '--tonus-neutral-soft': '#2c323a',
    '--tonus-shadow': 'none',
  },
});
