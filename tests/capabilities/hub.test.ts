import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startPostgres, type TestPostgres } from '#tests/support/postgres.ts'
import { bringIn, layHub, type Mate, mate } from '#tests/support/team.ts'

let server: TestPostgres
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

const sync = (one: Mate) => one.service.run('hub.sync', {})
const rowsOf = async (one: Mate) => (await one.service.run('accounts.list', { filter: {}, offset: 0, limit: 100 })).rows
const handles = async (one: Mate) => (await rowsOf(one)).map(({ handle }) => handle).toSorted()
const waitFor = (holds: () => Promise<boolean>, timeout = 10_000) =>
  vi.waitFor(async () => expect(await holds()).toBe(true), { timeout, interval: 200 })
const view = (one: Mate) => one.service.run('hub.view', {})

test('a team shares one workspace: joining from nothing brings all of it, work goes both ways, what two said differently is listed', async () => {
  const [anna, ben] = [await mate('anna'), await mate('ben')]
  const { id: brand } = await anna.service.run('directory.add', { kind: 'brand', name: 'Kornwell' })
  const { id: one } = await anna.service.run('accounts.add', { address: 'https://x.com/KornwellDE' })
  await anna.service.run('accounts.update', { ids: [one], patch: { brandId: brand } })
  await layHub(server, anna)
  expect(await view(anna)).toMatchObject({ joined: { role: 'admin', name: 'anna' }, waiting: 3 })
  expect(await sync(anna)).toMatchObject({ sent: 3, refused: 0, steps: 0 })
  await bringIn(anna, ben, 'lead')
  expect(await sync(ben)).toMatchObject({ sent: 0, steps: 3 })
  expect(await rowsOf(ben)).toMatchObject([{ id: one, handle: 'KornwellDE' }])
  expect(await view(ben)).toMatchObject({ waiting: 0, behind: 0, last: { steps: 3, clashes: 0 } })

  await ben.service.run('accounts.update', { ids: [one], patch: { note: 'from Ben' } })
  await ben.service.run('accounts.add', { address: 'https://x.com/Brisavo' })
  await anna.service.run('accounts.update', { ids: [one], patch: { note: 'from Anna' } })
  await sync(ben)
  expect(await sync(anna)).toMatchObject({ sent: 1, steps: 2, clashes: 1 })
  expect((await anna.service.run('exchange.clashes', {})).clashes).toMatchObject([
    { kind: 'field', field: 'note', partner: 'ben' },
  ])
  expect(await sync(ben)).toMatchObject({ steps: 1, clashes: 0 })
  const notes = await Promise.all(
    [anna, ben].map(async (each) => (await each.service.run('accounts.get', { id: one })).note),
  )
  expect(new Set(notes).size).toBe(1)
  expect(await handles(anna)).toEqual(await handles(ben))
  // What others did is no step that undo would take back for everybody.
  expect((await anna.service.run('history.state', {})).undo).toMatchObject({ action: 'accounts.update' })
  for (const each of [anna, ben]) expect((await each.service.run('workspace.verify', {})).problems).toEqual([])
  expect(await sync(anna)).toMatchObject({ sent: 0, steps: 0 })
})

test('somebody limited to a brand has its accounts alone, points nowhere, and destroys nothing that they do not see', async () => {
  const [anna, eva] = [await mate('anna'), await mate('eva')]
  const add = (kind: 'brand' | 'market', name: string) => anna.service.run('directory.add', { kind, name })
  const [{ id: hers }, { id: other }] = [await add('brand', 'Hers'), await add('brand', 'Other')]
  const account = async (name: string, brandId: string): Promise<string> => {
    const { id } = await anna.service.run('accounts.add', { address: `https://x.com/${name}` })
    await anna.service.run('accounts.update', { ids: [id], patch: { brandId } })
    return id
  }
  const [seen, unseen, later] = [
    await account('Seen', hers),
    await account('Unseen', other),
    await account('Later', other),
  ]
  await anna.service.run('plan.decide', { accounts: [unseen], disposition: 'keep', reason: 'it is read' })
  await anna.service.run('plan.decide', { accounts: [seen], disposition: 'merge', into: unseen, reason: 'one voice' })
  await layHub(server, anna)
  await sync(anna)
  await bringIn(anna, eva, 'auditor', { brands: [hers] })
  await sync(eva)
  expect(await handles(eva)).toEqual(['Seen'])
  expect(await view(eva)).toMatchObject({ waiting: 0, joined: { role: 'auditor', brands: [{ name: 'Hers' }] } })
  expect((await eva.service.run('workspace.verify', {})).problems).toEqual([])

  const purpose = { who: 'customers', what: null, when: null, where: null, why: null, how: null, extent: null }
  await eva.service.run('accounts.setPurpose', { id: seen, purpose })
  await anna.service.run('accounts.update', { ids: [later], patch: { brandId: hers } })
  expect(await sync(eva)).toMatchObject({ sent: 1, refused: 0 })
  await sync(anna)
  await sync(eva)
  expect(await handles(eva)).toEqual(['Later', 'Seen'])
  const decisions = async (one: Mate) => one.service.run('plan.row', { account: seen })
  expect(await decisions(anna)).toMatchObject({ decided: 'merge', decidedInto: unseen })
  await expect(eva.service.run('exchange.export', { target: `${eva.folder}/e.musterbundle` })).rejects.toMatchObject({
    code: 'hub_partial',
  })

  await anna.service.run('hub.change', { id: (await memberOf(anna, 'eva')).id, role: 'lead' })
  await sync(eva)
  expect(await handles(eva)).toEqual(['Later', 'Seen', 'Unseen'])
  expect(await decisions(eva)).toMatchObject({ decided: 'merge', decidedInto: unseen })
  expect(await view(eva)).toMatchObject({ waiting: 0, joined: { role: 'lead', brands: null } })
})

