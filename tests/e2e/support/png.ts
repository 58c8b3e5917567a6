import { crc32, deflateSync } from 'node:zlib'
import { encode } from 'uqr'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

/** A photo of slips that lie in a row, as a PNG in greys. */
export function pictureOfSlips(texts: readonly string[]): Buffer {
  const module = 8
  const codes = texts.map((text) => encode(text, { ecc: 'M', border: 4 }))
  const side = Math.max(...codes.map(({ size }) => size)) * module
  const width = side * codes.length
  const rows = Array.from({ length: side }, (_, y) =>
    Buffer.from([
      0,
      ...codes.flatMap(({ data }) =>
        Array.from({ length: side }, (__, x) =>
          data[Math.floor(y / module)]?.[Math.floor(x / module)] === true ? 20 : 235,
        ),
      ),
    ]),
  )
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(side, 4)
  head.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
