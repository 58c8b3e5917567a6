import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PhoneDots, PhoneJoin, PhoneVote, type PhoneView } from '#shared/model/workshop-phone.ts'
import { BadBody, jsonBody } from './body.ts'
import { guardHeaders, isOurs, seatCookie, seatToken } from './guard.ts'
import { type Limit, limiter } from './limits.ts'
import type { RoomPage } from './pages.ts'

/** What the server may ask of the room. Tokens never leave it: seats are known by the SHA-256 of theirs. */
export type RoomAnswers = {
  /** @returns the id of the seat; null when it is not in the room */
  seat(hash: string): string | null
  view(seat: string): PhoneView
  /** What every seat in the room may know, read at one moment. */
  views(): Readonly<Record<string, PhoneView>>
  /** Resolves once the seat is kept. @returns null when the seat was taken out */
  join(hash: string, wish: PhoneJoin, device: string | null): Promise<string | null>
  /** Resolves once the vote is durable. @returns why it did not count, or null */
  vote(seat: string, vote: PhoneVote): Promise<string | null>
  /** The same for the dots of a seat. */
  dots(seat: string, dots: PhoneDots): Promise<string | null>
  /** Whether the code or the key opens the door. */
  opens(wish: PhoneJoin): boolean
  locked(): boolean
}

export type RoomSetup = {
  readonly address: string
  /** 0 takes any free one. */
  readonly port: number
  readonly pages: ReadonlyMap<string, RoomPage>
  readonly answers: RoomAnswers
  /** Called when a phone begins or ends to listen. */
  readonly counted: () => void
  readonly now: () => number
}

export type Room = {
  readonly port: number
  /** Tells every phone that listens what it may know now. */
  push(): void
  listening(): number
  close(): Promise<void>
}

/** A whole team behind one address, all at once. */
const REQUESTS: Limit = { burst: 900, perSecond: 150 }
/** Wrong codes: of one address, and of everybody together. */
const WRONG: Limit = { burst: 8, perSecond: 1 / 15 }
const WRONG_ALL: Limit = { burst: 60, perSecond: 1 / 2 }
/** What one seat may say. */
const SEAT: Limit = { burst: 12, perSecond: 2 }
const MOST_CONNECTIONS = 400
/** A phone that lost the room asks again after so many milliseconds. */
const RETRY_MS = 1500
/** Bytes a phone may leave unread. */
const MOST_UNREAD = 64 * 1024
const BEAT_MS = 15_000

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Compares two secrets in a time that says nothing about them. */
export const sameSecret = (one: string, other: string): boolean =>
  timingSafeEqual(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest())

/**
 * Serves the phone page and takes votes, at one address of this computer, until it is closed. Everything that is not one of
 * its six ways is answered with the same short 404.
 * @throws when the address or the port cannot be taken
 */
