import { randomBytes, randomInt } from 'node:crypto'
import { roomAddresses } from '#main/adapters/lan/addresses.ts'
import { roomPages } from '#main/adapters/lan/pages.ts'
import { openRoom, type Room, type RoomAnswers, sameSecret } from '#main/adapters/lan/server.ts'
import { joinCode, plainCode } from '#main/domain/workshop/code.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { Envelope } from '#shared/contract/error.ts'
import type { Answer, Query, QueryInput } from '#shared/contract/index.ts'
import type { OpenDoor } from '#shared/model/workshop-phone.ts'
import type { DoorNames } from './door-requests.ts'

export type DoorSetup = {
  /** Folder of the built pages; null where there is none, as on the command line. */
  readonly pages: string | null
  /** Reads at once, as the window does. @throws Refusal */
  readonly ask: <
    N extends 'workshop.session' | 'workshop.sessions' | 'workshop.phone' | 'workshop.phones' | 'workshop.seatOf',
  >(
    name: N,
    query: Query<N>,
  ) => Answer<N>
  readonly command: (
    name: 'workshop.join' | 'workshop.vote' | 'workshop.dots',
    query: QueryInput<'workshop.join' | 'workshop.vote' | 'workshop.dots'>,
  ) => Promise<Envelope<unknown>>
  /** Called when something about the door itself is different. */
  readonly told: () => void
}

export type Door = {
  answer(name: DoorNames, query: unknown): Promise<unknown>
  /** Lets phones see what changed; closes the door when its session has ended. */
  follow(): void
  close(): Promise<void>
}

type Opened = { room: Room; session: string; address: string; code: string; key: string; locked: boolean }

/** Changes that come together are told once. */
const GATHER_MS = 40

/**
 * The way into the room for phones. Closed until somebody opens it for one session; the key and the code are made anew each
 * time, and nothing is reachable once it is closed.
 */
export function workshopDoor(setup: DoorSetup): Door {
  let opened: Opened | null = null
  let gathering: ReturnType<typeof setTimeout> | null = null

  const state = (): OpenDoor | null => {
    if (!opened) return null
    const { room, session, address, code, key, locked } = opened
    const url = `http://${address}:${room.port}/`
    return { session, address, port: room.port, url, link: `${url}#${key}`, code, locked, listening: room.listening() }
  }

  const answersFor = (session: string, code: string, key: string): RoomAnswers => ({
    seat: (hash) => setup.ask('workshop.seatOf', { session, hash }).id,
    views: () => setup.ask('workshop.phones', { session }).views,
    view: (participant) => setup.ask('workshop.phone', { session, participant }),
    locked: () => opened?.locked ?? true,
    opens: (wish) =>
      (wish.key !== null && sameSecret(wish.key, key)) ||
      (wish.code !== null && sameSecret(plainCode(wish.code), plainCode(code))),
    async join(hash, wish, device) {
      const participant = { name: wish.name, function: wish.function }
      const done = await setup.command('workshop.join', { session, hash, participant, language: wish.language, device })
      return done.ok ? (done.value as { id: string }).id : refusedUnless(done.error.code === 'not_allowed', done)
    },
    vote: async (participant, vote) =>
      refusalIn(await setup.command('workshop.vote', { session, participant, way: 'phone', ...vote })),
    dots: async (participant, dots) =>
      refusalIn(await setup.command('workshop.dots', { session, participant, ...dots })),
  })

  async function open({ session, address, port }: Query<'workshop.openDoor'>): Promise<OpenDoor> {
    if (setup.pages === null) throw new Refusal('not_allowed', 'this program serves no phones')
    const { state: now } = setup.ask('workshop.session', { id: session })
    if (now === 'finished') throw new Refusal('conflict', 'the session is finished', { reason: 'session_finished' })
    await close()
    const code = joinCode((below) => randomInt(below))
    const key = randomBytes(16).toString('base64url')
    const common = {
      address,
      pages: roomPages(setup.pages),
      answers: answersFor(session, code, key),
      counted: setup.told,
      now: () => performance.now(),
    }
    const room = await openRoom({ ...common, port }).catch((error: unknown) => {
      // A fixed port lets phones find the room again after a restart; another program may have it.
      if (port !== 0 && isTaken(error)) return openRoom({ ...common, port: 0 })
      throw new Refusal('address_unusable', String(error), { address })
    })
    opened = { room, session, address, code, key, locked: false }
    setup.told()
    return state() as OpenDoor
  }

  async function close(): Promise<boolean> {
    if (!opened) return false
    const { room } = opened
    opened = null
    await room.close()
    setup.told()
    return true
  }

  const handlers: { [N in DoorNames]: (query: Query<N>) => Promise<Answer<N>> | Answer<N> } = {
    'workshop.door': () => ({ open: state(), addresses: roomAddresses() }),
    'workshop.openDoor': async (query) => ({ open: await open(query) }),
    'workshop.closeDoor': async () => ({ closed: await close() }),
    'workshop.lockDoor': ({ locked }) => {
      if (!opened) throw new Refusal('not_found', 'the door is closed')
      opened.locked = locked
      setup.told()
      return { open: state() as OpenDoor }
    },
  }

  function followNow(): void {
    gathering = null
    if (!opened) return
    const { session, room } = opened
    try {
      const found = setup.ask('workshop.sessions', {}).sessions.find(({ id }) => id === session)
      if (found === undefined || found.state === 'finished') void close()
      else room.push()
    } catch {
      // What cannot be read any more is not shown to the room.
      void close()
    }
  }

  return {
    answer: async (name, query) => (handlers[name] as (query: unknown) => unknown)(query),
    follow() {
      if (opened) gathering ??= setTimeout(followNow, GATHER_MS)
    },
    async close() {
      if (gathering !== null) clearTimeout(gathering)
      await close()
    },
  }
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')

/** Why something did not count, in the words a phone has; null when it did. */
function refusalIn(done: Envelope<unknown>): string | null {
  if (done.ok) return null
  const { code, details } = done.error
  if (code === 'conflict' && typeof details?.['reason'] === 'string') return details['reason']
  return refusedUnless(code === 'not_allowed', done) ?? 'seat_removed'
}

/** Null for a refusal that the phone understands; anything else is an error of the program. */
function refusedUnless(understood: boolean, envelope: Envelope<unknown>): null {
  if (understood) return null
  throw new Error(envelope.ok ? 'refused without a reason' : envelope.error.message)
}
