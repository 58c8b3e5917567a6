import type { CSSVariablesResolver } from '@mantine/core'

/** The library's own roles, each pointing at one of ours, so that both schemes follow the token files. */
const roles: Record<string, string> = {
  '--mantine-color-body': 'var(--m-canvas)',
  '--mantine-color-text': 'var(--m-ink1)',
  '--mantine-color-bright': 'var(--m-ink1)',
  '--mantine-color-dimmed': 'var(--m-ink3)',
  '--mantine-color-placeholder': 'var(--m-ink3)',
  '--mantine-color-anchor': 'var(--m-accent)',
  '--mantine-color-error': 'var(--m-critical-text)',
  '--mantine-color-success': 'var(--m-good)',
  '--mantine-color-default': 'var(--m-canvas)',
  '--mantine-color-default-hover': 'var(--m-hover)',
  '--mantine-color-default-color': 'var(--m-ink1)',
  '--mantine-color-default-border': 'var(--m-ctl)',
  '--mantine-color-disabled': 'var(--m-hover)',
  '--mantine-color-disabled-color': 'var(--m-ink4)',
  '--mantine-color-disabled-border': 'var(--m-line)',
  '--mantine-primary-color-contrast': 'var(--m-accent-ink)',
  '--mantine-color-petrol-filled': 'var(--m-accent)',
  '--mantine-color-petrol-filled-hover': 'var(--m-accent-hover)',
  '--mantine-color-petrol-text': 'var(--m-accent)',
  '--mantine-color-petrol-outline': 'var(--m-accent)',
  '--mantine-color-petrol-contrast': 'var(--m-accent-ink)',
  '--mantine-color-petrol-light': 'var(--m-accent-soft)',
  '--mantine-color-petrol-light-hover': 'var(--m-selected-hover)',
  '--mantine-color-petrol-light-color': 'var(--m-accent)',
}

/** Maps the component library's variables to the tokens, in both schemes. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-scheme-transition': 'none',
    '--mantine-shadow-xs': 'var(--m-shadow1)',
    '--mantine-shadow-sm': 'var(--m-shadow1)',
    '--mantine-shadow-md': 'var(--m-shadow2)',
    '--mantine-shadow-lg': 'var(--m-shadow2)',
    '--mantine-shadow-xl': 'var(--m-shadow2)',
  },
  light: roles,
  dark: roles,
})
