import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Service } from '#main/service/service.ts'
import type { OpenDoor, PhoneView } from '#shared/model/workshop-phone.ts'
import { builtPages, roomService, type Said, say } from '#tests/support/room.ts'
import { ownFolder } from '#tests/support/workspace.ts'
import { seedAccount, seededService } from './plan-seed.ts'

type Open = { service: Service; id: string; door: OpenDoor; port: number; own: Record<string, string> }

async function openRoom(): Promise<Open> {
  const seeded = await seededService((db, now) => {
    for (const id of ['alpha', 'beta']) seedAccount(db, now, { id })
  })
  await seeded.service.close()
  const service = await roomService(seeded.file, builtPages(join(ownFolder(), 'pages')))
  const { id } = await service.run('workshop.create', { name: 'Room', rules: { order: 'deck' }, deck: {} })
  await service.run('workshop.turn', { session: id, to: 'run' })
  const { open: door } = await service.run('workshop.openDoor', { session: id, address: '127.0.0.1', port: 0 })
  const host = `127.0.0.1:${door.port}`
  return {
    service,
    id,
    door,
    port: door.port,
    own: { host, origin: `http://${host}`, 'content-type': 'application/json' },
  }
}

const wish = (over: object): string => JSON.stringify({ name: 'Mia', function: 'marketing', language: 'en', ...over })
const cookieOf = (said: Said): string => String(said.headers['set-cookie']).split(';')[0] ?? ''
const viewOf = (said: Said): PhoneView => (said.body as { view: PhoneView }).view

async function joined({ port, own, door }: Open, over: object = {}): Promise<{ cookie: string; view: PhoneView }> {
  const said = await say(port, 'POST', '/join', { headers: own, body: wish({ code: door.code, ...over }) })
  expect(said.status).toBe(200)
  return { cookie: cookieOf(said), view: viewOf(said) }
}

const ballot = (view: PhoneView, over: object = {}): string =>
  JSON.stringify({ card: view.card?.id, round: view.round, disposition: 'archive', ...over })

describe('a phone in the room', () => {
  it('gets in by the code or the key, votes, and its vote is in the mirror when it is told so', async () => {
    const open = await openRoom()
    const { port, own, service, id, door } = open
    const { cookie, view } = await joined(open, { code: door.code.toLowerCase().replace(' ', '') })
    expect(view).toMatchObject({
      seat: { name: 'Mia', function: 'marketing' },
      card: { name: 'alpha', position: 1 },
      vote: null,
    })
    const said = await say(port, 'POST', '/vote', {
      headers: { ...own, cookie },
      body: ballot(view, { reason: 'quiet' }),
    })
    expect(viewOf(said).vote).toEqual({ disposition: 'archive', confidence: null, reason: 'quiet', named: false })
    expect((await service.run('workshop.session', { id })).seats).toMatchObject([
      { name: 'Mia', voted: true, joined: true },
    ])
    const key = new URL(door.link).hash.slice(1)
    await joined(open, { code: null, key, name: 'Sam' })
    expect((await service.run('workshop.session', { id })).seats).toHaveLength(2)
  })

  it('keeps its seat over a new program, and one seat has one vote', async () => {
    const open = await openRoom()
    const { port, own, service, id } = open
    const { cookie, view } = await joined(open)
    for (const disposition of ['keep', 'close'])
      await say(port, 'POST', '/vote', { headers: { ...own, cookie }, body: ballot(view, { disposition }) })
    await service.run('workshop.closeDoor', {})
    await expect(say(port, 'GET', '/', { headers: own })).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    const { open: again } = await service.run('workshop.openDoor', { session: id, address: '127.0.0.1', port })
    expect(again.port).toBe(port)
    expect(again.code).not.toBe('')
    const back = await say(port, 'POST', '/join', { headers: { ...own, cookie }, body: wish({ name: 'Other' }) })
    expect(viewOf(back)).toMatchObject({ seat: { name: 'Mia' }, vote: { disposition: 'close' } })
    await service.run('workshop.turn', { session: id, to: 'reveal' })
    expect((await service.run('workshop.session', { id })).current?.tally?.votes).toBe(1)
    const late = await say(port, 'POST', '/vote', { headers: { ...own, cookie }, body: ballot(view) })
    expect([late.status, late.body]).toEqual([409, { reason: 'votes_shown' }])
  })

  it('hears what changes and nothing of other cards or people', async () => {
    const open = await openRoom()
    const { port, own, service, id } = open
    const { cookie } = await joined(open)
    await joined(open, { name: 'Sam' })
    const response = await fetch(`http://127.0.0.1:${port}/events`, { headers: { ...own, cookie } })
    const reader = response.body?.getReader()
    const read = async (): Promise<string> => new TextDecoder().decode((await reader?.read())?.value)
    let heard = await read()
    while (!heard.includes('alpha')) heard += await read()
    await service.run('workshop.turn', { session: id, to: 'card', card: null })
    while (!heard.includes('beta')) heard += await read()
    expect(heard).not.toContain('Sam')
    expect((await service.run('workshop.door', {})).open?.listening).toBe(1)
    await service.run('workshop.turn', { session: id, to: 'finish' })
    await expect(read().then(read).then(read)).rejects.toThrow('terminated')
    expect((await service.run('workshop.door', {})).open).toBeNull()
  })
})

