export { cssVariablesResolver } from './css-variables.ts'
export { theme } from './theme.ts'
export { ThemeProvider } from './ThemeProvider.tsx'
export type { Scheme } from './ThemeProvider.tsx'
