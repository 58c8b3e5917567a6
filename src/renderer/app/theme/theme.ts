import { createTheme } from '@mantine/core'
import { dark, gray, petrol, red } from './colours.ts'
import { componentDefaults } from './component-defaults.ts'

const sans = "'Inter Variable', 'Segoe UI', system-ui, sans-serif"
const mono = "'JetBrains Mono Variable', ui-monospace, 'DejaVu Sans Mono', monospace"

/** The component library set to this product's type, space, colours and control sizes. */
export const theme = createTheme({
  colors: { petrol, gray, dark, red },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 4 },
  white: '#FFFFFF',
  black: '#14191B',
  fontFamily: sans,
  fontFamilyMonospace: mono,
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '15px', xl: '18px' },
  lineHeights: { xs: '16px', sm: '18px', md: '20px', lg: '22px', xl: '24px' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '20px' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'md',
  headings: {
    fontFamily: sans,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '17px', lineHeight: '24px' },
      h2: { fontSize: '13px', lineHeight: '18px' },
      h3: { fontSize: '12px', lineHeight: '16px' },
      h4: { fontSize: '12px', lineHeight: '16px' },
      h5: { fontSize: '12px', lineHeight: '16px' },
      h6: { fontSize: '12px', lineHeight: '16px' },
    },
  },
  shadows: {
    xs: 'var(--m-shadow1)',
    sm: 'var(--m-shadow1)',
    md: 'var(--m-shadow2)',
    lg: 'var(--m-shadow2)',
    xl: 'var(--m-shadow2)',
  },
  cursorType: 'default',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: componentDefaults,
})
