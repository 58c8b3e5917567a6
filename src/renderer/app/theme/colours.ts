import type { MantineColorsTuple } from '@mantine/core'

/** Petrol, the only accent. Shade 7 is the accent of the light scheme, shade 4 of the dark one. */
export const petrol: MantineColorsTuple = [
  '#EAF5F7',
  '#D3EAEE',
  '#A9D7DF',
  '#7CC6D3',
  '#52B9CD',
  '#2E9DB3',
  '#177F94',
  '#0B6A7D',
  '#095666',
  '#06434F',
]

/** Replaces the library's greys, which would otherwise show in tracks, skeletons and borders. */
export const gray: MantineColorsTuple = [
  '#F8F9F9',
  '#F3F5F5',
  '#EEF1F1',
  '#E3E7E7',
  '#838E93',
  '#5F696E',
  '#5F696E',
  '#475156',
  '#2A3236',
  '#14191B',
]

/** The dark scheme's ramp, from first ink (0) down to the app surface (9). */
export const dark: MantineColorsTuple = [
  '#ECF0F0',
  '#B4BEC1',
  '#8D999D',
  '#69757A',
  '#3B4447',
  '#252B2D',
  '#1C2224',
  '#151919',
  '#111415',
  '#0E1112',
]

/** The critical ramp, for destructive buttons and field errors only. */
export const red: MantineColorsTuple = [
  '#FCEFF0',
  '#F8DCDE',
  '#F1B5B9',
  '#F7A0A5',
  '#FF8A8F',
  '#E4505C',
  '#C4303E',
  '#A81E27',
  '#8B1420',
  '#5E0D16',
]
