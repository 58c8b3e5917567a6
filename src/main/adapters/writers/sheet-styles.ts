import type { CellStyle } from 'hucre'
import type { CellLook } from '#main/domain/reports/sheet.ts'
import { INK, TONES } from './tones.ts'

const FONT = 'Calibri'
const font = (extra: NonNullable<CellStyle['font']> = {}): CellStyle['font'] => ({
  name: FONT,
  size: 10,
  color: { rgb: INK.first },
  ...extra,
})
const top = { vertical: 'top' } as const
const hairline = { style: 'thin', color: { rgb: 'CBD1D3' } } as const

export const DEFAULT_FONT = { name: FONT, size: 10 } as const

export const HEAD: CellStyle = {
  font: font({ bold: true, color: { rgb: INK.second } }),
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EEF1F1' } },
  border: { bottom: hairline },
  alignment: { vertical: 'center', wrapText: true },
}

export const HEAD_RIGHT: CellStyle = { ...HEAD, alignment: { ...HEAD.alignment, horizontal: 'right', indent: 1 } }

export const text: CellStyle = { font: font(), alignment: top }
export const wrapped: CellStyle = { font: font(), alignment: { ...top, wrapText: true } }
export const integer: CellStyle = {
  font: font(),
  alignment: { ...top, horizontal: 'right', indent: 1 },
  numFmt: '#,##0',
}
/** A number as it is: a measure may have a fraction. */
export const number: CellStyle = { ...integer, numFmt: 'General' }
export const flag: CellStyle = { font: font({ color: { rgb: INK.second } }), alignment: { ...top, horizontal: 'left' } }
export const date = (format: string): CellStyle => ({
  font: font(),
  alignment: { ...top, horizontal: 'left' },
  numFmt: format,
})
export const link: CellStyle = {
  font: font({ color: { rgb: INK.accent }, underline: true }),
  alignment: { ...top, wrapText: true },
}
export const quiet: CellStyle = { font: font({ color: { rgb: INK.third } }), alignment: top }

/** The same style with the line that divides the rows of a table. */
export const ruled = (style: CellStyle): CellStyle => ({
  ...style,
  border: { bottom: { style: 'thin', color: { rgb: 'E3E7E7' } } },
})

/** The same style in the colour of a severity or a disposition. */
export function toned(style: CellStyle, code: string): CellStyle {
  const rgb = TONES[code]
  return rgb === undefined ? style : { ...style, font: { ...style.font, color: { rgb } } }
}

/** The same style on the ground that says: this can be changed. */
export const editable = (style: CellStyle): CellStyle => ({
  ...style,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF7D6' } },
})

const centred = (style: CellStyle): CellStyle => ({ ...style, alignment: { ...style.alignment, vertical: 'center' } })
/** Of its own colour, because LibreOffice forgets the indent of a cell that differs from its neighbour in the format alone. */
const measure = (numFmt: string): CellStyle =>
  centred({ ...integer, font: font({ color: { rgb: INK.second } }), numFmt })

/** Looks of free sheets. */
export const LOOKS: Readonly<Record<CellLook, CellStyle>> = {
  title: { font: font({ size: 16, bold: true }) },
  quiet,
  heading: { font: font({ size: 12, bold: true }), alignment: { vertical: 'bottom' } },
  head: HEAD,
  headRight: HEAD_RIGHT,
  label: centred(wrapped),
  text: centred({ ...wrapped, font: font({ color: { rgb: INK.second } }) }),
  number: centred(integer),
  decimal: measure('#,##0.0'),
  strong: centred({ ...integer, font: font({ bold: true }) }),
  share: measure('0.0%'),
  day: centred(date('yyyy-mm-dd')),
  input: centred(editable(ruled(text))),
}
