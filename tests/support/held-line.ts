import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export type Way = 'up' | 'down'

/** A line to a server that can be held at a place: what came so far has passed, and nothing more does. */
export type HeldLine = {
  readonly port: number
  /** Bytes that passed since the last hold was let go. */
  passed(way: Way): number
  /** From the first connection from now on: after so many bytes one way, nothing passes either way. @returns when it is so */
  holdAfter(way: Way, bytes: number): Promise<void>
  /** After so many bytes up, everything goes on up but no answer comes back. @returns when it is so */
  muteAfter(bytes: number): Promise<void>
  letGo(): void
  close(): Promise<void>
}

/** Stands between a program and `port` of this computer. */
export async function heldLine(port: number): Promise<HeldLine> {
  let count = { up: 0, down: 0 }
  let hold: { way: Way; bytes: number; mute: boolean; reached: PromiseWithResolvers<void> } | null = null
  const sockets = new Set<Socket>()
  const isHeld = (way: Way): boolean => hold !== null && count[hold.way] >= hold.bytes && (way === 'down' || !hold.mute)
  const pass = (way: Way, from: Socket, to: Socket): void => {
    from.on('data', (chunk: Buffer) => {
      // What is held stays in the program that sends it: its own end of the line is full.
      if (isHeld(way)) return
      count[way] += chunk.length
      to.write(chunk)
      if (hold !== null && count[hold.way] >= hold.bytes) hold.reached.resolve()
    })
    from.on('close', () => to.destroy())
    from.on('error', () => to.destroy())
  }
  const server = createServer((near) => {
    const far = connect(port, 'localhost')
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
    }
    pass('up', near, far)
    pass('down', far, near)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const set = (way: Way, bytes: number, mute: boolean): Promise<void> => {
    count = { up: 0, down: 0 }
    hold = { way, bytes, mute, reached: Promise.withResolvers() }
    return hold.reached.promise
  }
  return {
    port: (server.address() as AddressInfo).port,
    passed: (way) => count[way],
    holdAfter: (way, bytes) => set(way, bytes, false),
    muteAfter: (bytes) => set('up', bytes, true),
    letGo() {
      hold = null
      count = { up: 0, down: 0 }
      for (const socket of sockets) socket.destroy()
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
