import { Agent, request } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refusal } from '#shared/contract/error.ts'
import type { PhoneView } from '#shared/model/workshop-phone.ts'
import { openReader } from '#main/mirror/open.ts'
import { openService, type Service } from '#main/service/service.ts'
import type { BenchResult } from './bench.ts'
import { writeLargeWorkspace } from './large-workspace.ts'

const PEOPLE = 60
const WITHIN_MS = 2000
const LIMIT_MS = 200
const built = (path: string): string => join(import.meta.dirname, '..', '..', 'out', path)

type Phone = { seat: string; cookie: string; agent: Agent; view: PhoneView }

/** Sixty phones listen, and vote within two seconds: how long until the wall counts a vote. The baseline is the limit that is promised. */
export async function run(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-bench-room-'))
  const file = join(folder, 'room.muster')
  writeLargeWorkspace(file, 178, Date.now())
  const service = await openService({
    file,
    mode: 'write',
    actor: 'Bench',
    device: 'bench',
    keepBackups: 0,
    thread: built('main/thread.cjs'),
    pages: built('renderer'),
    devices: { printPdf: () => Promise.reject(new Refusal('printer_unavailable', 'no printer')) },
  })
  try {
    return [await vote(service, file)]
  } finally {
    await service.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function vote(service: Service, file: string): Promise<BenchResult> {
  const { id } = await service.run('workshop.create', { name: 'Room', deck: {} })
  await service.run('workshop.turn', { session: id, to: 'run' })
  const { open } = await service.run('workshop.openDoor', { session: id, address: '127.0.0.1', port: 0 })
  const phones: Phone[] = []
  for (let at = 0; at < PEOPLE; at++) {
    const agent = new Agent({ keepAlive: true })
    const said = await post(open.port, agent, '/join', { code: open.code, name: `Person ${at}`, language: 'en' })
    const seats = (await service.run('workshop.session', { id })).seats
    phones.push({ seat: seats.at(-1)?.id ?? '', cookie: said.cookie, agent, view: said.view })
    await listen(open.port, said.cookie)
  }
  const sent = new Map<string, number>()
  const counted = new Map<string, number>()
  const acknowledged: number[] = []
  let looking = false
  let again = false
  const look = async (): Promise<void> => {
    if (looking) {
      again = true
      return
    }
    looking = true
    do {
      again = false
      const { seats } = await service.run('workshop.session', { id })
      const now = performance.now()
      for (const seat of seats) if (seat.voted && !counted.has(seat.id)) counted.set(seat.id, now)
    } while (again)
    looking = false
  }
  const stop = service.on((name) => {
    if (name === 'changed') void look()
  })
  await Promise.all(
    phones.map(async (phone, at) => {
      await new Promise((resolve) => setTimeout(resolve, (at / PEOPLE) * WITHIN_MS))
      const began = performance.now()
      sent.set(phone.seat, began)
      const { card, round } = phone.view
      await post(open.port, phone.agent, '/vote', { card: card?.id, round, disposition: 'archive' }, phone.cookie)
      acknowledged.push(performance.now() - began)
      phone.agent.destroy()
    }),
  )
  const reader = openReader(file)
  const durable = reader.prepare('SELECT count(*) FROM vote').pluck().get()
  reader.close()
  await look()
  stop()
  const seen = [...sent].map(([seat, began]) => (counted.get(seat) ?? Number.POSITIVE_INFINITY) - began)
  return {
    name: `a vote of ${PEOPLE} within ${WITHIN_MS} ms, until the wall counts it (95th percentile)`,
    measured: percentile(seen, 0.95),
    baseline: LIMIT_MS,
    aim: 1,
    notes: [
      `the baseline is the limit of ${LIMIT_MS} ms; middle ${Math.round(percentile(seen, 0.5))} ms`,
      `acknowledged after ${Math.round(percentile(acknowledged, 0.95))} ms (95th percentile), and ${String(durable)} of ${PEOPLE} are in the file then`,
    ],
  }
}

/** Follows the room as a phone does, until the door closes. */
function listen(port: number, cookie: string): Promise<void> {
  const host = `127.0.0.1:${port}`
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path: '/events', headers: { host, cookie } }, (response) => {
      response.on('error', () => undefined)
      response.once('data', () => resolve())
      response.resume()
    })
    asked.on('error', reject)
    asked.end()
  })
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function post(
  port: number,
  agent: Agent,
  path: string,
  body: object,
  cookie = '',
): Promise<{ cookie: string; view: PhoneView }> {
  const host = `127.0.0.1:${port}`
  const headers = { host, origin: `http://${host}`, 'content-type': 'application/json', cookie }
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method: 'POST', path, headers, agent }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        if (response.statusCode !== 200) return reject(new Error(`${path} was answered with ${response.statusCode}`))
        const { view } = JSON.parse(Buffer.concat(parts).toString('utf8')) as { view: PhoneView }
        const own = String(response.headers['set-cookie'] ?? '').split(';')[0] ?? ''
        resolve({ cookie: own, view })
      })
    })
    asked.on('error', reject)
    asked.end(JSON.stringify(body))
  })
}
