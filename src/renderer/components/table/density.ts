import { createContext, useContext } from 'react'

/** How close rows stand together: the person's choice for this computer. */
export type Density = 'compact' | 'normal' | 'roomy'
export const DensityContext = createContext<Density>('normal')

/** Pixels a row of 32 gains or loses; taller rows change in proportion, to whole steps of 2. */
const STEP: Record<Density, number> = { compact: -4, normal: 0, roomy: 4 }
const USUAL = 32

/** The height of a row that is `height` px at the usual density. */
export const rowHeightAt = (density: Density, height: number): number =>
  height + 2 * Math.round((STEP[density] * height) / USUAL / 2)

export const useRowHeight = (height: number): number => rowHeightAt(useContext(DensityContext), height)
