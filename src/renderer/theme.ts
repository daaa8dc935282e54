import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** The one accent colour, teal. Shade 7 fills buttons on light paper, shade 6 on dark. */
const accent: MantineColorsTuple = [
  '#eaf5f3',
  '#d2e9e6',
  '#a9d5d0',
  '#82c5be',
  '#62bab1',
  '#3c9d95',
  '#1f8079',
  '#0f6f6a',
  '#0b5a56',
  '#084542',
]

/** Greys with the warmth of paper. */
const gray: MantineColorsTuple = [
  '#f6f4ef',
  '#f0ede6',
  '#e8e4db',
  '#dcd7cb',
  '#c6c0b3',
  '#a39d90',
  '#6b675e',
  '#524e47',
  '#3a3732',
  '#26241f',
]

/** From ink to paper; Mantine draws its dark scheme with these. */
const dark: MantineColorsTuple = [
  '#e4e2dd',
  '#c9c6bf',
  '#9d9a93',
  '#75736e',
  '#45464a',
  '#36373a',
  '#28292c',
  '#1b1c1e',
  '#151617',
  '#0f1011',
]

/** Look of the controls; sizes step in 4 px. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  colors: { accent, gray, dark },
  black: '#23211d',
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'default',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Consolas, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  headings: { fontWeight: '600' },
  components: {
    // Else a thing that is no item takes the focus first: unseen, and out of place in a menu.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    // Else an arrow key that comes right after the list opened starts at its first line, not at the choice.
    Select: { defaultProps: { comboboxProps: { keepMounted: true } } },
  },
})

/** Mantine takes its ground and its text from the same variables as our own styles (global.css). */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--muted)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--danger)',
  },
  light: {},
  dark: {},
})

/** The nonce of the page's content security policy, for the style tags that Mantine writes. */
export function getStyleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
}