export async function openRoom(setup: RoomSetup): Promise<Room> {
  const { answers, pages, now } = setup
  const requests = limiter(REQUESTS, now)
  const wrong = limiter(WRONG, now)
  const wrongAll = limiter(WRONG_ALL, now)
  const patience = limiter(SEAT, now)
  const phones = new Map<ServerResponse, { seat: string; told: string }>()
  let host = ''

  const say = (response: ServerResponse, status: number, body?: object): void => {
    response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' })
    response.end(JSON.stringify(body ?? { problem: status }))
  }
  const seatOf = (request: IncomingMessage): string | null => {
    const token = seatToken(request)
    return token === null ? null : answers.seat(hashOf(token))
  }

  async function join(request: IncomingMessage, response: ServerResponse, from: string): Promise<void> {
    const wish = PhoneJoin.safeParse(await jsonBody(request))
    if (!wish.success) return say(response, 400)
    const token = seatToken(request)
    const known = token !== null && answers.seat(hashOf(token)) !== null
    if (!known) {
      if (answers.locked()) return say(response, 423)
      if (!answers.opens(wish.data)) {
        return say(response, wrong.take(from) && wrongAll.take('all') ? 403 : 429)
      }
    }
    const own = known ? token : randomBytes(32).toString('base64url')
    const seat = await answers.join(hashOf(own), wish.data, deviceOf(request))
    if (seat === null) return say(response, 403)
    response.setHeader('Set-Cookie', seatCookie(own))
    say(response, 200, { view: answers.view(seat) })
  }

  async function said<T>(
    request: IncomingMessage,
    response: ServerResponse,
    schema: { safeParse(body: unknown): { success: true; data: T } | { success: false } },
    keep: (seat: string, given: T) => Promise<string | null>,
  ): Promise<void> {
    const seat = seatOf(request)
    if (seat === null) return say(response, 401)
    if (!patience.take(seat)) return say(response, 429)
    const given = schema.safeParse(await jsonBody(request))
    if (!given.success) return say(response, 400)
    const refused = await keep(seat, given.data)
    say(response, refused === null ? 200 : 409, refused === null ? { view: answers.view(seat) } : { reason: refused })
  }

  function listen(request: IncomingMessage, response: ServerResponse): void {
    const seat = seatOf(request)
    if (seat === null) return say(response, 401)
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' })
    response.write(`retry: ${RETRY_MS}\n\n`)
    phones.set(response, { seat, told: '' })
    tell(response, answers.view(seat))
    setup.counted()
    response.on('close', () => {
      phones.delete(response)
      setup.counted()
    })
  }

  /** What a phone knows already is not told again: a vote of somebody else changes nothing on it. */
  const tell = (response: ServerResponse, view: PhoneView): void => {
    const phone = phones.get(response)
    if (phone === undefined) return
    const { timeLeft, ...rest } = view
    // While the timer runs, what counts is when it ends, to the second.
    const ends = timeLeft !== null && view.timerRuns ? Math.round((now() + timeLeft) / 1000) : timeLeft
    const told = JSON.stringify([rest, ends])
    if (told === phone.told) return
    phone.told = told
    // A phone that does not read is let go; it asks again when it wakes.
    if (response.writableLength > MOST_UNREAD) response.destroy()
    else response.write(`data: ${JSON.stringify(view)}\n\n`)
  }

  function page(path: string, response: ServerResponse): void {
    const found = pages.get(path)
    if (!found) return say(response, 404)
    response.writeHead(200, { 'Content-Type': found.type, 'Content-Length': found.body.length })
    response.end(found.body)
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    guardHeaders(response)
    const from = request.socket.remoteAddress ?? ''
    if (!requests.take(from)) return say(response, 429)
    if (!isOurs(request, host)) return say(response, 403)
    const way = `${request.method} ${request.url}`
    if (way === 'POST /join') return join(request, response, from)
    if (way === 'POST /vote') return said(request, response, PhoneVote, (seat, given) => answers.vote(seat, given))
    if (way === 'POST /dots') return said(request, response, PhoneDots, (seat, given) => answers.dots(seat, given))
    if (way === 'GET /events') return listen(request, response)
    return request.method === 'GET' ? page(request.url ?? '', response) : say(response, 404)
  }

  const server = createServer(
    { maxHeaderSize: 8192, headersTimeout: 5000, requestTimeout: 10_000, keepAliveTimeout: 20_000 },
    (request, response) => {
      answer(request, response).catch((error: unknown) => {
        if (response.headersSent) return response.destroy()
        response.setHeader('Connection', 'close')
        say(response, error instanceof BadBody ? error.status : 500)
      })
    },
  )
  server.maxConnections = MOST_CONNECTIONS
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(setup.port, setup.address, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const { port } = server.address() as AddressInfo
  host = `${setup.address}:${port}`
  const beat = setInterval(() => {
    for (const response of phones.keys()) response.write(':\n\n')
  }, BEAT_MS)

  return {
    port,
    push() {
      const views = answers.views()
      for (const [response, { seat }] of phones) {
        const view = views[seat]
        // A seat that is not in the room any more is told so when it asks again.
        if (view === undefined) response.end()
        else tell(response, view)
      }
    },
    listening: () => phones.size,
    async close() {
      clearInterval(beat)
      for (const response of phones.keys()) response.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** What kind of device it says it is, in a word; nothing that could tell two of a kind apart. */
function deviceOf(request: IncomingMessage): string | null {
  const agent = request.headers['user-agent'] ?? ''
  return ['iPhone', 'iPad', 'Android', 'Windows', 'Mac OS', 'Linux'].find((name) => agent.includes(name)) ?? null
}
