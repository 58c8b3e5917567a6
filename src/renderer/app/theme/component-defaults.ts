import type { MantineThemeOverride } from '@mantine/core'

type Sized = { size?: unknown; variant?: unknown; color?: unknown }

const buttonSizes: Record<string, { height: string; padding: string; font: string }> = {
  sm: { height: '28px', padding: '10px', font: '12.5px' },
  md: { height: '32px', padding: '12px', font: '13px' },
  lg: { height: '36px', padding: '15px', font: '13.5px' },
  xl: { height: '52px', padding: '20px', font: '16px' },
}

/** Text colour by variant: the library's white on the dark accent would be about 2.3:1. */
function buttonColour(variant: unknown, colour: unknown): Record<string, string> {
  if (variant === 'filled' || variant === undefined) return { '--button-color': 'var(--m-accent-ink)' }
  const text = colour === 'red' ? 'var(--m-critical-text)' : 'var(--m-ink1)'
  if (variant === 'default') {
    return {
      '--button-color': text,
      '--button-bg': 'var(--m-canvas)',
      '--button-hover': 'var(--m-hover)',
      '--button-bd': '1px solid var(--m-line2)',
    }
  }
  if (variant === 'subtle') return { '--button-color': text, '--button-hover': 'var(--m-hover)' }
  return {}
}

function buttonVars(_theme: unknown, props: Sized): { root: Record<string, string> } {
  const size = buttonSizes[typeof props.size === 'string' ? props.size : 'sm']
  const measures: Record<string, string> = size
    ? { '--button-height': size.height, '--button-padding-x': size.padding, '--button-fz': size.font }
    : {}
  return { root: { ...measures, ...buttonColour(props.variant, props.color) } }
}

function actionIconVars(_theme: unknown, props: Sized): { root: Record<string, string> } {
  if (props.variant === 'filled') return { root: { '--ai-color': 'var(--m-accent-ink)' } }
  return {
    root: { '--ai-color': 'var(--m-ink2)', '--ai-hover': 'var(--m-hover)', '--ai-hover-color': 'var(--m-ink1)' },
  }
}

const inputDefaults = { size: 'xs', radius: 'md' }
const floating = { shadow: 'md', radius: 8, transitionProps: { duration: 0 } }

/** What every library component looks like here unless a page says otherwise. */
export const componentDefaults: NonNullable<MantineThemeOverride['components']> = {
  ActionIcon: { defaultProps: { variant: 'subtle', size: 28 }, vars: actionIconVars },
  Badge: { defaultProps: { variant: 'light', radius: 6, size: 'md' } },
  Button: { defaultProps: { size: 'sm' }, vars: buttonVars },
  Checkbox: { defaultProps: { size: 'xs', radius: 'sm', iconColor: 'var(--m-accent-ink)' } },
  Combobox: { defaultProps: floating },
  Input: { defaultProps: inputDefaults },
  InputWrapper: { defaultProps: { size: 'xs' } },
  Loader: { defaultProps: { size: 16 } },
  // The library's focus holder inside a menu is no menu item; its focus goes to the first item instead.
  Menu: { defaultProps: { ...floating, offset: 4, withInitialFocusPlaceholder: false } },
  Modal: {
    defaultProps: {
      radius: 12,
      shadow: 'md',
      transitionProps: { duration: 0 },
      overlayProps: { color: 'transparent' },
      // The library draws a page header here: a dialog has none.
      attributes: { header: { role: 'presentation' } },
    },
  },
  Popover: { defaultProps: { ...floating, offset: 4 } },
  Progress: { defaultProps: { size: 4, radius: 2 } },
  Radio: { defaultProps: { size: 'xs', iconColor: 'var(--m-accent-ink)' } },
  SegmentedControl: { defaultProps: { size: 'xs', radius: 6, transitionDuration: 0 } },
  Skeleton: { defaultProps: { animate: false, radius: 4 } },
  Switch: { defaultProps: { size: 'xs' } },
  Tooltip: { defaultProps: { openDelay: 400, withArrow: false, radius: 6, transitionProps: { duration: 0 } } },
}
