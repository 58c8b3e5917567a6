import { encode } from 'uqr'

/** A QR code as an SVG path on a square of `size` modules, with its quiet zone of two. */
export function qrPath(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const cells = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { path: cells.join(''), size }
}
