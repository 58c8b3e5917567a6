/** A picture in greys, row by row, 0 black to 255 white. */
export type Picture = { readonly grey: Uint8ClampedArray; readonly width: number; readonly height: number }
/** A part of a picture, px. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Longest side of the small picture that is looked at. */
const SMALL = 480
/** A point is dark where it is this much darker than what lies around it. */
const DARKER = 0.82
/** Half the side of what lies around a point, and how far dark points reach for each other, px of the small picture. */
const AROUND = 24
const REACH = 2
/** Shortest side of a blob that may be a code, px of the small picture, and how much longer than wide it may be. */
const LEAST = 18
const LONGEST = 1.8
/** White that is taken along on every side, of the longer side. */
const MARGIN = 0.12

/** Where something dark and about square lies by itself: each may be a code. */
export function findBlobs(picture: Picture): Box[] {
  const step = Math.max(1, Math.ceil(Math.max(picture.width, picture.height) / SMALL))
  const small = shrunk(picture, step)
  const dark = grown(darkPoints(small), small.width, small.height)
  return components(dark, small.width, small.height)
    .filter(({ width, height }) => {
      const [short, long] = [Math.min(width, height), Math.max(width, height)]
      return short >= LEAST && long <= short * LONGEST
    })
    .map((box) => widened(box, step, picture))
}

/** Means of squares of `step` points. */
function shrunk({ grey, width, height }: Picture, step: number): Picture {
  const small = { width: Math.floor(width / step), height: Math.floor(height / step) }
  const out = new Uint8ClampedArray(small.width * small.height)
  for (let y = 0; y < small.height; y++)
    for (let x = 0; x < small.width; x++) {
      let sum = 0
      for (let dy = 0; dy < step; dy++)
        for (let dx = 0; dx < step; dx++) sum += grey[(y * step + dy) * width + x * step + dx] ?? 0
      out[y * small.width + x] = sum / (step * step)
    }
  return { grey: out, ...small }
}

/** Points darker than their surroundings, by sums over the picture up to every point. */
function darkPoints({ grey, width, height }: Picture): Uint8Array {
  const sums = new Float64Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y++) {
    let row = 0
    for (let x = 0; x < width; x++) {
      row += grey[y * width + x] ?? 0
      sums[(y + 1) * (width + 1) + x + 1] = row + (sums[y * (width + 1) + x + 1] ?? 0)
    }
  }
  const dark = new Uint8Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [left, right] = [Math.max(0, x - AROUND), Math.min(width, x + AROUND + 1)]
      const [top, bottom] = [Math.max(0, y - AROUND), Math.min(height, y + AROUND + 1)]
      const at = (row: number, column: number): number => sums[row * (width + 1) + column] ?? 0
      const sum = at(bottom, right) - at(top, right) - at(bottom, left) + at(top, left)
      const mean = sum / ((right - left) * (bottom - top))
      if ((grey[y * width + x] ?? 0) < mean * DARKER) dark[y * width + x] = 1
    }
  return dark
}

/** Dark points reach for those near them, so that the modules of one code hang together. */
function grown(dark: Uint8Array, width: number, height: number): Uint8Array {
  const out = new Uint8Array(dark.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (dark[y * width + x] !== 1) continue
      for (let dy = Math.max(0, y - REACH); dy <= Math.min(height - 1, y + REACH); dy++)
        out.fill(1, dy * width + Math.max(0, x - REACH), dy * width + Math.min(width, x + REACH + 1))
    }
  return out
}

/** Boxes around points that hang together. */
function components(dark: Uint8Array, width: number, height: number): Box[] {
  const boxes: Box[] = []
  const left = Uint8Array.from(dark)
  for (let start = 0; start < left.length; start++) {
    if (left[start] !== 1) continue
    const edge = { left: width, right: 0, top: height, bottom: 0 }
    const waiting = [start]
    left[start] = 0
    for (let point = waiting.pop(); point !== undefined; point = waiting.pop()) {
      const [x, y] = [point % width, Math.floor(point / width)]
      edge.left = Math.min(edge.left, x)
      edge.right = Math.max(edge.right, x)
      edge.top = Math.min(edge.top, y)
      edge.bottom = Math.max(edge.bottom, y)
      for (const next of [x > 0 ? point - 1 : -1, x < width - 1 ? point + 1 : -1, point - width, point + width])
        if (left[next] === 1) {
          left[next] = 0
          waiting.push(next)
        }
    }
    boxes.push({ x: edge.left, y: edge.top, width: edge.right - edge.left + 1, height: edge.bottom - edge.top + 1 })
  }
  return boxes
}

/** The box in the whole picture, with white around it. */
function widened({ x, y, width, height }: Box, step: number, picture: Picture): Box {
  const margin = Math.round(Math.max(width, height) * step * MARGIN)
  const from = { x: Math.max(0, x * step - margin), y: Math.max(0, y * step - margin) }
  return {
    ...from,
    width: Math.min(picture.width, (x + width) * step + margin) - from.x,
    height: Math.min(picture.height, (y + height) * step + margin) - from.y,
  }
}
