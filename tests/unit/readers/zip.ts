import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  readonly bytes: Uint8Array
  /** Unpacked size written into the headers; the true one unless it is to lie. */
  readonly declared?: number
}

/** A zip made by hand, so that its headers can say anything. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const packed = deflateRawSync(entry.bytes)
    const shared = Buffer.alloc(22)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(crc32(entry.bytes), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(entry.declared ?? entry.bytes.length, 18)
    const version = Buffer.from([20, 0])
    const local = Buffer.concat([
      Buffer.from('PK\x03\x04'),
      version,
      shared.subarray(2),
      lengths(name.length, 0),
      name,
      packed,
    ])
    const place = Buffer.alloc(12)
    place.writeUInt32LE(offset, 8)
    directory.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02'),
        version,
        version,
        shared.subarray(2),
        lengths(name.length, 0),
        Buffer.alloc(2),
        place,
        name,
      ]),
    )
    bodies.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, central, end])
}

function lengths(name: number, extra: number): Buffer {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt16LE(name, 0)
  buffer.writeUInt16LE(extra, 2)
  return buffer
}