describe('a hostile room', () => {
  it('serves the page and what it names, and not one file more', async () => {
    const { port, own } = await openRoom()
    const get = (path: string) => say(port, 'GET', path, { headers: { host: own['host'] ?? '' } })
    const page = await get('/')
    expect(page.status).toBe(200)
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    expect(page.headers['x-content-type-options']).toBe('nosniff')
    expect((await get('/assets/phone-1.js')).status).toBe(200)
    for (const path of [
      '/assets/index-1.js',
      '/assets/../phone.html',
      '/assets/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/../../etc/passwd',
      '//etc/passwd',
      '/phone.html',
      '/?x=1',
      '/seats',
      '/assets/',
      'http://127.0.0.1/assets/phone-1.js',
    ])
      expect([path, (await get(path)).status]).toEqual([path, 404])
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH'])
      expect([method, (await say(port, method, '/', { headers: own })).status]).toEqual([method, 404])
  })

  it('answers to its own name and its own page only', async () => {
    const open = await openRoom()
    const { port, own, door } = open
    const { cookie, view } = await joined(open)
    const vote = (headers: Record<string, string>) =>
      say(port, 'POST', '/vote', { headers: { ...own, cookie, ...headers }, body: ballot(view) })
    expect((await vote({ host: 'muster.attacker.example' })).status).toBe(403)
    expect((await vote({ host: `localhost:${port}` })).status).toBe(403)
    expect((await vote({ origin: 'http://attacker.example' })).status).toBe(403)
    expect((await vote({ origin: 'null' })).status).toBe(403)
    expect((await vote({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await vote({ 'content-type': 'text/plain' })).status).toBe(415)
    const { origin: _, ...without } = own
    expect((await say(port, 'POST', '/join', { headers: without, body: wish({ code: door.code }) })).status).toBe(403)
    const read = await say(port, 'GET', '/events', { headers: { ...own, cookie, 'sec-fetch-site': 'cross-site' } })
    expect(read.status).toBe(403)
    expect((await vote({})).status).toBe(200)
  })

  it('takes dots as carefully as votes, and shows a phone numbers only', async () => {
    const open = await openRoom()
    const { port, own, service, id } = open
    await service.run('workshop.change', { id, agenda: [{ kind: 'dots', title: 'First', dots: 2 }] })
    await service.run('workshop.turn', { session: id, to: 'agenda', item: 0 })
    const { cookie, view } = await joined(open)
    expect(view.card).toBeNull()
    expect(JSON.stringify(view)).not.toMatch(/alpha|beta/)
    const option = view.dots?.options[0]?.id ?? ''
    const give = (dots: number, headers: Record<string, string> = {}, over: object = {}) =>
      say(port, 'POST', '/dots', {
        headers: { ...own, cookie, ...headers },
        body: JSON.stringify({ round: view.dots?.id, given: [{ option, dots }], ...over }),
      })
    expect((await give(1, { cookie: '' })).status).toBe(401)
    expect((await give(1, { origin: 'http://attacker.example' })).status).toBe(403)
    expect((await give(-1)).status).toBe(400)
    expect((await give(1, {}, { participant: 'somebody' })).status).toBe(400)
    const over = await give(3)
    expect([over.status, over.body]).toEqual([409, { reason: 'over_budget' }])
    expect(viewOf(await give(2)).dots?.options.map((one) => one.given)).toEqual([2, 0])
    const ballots = await say(port, 'POST', '/vote', {
      headers: { ...own, cookie },
      body: JSON.stringify({ card: 'any', round: 1, disposition: 'keep' }),
    })
    expect([ballots.status, ballots.body]).toEqual([409, { reason: 'session_rests' }])
  })

  it('knows no forged, foreign or removed seat', async () => {
    const open = await openRoom()
    const { port, own, service, id, door } = open
    const { cookie, view } = await joined(open)
    const vote = (as: string) => say(port, 'POST', '/vote', { headers: { ...own, cookie: as }, body: ballot(view) })
    expect((await vote('')).status).toBe(401)
    expect((await vote(`muster_seat=${'A'.repeat(43)}`)).status).toBe(401)
    expect((await vote("muster_seat=' OR 1=1 --")).status).toBe(401)
    const other = await service.run('workshop.create', { name: 'Other', deck: {} })
    await service.run('workshop.turn', { session: other.id, to: 'run' })
    const { open: second } = await service.run('workshop.openDoor', {
      session: other.id,
      address: '127.0.0.1',
      port: 0,
    })
    const host = `127.0.0.1:${second.port}`
    const replayed = await say(second.port, 'POST', '/vote', {
      headers: { ...own, host, origin: `http://${host}`, cookie },
      body: ballot(view),
    })
    expect(replayed.status).toBe(401)
    const back = await service.run('workshop.openDoor', { session: id, address: '127.0.0.1', port: 0 })
    const own2 = { ...own, host: `127.0.0.1:${back.open.port}`, origin: `http://127.0.0.1:${back.open.port}` }
    const seat = (await service.run('workshop.session', { id })).seats[0]?.id ?? ''
    await service.run('workshop.seat', { session: id, id: seat, participant: null })
    const removed = await say(back.open.port, 'POST', '/vote', { headers: { ...own2, cookie }, body: ballot(view) })
    expect(removed.status).toBe(401)
    const old = await say(back.open.port, 'POST', '/join', {
      headers: own2,
      body: wish({ code: 'RIVER 00', key: 'x' }),
    })
    expect(old.status).toBe(403)
    expect(door.link).not.toBe(back.open.link)
  })

  it('refuses what is too large, torn or no ballot, and lives on', async () => {
    const open = await openRoom()
    const { port, own } = open
    const { cookie, view } = await joined(open)
    const headers = { ...own, cookie }
    const vote = (body: string) => say(port, 'POST', '/vote', { headers, body })
    expect((await vote('x'.repeat(5000))).status).toBe(413)
    expect((await vote('{"card":')).status).toBe(400)
    expect((await vote('null')).status).toBe(400)
    expect((await vote(ballot(view, { disposition: 'undecided' }))).status).toBe(400)
    expect((await vote(ballot(view, { participant: 'somebody' }))).status).toBe(400)
    expect((await vote(ballot(view, { round: 7 }))).status).toBe(409)
    expect((await vote(ballot(view, { reason: 'r'.repeat(501) }))).status).toBe(400)
    const torn = await say(port, 'POST', '/vote', {
      headers: { ...headers, 'transfer-encoding': 'chunked' },
      body: 'y'.repeat(9000),
    }).catch(() => ({ status: 413 }))
    expect(torn.status).toBe(413)
    const long = await say(port, 'GET', '/', { headers: { ...own, 'x-long': 'h'.repeat(20_000) } }).catch(() => null)
    expect(long === null || long.status >= 400).toBe(true)
    expect((await vote(ballot(view))).status).toBe(200)
  })

  it('slows down who guesses codes and who floods, and nobody else', async () => {
    const open = await openRoom()
    const { port, own, door } = open
    const { cookie, view } = await joined(open)
    const guesses = []
    for (let at = 0; at < 12; at++)
      guesses.push((await say(port, 'POST', '/join', { headers: own, body: wish({ code: `RIVER ${at}` }) })).status)
    expect(guesses.slice(0, 8)).toEqual(Array(8).fill(403))
    expect(guesses.slice(8)).toEqual(Array(4).fill(429))
    const votes = []
    for (let at = 0; at < 20; at++)
      votes.push((await say(port, 'POST', '/vote', { headers: { ...own, cookie }, body: ballot(view) })).status)
    expect(votes.filter((status) => status === 200).length).toBeGreaterThanOrEqual(12)
    expect(votes).toContain(429)
    const neighbour = await joined(open, { name: 'Sam' })
    const said = await say(port, 'POST', '/vote', {
      headers: { ...own, cookie: neighbour.cookie },
      body: ballot(neighbour.view),
    })
    expect(said.status).toBe(200)
    expect(door.code).toMatch(/^[A-Z]{4,7} \d\d$/)
  })

  it('lets nobody new in once the facilitator locks the door', async () => {
    const open = await openRoom()
    const { port, own, service, door } = open
    const { cookie, view } = await joined(open)
    await service.run('workshop.lockDoor', { locked: true })
    expect((await say(port, 'POST', '/join', { headers: own, body: wish({ code: door.code }) })).status).toBe(423)
    expect((await say(port, 'POST', '/vote', { headers: { ...own, cookie }, body: ballot(view) })).status).toBe(200)
  })
})

describe('the door', () => {
  it('is closed until it is opened, and refuses an address that is not ours', async () => {
    const { service, id } = await openRoom()
    await service.run('workshop.closeDoor', {})
    const { open, addresses } = await service.run('workshop.door', {})
    expect(open).toBeNull()
    expect(addresses.some((one) => one.address === '127.0.0.1')).toBe(true)
    await expect(
      service.run('workshop.openDoor', { session: id, address: '203.0.113.7', port: 0 }),
    ).rejects.toMatchObject({ code: 'address_unusable' })
  })
})
