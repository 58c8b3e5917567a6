import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, inject, it, onTestFinished } from 'vitest'
import type { PhoneView } from '#shared/model/workshop-phone.ts'
import { openReader } from '#main/mirror/open.ts'
import { builtPages, say } from '#tests/support/room.ts'
import { openTestService, ownFolder } from '#tests/support/workspace.ts'
import { seedAccount, seededService } from './plan-seed.ts'

const PHONES = 40
/** Votes that were acknowledged when the process is killed, while others are on their way. */
const UNTIL = 17
const CHOICES = ['keep', 'archive', 'close'] as const

it('kill -9 in the middle of a round loses no acknowledged vote, and the room goes on where it stood', async () => {
  const { service, file } = await seededService((db, now) => {
    for (const id of ['alpha', 'beta']) seedAccount(db, now, { id })
  })
  await service.close()
  const script = join(import.meta.dirname, '..', 'support', 'room-process.ts')
  const child = spawn(process.execPath, [script, file, inject('thread'), builtPages(join(ownFolder(), 'pages'))])
  onTestFinished(() => void child.kill('SIGKILL'))
  const gone = once(child, 'exit')
  const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string]
  const { id, port, code } = JSON.parse(line) as { id: string; port: number; code: string }
  const host = `127.0.0.1:${port}`
  const own = { host, origin: `http://${host}`, 'content-type': 'application/json' }

  const phones: { name: string; cookie: string; view: PhoneView }[] = []
  for (let at = 0; at < PHONES; at++) {
    const name = `Person ${at}`
    const said = await say(port, 'POST', '/join', {
      headers: own,
      body: JSON.stringify({ code, name, language: 'en' }),
    })
    const cookie = String(said.headers['set-cookie']).split(';')[0] ?? ''
    phones.push({ name, cookie, view: (said.body as { view: PhoneView }).view })
  }
  const acknowledged = new Map<string, string>()
  await Promise.all(
    phones.map(async ({ name, cookie, view }, at) => {
      const disposition = CHOICES[at % CHOICES.length] ?? 'keep'
      const body = JSON.stringify({ card: view.card?.id, round: view.round, disposition })
      const said = await say(port, 'POST', '/vote', { headers: { ...own, cookie }, body }).catch(() => null)
      if (said?.status !== 200) return
      acknowledged.set(name, disposition)
      if (acknowledged.size === UNTIL) child.kill('SIGKILL')
    }),
  )
  expect((await gone)[1]).toBe('SIGKILL')
  expect(acknowledged.size).toBeGreaterThanOrEqual(UNTIL)

  const again = await openTestService(file)
  const session = await again.run('workshop.session', { id })
  expect(session).toMatchObject({ state: 'running', round: 1, phase: 'voting', current: { card: { name: 'alpha' } } })
  const reader = openReader(file)
  const kept = new Map(
    reader
      .prepare('SELECT p.name, v.disposition FROM vote v JOIN session_participant p ON p.id = v.participant_id')
      .raw()
      .all() as [string, string][],
  )
  reader.close()
  for (const [name, disposition] of acknowledged) expect([name, kept.get(name)]).toEqual([name, disposition])
  const late = session.seats.find((seat) => !seat.voted)
  const card = session.current?.card.id ?? ''
  if (late) await again.run('workshop.vote', { session: id, participant: late.id, card, round: 1, disposition: 'keep' })
  await again.run('workshop.turn', { session: id, to: 'reveal' })
  const { current } = await again.run('workshop.session', { id })
  expect(current?.tally?.votes).toBe(kept.size + (late ? 1 : 0))
})
