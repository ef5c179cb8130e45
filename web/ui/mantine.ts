import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

const accent = 'var(--accent)'
// Mantine wants ten shades; ours is one colour per theme, and its soft twin.
const shades: MantineColorsTuple = [
  'var(--accent-soft)',
  'var(--accent-soft)',
  accent,
  accent,
  accent,
  accent,
  accent,
  accent,
  'var(--accent-deep)',
  'var(--accent-deep)',
]

/** Mantine in the clothes of tokens.css, so that the desk and the owner's app are one house. */
export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-mono)',
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  primaryColor: 'accent',
  primaryShade: 6,
  colors: { accent: shades },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '4px', md: 'var(--radius)', lg: 'var(--radius)', xl: 'var(--radius)' },
  fontSizes: {
    xs: 'var(--text-12)',
    sm: 'var(--text-14)',
    md: 'var(--text-16)',
    lg: 'var(--text-20)',
    xl: 'var(--text-28)',
  },
  spacing: {
    xs: 'var(--space-8)',
    sm: 'var(--space-12)',
    md: 'var(--space-16)',
    lg: 'var(--space-24)',
    xl: 'var(--space-40)',
  },
  shadows: { xs: 'none', sm: 'none', md: 'var(--float)', lg: 'var(--float)', xl: 'var(--float)' },
  cursorType: 'pointer',
  respectReducedMotion: true,
})

const surfaces = {
  '--mantine-color-body': 'var(--canvas)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--failed)',
  '--mantine-color-default': 'var(--paper)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-accent-filled': 'var(--accent)',
  '--mantine-color-accent-filled-hover': 'var(--accent-deep)',
  '--mantine-color-accent-light': 'var(--accent-soft)',
  '--mantine-color-accent-light-hover': 'var(--accent-soft)',
  '--mantine-color-accent-light-color': 'var(--accent)',
  '--mantine-color-accent-outline': 'var(--accent)',
  '--mantine-color-accent-contrast': 'var(--on-accent)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
}

/** The same in both schemes: the tokens themselves know light from dark. */
export const tokenVariables: CSSVariablesResolver = () => ({
  variables: { '--mantine-color-white': 'var(--on-accent)' },
  light: surfaces,
  dark: surfaces,
})
