import {
  BinaryBitmap,
  DecodeHintType,
  Exception,
  HybridBinarizer,
  QRCodeReader,
  RGBLuminanceSource,
} from '@zxing/library'
import { type Box, findBlobs, type Picture } from './find-blobs.ts'

const HINTS = new Map([[DecodeHintType.TRY_HARDER, true]])

/** A code that lies askew is turned before it is read: the reader goes by rows and columns. Degrees; a quarter turn it knows itself. */
const TURNS = [0, 30, 60, 15, 45, 75] as const

/**
 * The texts of all QR codes in a picture: a sheet of ballots, slips that lie on a table. The reader finds one code in what it is
 * given, so everything dark and about square is cut out and read by itself, and then the whole picture once.
 */
export function readCodes(picture: Picture): string[] {
  const found = new Set<string>()
  for (const box of findBlobs(picture)) {
    const own = cutOut(picture, box)
    for (const turn of TURNS) {
      const text = readOne(turned(own, turn))
      if (text === null) continue
      found.add(text)
      break
    }
  }
  const whole = readOne(picture)
  if (whole !== null) found.add(whole)
  return [...found]
}

/** The picture turned about its middle, with white where nothing was. */
function turned(picture: Picture, degrees: number): Picture {
  if (degrees === 0) return picture
  const { grey, width, height } = picture
  const side = Math.ceil(Math.hypot(width, height))
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const out = new Uint8ClampedArray(side * side).fill(255)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const [dx, dy] = [x - side / 2, y - side / 2]
      const [column, row] = [Math.round(dx * cos + dy * sin + width / 2), Math.round(dy * cos - dx * sin + height / 2)]
      if (column < 0 || row < 0 || column >= width || row >= height) continue
      out[y * side + x] = grey[row * width + column] ?? 255
    }
  return { grey: out, width: side, height: side }
}

function cutOut({ grey, width: stride }: Picture, { x, y, width, height }: Box): Picture {
  const out = new Uint8ClampedArray(width * height)
  for (let row = 0; row < height; row++) {
    const from = (y + row) * stride + x
    out.set(grey.subarray(from, from + width), row * width)
  }
  return { grey: out, width, height }
}

function readOne({ grey, width, height }: Picture): string | null {
  try {
    const bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, width, height)))
    return new QRCodeReader().decode(bitmap, HINTS).getText()
  } catch (error) {
    // No code, a checksum that does not hold, a form that cannot be: the library throws each. Anything else is a fault of ours.
    if (error instanceof Exception) return null
    throw error
  }
}
