import { brisavo } from './brisavo.ts'
import type { BrandName, Line } from './entry.ts'
import { halvorn } from './halvorn.ts'
import { kornwell } from './kornwell.ts'
import { lumetra } from './lumetra.ts'
import { verdano } from './verdano.ts'

/** Every account the company may have; a seed leaves a few of them out. */
export const catalogue: readonly { readonly brand: BrandName; readonly line: Line }[] = (
  [
    ['Kornwell', kornwell],
    ['Brisavo', brisavo],
    ['Halvorn', halvorn],
    ['Lumetra', lumetra],
    ['Verdano', verdano],
  ] as const
).flatMap(([brand, lines]) => lines.map((line) => ({ brand, line })))
