import {
  BinaryBitmap,
  DecodeHintType,
  HybridBinarizer,
  NotFoundException,
  QRCodeReader,
  ReaderException,
  RGBLuminanceSource,
} from '@zxing/library'

/** A picture in greys, row by row, 0 black to 255 white. */
export type Picture = { readonly grey: Uint8ClampedArray; readonly width: number; readonly height: number }

/** Into how many tiles a side the picture is cut, one after another: a code must lie whole in a tile that holds no other. */
const CUTS = [1, 2, 3, 4, 6, 8] as const
/** Codes looked for in one tile. */
const MOST_IN_TILE = 8
/** Smaller tiles hold no code that could be read. */
const LEAST_SIDE = 90

/**
 * The texts of all QR codes in a picture: a sheet of ballots, slips that lie on a table. The reader finds one code at a time, so
 * the picture is looked at whole and in ever smaller tiles that overlap by half; what was read is painted over.
 */
export function readCodes({ grey, width, height }: Picture): string[] {
  const left = Uint8ClampedArray.from(grey)
  const found = new Set<string>()
  for (const cut of CUTS) {
    const tileWidth = Math.ceil(width / cut)
    const tileHeight = Math.ceil(height / cut)
    if (cut > 1 && Math.min(tileWidth, tileHeight) < LEAST_SIDE) break
    for (let y = 0; y + tileHeight / 2 <= height; y += Math.ceil(tileHeight / 2))
      for (let x = 0; x + tileWidth / 2 <= width; x += Math.ceil(tileWidth / 2))
        readTile(
          left,
          width,
          { x, y, width: Math.min(tileWidth, width - x), height: Math.min(tileHeight, height - y) },
          found,
        )
  }
  return [...found]
}

type Tile = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

function readTile(grey: Uint8ClampedArray, stride: number, tile: Tile, found: Set<string>): void {
  for (let tries = 0; tries < MOST_IN_TILE; tries++) {
    const read = readOne(cutOut(grey, stride, tile), tile)
    if (read === null) return
    found.add(read.text)
    paintOver(grey, stride, tile, read.corners)
  }
}

function cutOut(grey: Uint8ClampedArray, stride: number, { x, y, width, height }: Tile): Uint8ClampedArray {
  const out = new Uint8ClampedArray(width * height)
  for (let row = 0; row < height; row++) {
    const from = (y + row) * stride + x
    out.set(grey.subarray(from, from + width), row * width)
  }
  return out
}

type Point = { readonly x: number; readonly y: number }

function readOne(grey: Uint8ClampedArray, { width, height }: Tile): { text: string; corners: Point[] } | null {
  try {
    const bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, width, height)))
    const result = new QRCodeReader().decode(bitmap, new Map([[DecodeHintType.TRY_HARDER, true]]))
    return {
      text: result.getText(),
      corners: result.getResultPoints().map((point) => ({ x: point.getX(), y: point.getY() })),
    }
  } catch (error) {
    // No code, or one that is torn: both are no reading. Anything else is a fault of ours.
    if (error instanceof NotFoundException || error instanceof ReaderException || isUnreadable(error)) return null
    throw error
  }
}

/** A checksum that does not hold and a form that cannot be: what is read off a torn code. */
const isUnreadable = (error: unknown): boolean => error instanceof Error && error.name.endsWith('Exception')

/** The place of a code becomes paper, with a margin: its corners are the middles of its three finder patterns. */
function paintOver(grey: Uint8ClampedArray, stride: number, tile: Tile, corners: readonly Point[]): void {
  const xs = corners.map((corner) => corner.x)
  const ys = corners.map((corner) => corner.y)
  const side = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys))
  const margin = side * 0.22
  const from = {
    x: Math.max(0, Math.floor(Math.min(...xs) - margin)),
    y: Math.max(0, Math.floor(Math.min(...ys) - margin)),
  }
  const to = {
    x: Math.min(tile.width, Math.ceil(Math.max(...xs) + margin)),
    y: Math.min(tile.height, Math.ceil(Math.max(...ys) + margin)),
  }
  for (let y = from.y; y < to.y; y++) {
    const row = (tile.y + y) * stride + tile.x
    grey.fill(255, row + from.x, row + to.x)
  }
}