const memberOf = async (admin: Mate, name: string) => {
  const found = (await admin.service.run('hub.members', {})).members.find((one) => one.name === name)
  if (!found) throw new Error(`no member ${name}`)
  return found
}

test('what the hub does not take stays here with the reason, and taken back the workspace is as everybody has it', async () => {
  const [anna, vic] = [await mate('anna'), await mate('vic')]
  const { id: one } = await anna.service.run('accounts.add', { address: 'https://x.com/One' })
  await layHub(server, anna)
  await sync(anna)
  await bringIn(anna, vic, 'viewer')
  await sync(vic)
  await vic.service.run('accounts.update', { ids: [one], patch: { note: 'mine' } })
  await vic.service.run('accounts.add', { address: 'https://x.com/Two' })
  expect(await sync(vic)).toMatchObject({ sent: 0, refused: 2 })
  expect(await sync(vic)).toMatchObject({ sent: 0, refused: 0 })
  const refused = await vic.service.run('hub.refused', {})
  expect(refused).toMatchObject({ total: 2, steps: [{ reason: 'role' }, { reason: 'role' }] })
  expect(await view(vic)).toMatchObject({ refused: 2, waiting: 0 })
  const [added, noted] = refused.steps
  expect(await vic.service.run('hub.takeBack', { steps: [added?.step ?? ''] })).toEqual({ rows: 1 })
  expect(await handles(vic)).toEqual(['One'])
  // An ordinary undo of a refused step is the same way out.
  await vic.service.run('history.undo', {})
  expect(await sync(vic)).toMatchObject({ sent: 0, refused: 0 })
  expect((await vic.service.run('accounts.get', { id: one })).note).toBe(null)
  expect(await view(vic)).toMatchObject({ refused: 0, waiting: 0 })
  expect((await vic.service.run('workspace.verify', {})).problems).toEqual([])

  await vic.service.run('accounts.update', { ids: [one], patch: { note: 'again' } })
  expect(await sync(vic)).toMatchObject({ refused: 1 })
  await anna.service.run('hub.change', { id: (await memberOf(anna, 'vic')).id, role: 'lead' })
  expect(await sync(vic)).toMatchObject({ sent: 1, refused: 0 })
  await sync(anna)
  expect((await anna.service.run('accounts.get', { id: one })).note).toBe('again')
  expect(noted?.reason).toBe('role')
})

test('a hub that is down is no error: work goes on, waits, and is sent by itself when the hub is back; who was removed is let in no more', async () => {
  const [anna, ben] = [await mate('anna', true), await mate('ben', true)]
  await layHub(server, anna)
  await sync(anna)
  await bringIn(anna, ben, 'lead')
  await sync(ben)
  await waitFor(async () => (await view(ben)).state === 'connected')
  await anna.service.run('accounts.add', { address: 'https://x.com/ByItself' })
  // Nobody asks: news go by the hub's own signal.
  await waitFor(async () => (await handles(ben)).includes('ByItself'), 15_000)
  await server.restart()
  await waitFor(async () => (await view(ben)).state === 'waiting')
  await ben.service.run('accounts.add', { address: 'https://x.com/Meanwhile' })
  await waitFor(async () => (await handles(anna)).includes('Meanwhile'), 20_000)

  await anna.service.run('hub.remove', { id: (await memberOf(anna, 'ben')).id })
  await ben.service.run('accounts.add', { address: 'https://x.com/TooLate' })
  await expect(sync(ben)).rejects.toMatchObject({ code: 'hub_denied' })
  expect(await handles(ben)).toContain('TooLate')
  const { lines } = await anna.service.run('hub.trail', {})
  expect(lines.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['laid', 'invited', 'joined', 'pushed', 'removed']),
  )
  expect(await ben.service.run('hub.leave', {})).toEqual({ waiting: 1 })
  expect(await view(ben)).toMatchObject({ joined: null, state: 'off' })
})
