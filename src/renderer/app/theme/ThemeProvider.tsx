import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { Toasts } from '../../components/notice/Toasts.tsx'
import { cssVariablesResolver } from './css-variables.ts'
import './styles.ts'
import { theme } from './theme.ts'

export type Scheme = 'auto' | 'light' | 'dark'

type ThemeProviderProps = {
  /** `auto` follows the system; the choice is kept by the library between starts. */
  defaultScheme?: Scheme
  /** Overrides the kept choice, for pictures and print. */
  forceScheme?: 'light' | 'dark'
  children: ReactNode
}

/** Everything a window needs to look right: styles, tokens, the library's provider and the place for toasts. */
export function ThemeProvider({ defaultScheme = 'auto', forceScheme, children }: ThemeProviderProps) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme={defaultScheme}
      {...(forceScheme ? { forceColorScheme: forceScheme } : {})}
    >
      {children}
      <Toasts />
    </MantineProvider>
  )
}
