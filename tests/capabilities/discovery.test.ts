import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Mirror } from '#main/mirror/open.ts'
import type { Service } from '#main/service/service.ts'
import { ownFolder } from '#tests/support/workspace.ts'
import { seedAccount, seededService } from './plan-seed.ts'

const fixtures = new URL('../fixtures/discovery/', import.meta.url).pathname
const site = join(fixtures, 'site')
const results = join(fixtures, 'results')

const seed = (more: (db: Mirror, now: number) => void = () => undefined): Promise<{ service: Service; now: number }> =>
  seededService((db, now) => {
    db.exec(`UPDATE brand SET website = 'https://kornwell.example' WHERE id = 'kornwell';
      INSERT INTO brand (id, name, website) VALUES ('halvorn', 'Halvorn', 'https://halvorn.example')`)
    seedAccount(db, now, { id: 'KornwellUK', market: 'uk' })
    seedAccount(db, now, { id: 'halvorngroup', brand: 'halvorn', market: null })
    seedAccount(db, now, { id: 'HalvornGroup', network: 'x', brand: 'halvorn', market: null })
    more(db, now)
  })
const listed = async (service: Service, state: 'open' | 'later' | 'ours' | 'impostor' | 'not_ours' | 'all' = 'open') =>
  (await service.run('discovery.list', { state, group: 'none' })).candidates
const found = async (service: Service, network: string, handle: string) => {
  const all = await listed(service, 'all')
  const one = all.find((candidate) => candidate.network === network && candidate.handle === handle)
  if (!one) throw new Error(`no candidate ${network} ${handle}`)
  return one
}

test('pages of a brand bring new names into the inbox, and known accounts are counted and get their evidence', async () => {
  const { service } = await seed()
  const result = await service.run('discovery.read', { file: site })
  expect(result).toMatchObject({ file: 'site', as: 'pages', read: 4, known: 3, again: 0, decided: 0, limit: null })
  expect(result.passed).toEqual({ share_link: 4, post: 1, redirector: 1 })
  const inbox = await listed(service)
  expect(inbox).toHaveLength(result.fresh)
  expect(inbox.some(({ handle }) => handle === 'halvorngroup')).toBe(false)
  const { sightings } = await service.run('discovery.seen', { account: 'halvorngroup' })
  expect(sightings.find(({ place }) => place === 'footer')).toMatchObject({
    pages: 3,
    ofPages: 3,
    site: 'halvorn.example',
  })
  expect(await service.run('discovery.summary', {})).toMatchObject({ accountsSeen: 3, accounts: 3 })
})

test('candidates come with brand, market, score and reasons, the surest first', async () => {
  const { service } = await seed()
  await service.run('discovery.read', { file: site })
  const inbox = await listed(service)
  expect(inbox.map(({ score }) => score)).toEqual(inbox.map(({ score }) => score).toSorted((a, b) => b - a))
  expect(inbox[0]).toMatchObject({
    network: 'linkedin',
    handle: 'company/halvorn-group',
    brand: 'Halvorn',
    source: 'site',
  })
  expect(await found(service, 'facebook', 'KornwellDE')).toMatchObject({ brandId: 'kornwell', marketId: 'de' })
  expect((await found(service, 'facebook', 'shopify')).score).toBeLessThan(10)
})

test('reading the same pages again changes nothing, and evidence of another source adds up', async () => {
  const { service } = await seed()
  const first = await service.run('discovery.read', { file: site })
  const before = await listed(service)
  expect(await service.run('discovery.read', { file: site })).toMatchObject({ fresh: 0, again: first.fresh, known: 3 })
  expect(await listed(service)).toEqual(before)
  const scan = await service.run('discovery.read', { file: join(results, 'kornwell.txt') })
  expect(scan).toMatchObject({ as: 'scan', passed: { other_site: 1 } })
  const once = await found(service, 'instagram', 'kornwell')
  expect(once.score).toBeLessThan(30)
  await service.run('discovery.read', { file: join(results, 'kornwell.csv') })
  const { sightings } = await service.run('discovery.get', { id: once.id })
  expect(sightings.map(({ source }) => source).toSorted()).toEqual(['kornwell.csv', 'kornwell.txt'])
})

test('one undo takes a whole run back', async () => {
  const { service } = await seed()
  await service.run('discovery.read', { file: site })
  expect((await service.run('history.state', {})).undo).toMatchObject({ action: 'discovery.read' })
  await service.run('history.undo', {})
  expect(await listed(service, 'all')).toEqual([])
  await service.run('history.redo', {})
  expect((await listed(service)).length).toBeGreaterThan(10)
})

test('what is ours enters the inventory with brand, market and source, and undo takes it out again', async () => {
  const { service } = await seed()
  await service.run('discovery.read', { file: site })
  const { id } = await found(service, 'instagram', 'kornwell.de')
  expect(await service.run('discovery.decide', { ids: [id], decision: 'ours' })).toEqual({ changed: 1, created: 1 })
  const { accountId } = await found(service, 'instagram', 'kornwell.de')
  const account = await service.run('accounts.get', { id: accountId ?? '' })
  expect(account).toMatchObject({
    network: 'instagram',
    handle: 'kornwell.de',
    brandId: 'kornwell',
    marketId: 'de',
    kind: 'profile',
  })
  expect(account.sources).toMatchObject([{ file: 'site' }])
  expect((await listed(service)).some((candidate) => candidate.id === id)).toBe(false)
  await service.run('history.undo', {})
  await expect(service.run('accounts.get', { id: accountId ?? '' })).rejects.toMatchObject({ code: 'not_found' })
  expect(await found(service, 'instagram', 'kornwell.de')).toMatchObject({ decision: null, accountId: null })
  await service.run('history.redo', {})
  expect(await service.run('discovery.read', { file: site })).toMatchObject({ fresh: 0, known: 4 })
})

test('many are decided in one step, with another brand and market when they are said', async () => {
  const { service } = await seed()
  await service.run('discovery.read', { file: site })
  const ids = [await found(service, 'tiktok', 'halvorn'), await found(service, 'pinterest', 'halvorn')].map(
    ({ id }) => id,
  )
  await service.run('discovery.decide', { ids, decision: 'ours', brandId: 'brisavo', marketId: null })
  const { accountId } = await found(service, 'tiktok', 'halvorn')
  expect(await service.run('accounts.get', { id: accountId ?? '' })).toMatchObject({
    brandId: 'brisavo',
    marketId: null,
  })
  expect((await service.run('history.state', {})).undo).toMatchObject({ action: 'discovery.decide', count: 4 })
})

test('what is not ours never comes back until it is put back', async () => {
  const { service } = await seed()
  await service.run('discovery.read', { file: site })
  const { id } = await found(service, 'instagram', 'northlight.studio')
  await service.run('discovery.decide', { ids: [id], decision: 'not_ours', note: 'Our agency' })
  expect(await service.run('discovery.read', { file: site })).toMatchObject({ fresh: 0, decided: 1 })
  expect((await listed(service)).some((candidate) => candidate.id === id)).toBe(false)
  expect(await listed(service, 'not_ours')).toMatchObject([{ id, note: 'Our agency' }])
  await service.run('discovery.decide', { ids: [id], decision: null })
  expect((await listed(service)).some((candidate) => candidate.id === id)).toBe(true)
  const { history } = await service.run('discovery.get', { id })
  expect(history.map(({ action }) => action)).toEqual(['discovery.decide', 'discovery.decide', 'discovery.read'])
})

test('later leaves the inbox until its day, and needs one', async () => {
  const { service } = await seed()
  await service.run('discovery.read', { file: site })
  const { id } = await found(service, 'tiktok', 'halvorn')
  await expect(service.run('discovery.decide', { ids: [id], decision: 'later' })).rejects.toMatchObject({
    code: 'bad_request',
  })
  await service.run('discovery.decide', { ids: [id], decision: 'later', laterOn: '2999-01-01' })
  expect(await listed(service, 'later')).toMatchObject([{ id, laterOn: '2999-01-01' }])
  await service.run('discovery.decide', { ids: [id], decision: 'later', laterOn: '2020-01-01' })
  expect(await listed(service, 'later')).toEqual([])
  expect((await listed(service)).some((candidate) => candidate.id === id)).toBe(true)
})

test('a look-alike is set apart, with a report that is composed and not sent', async () => {
  const { service } = await seed()
  const file = join(ownFolder(), 'kornwell.txt')
  writeFileSync(file, 'https://www.facebook.com/KornwellUK.official\nhttps://www.facebook.com/K0rnwellUK\n')
  await service.run('discovery.read', { file })
  const [one, two] = await listed(service)
  expect([one?.source, two?.source]).toEqual(['look_alike', 'look_alike'])
  const { id } = await found(service, 'facebook', 'K0rnwellUK')
  await service.run('discovery.decide', { ids: [id], decision: 'impostor', note: 'Sells prizes' })
  const { report, resembles, candidate } = await service.run('discovery.get', { id })
  expect(candidate.decision).toBe('impostor')
  expect(resembles).toMatchObject({ id: 'KornwellUK' })
  expect(report.text).toContain('Sells prizes')
  expect(report.form).toContain('facebook.com')
})

test('an account that came into the inventory in another way leaves the inbox by itself', async () => {
  const { service } = await seed()
  await service.run('discovery.read', { file: site })
  const { id, url } = await found(service, 'tiktok', 'halvorn')
  await service.run('accounts.add', { address: url ?? '' })
  expect((await listed(service)).some((candidate) => candidate.id === id)).toBe(false)
  expect(await service.run('discovery.decide', { ids: [id], decision: 'ours' })).toEqual({ changed: 1, created: 0 })
})

test('the inventory proposes what profiles mention and what habits suggest, known accounts left out', async () => {
  const { service } = await seed((db, now) => {
    seedAccount(db, now, { id: 'kornwell.de', network: 'instagram' })
    seedAccount(db, now, { id: 'kornwell.uk', network: 'instagram', market: 'uk' })
    db.exec(
      `UPDATE account SET bio = 'Help: @kornwell.help, also facebook.com/KornwellUK and t.me/kornwell_news' WHERE id = 'kornwell.de'`,
    )
    seedAccount(db, now, { id: 'KornwellDE', network: 'x' })
  })
  const result = await service.run('discovery.propose', {})
  expect(result).toMatchObject({ file: null, as: 'inventory', known: 1, read: 6 })
  const names = (await listed(service)).map(({ source, network, handle }) => `${source} ${network} ${handle}`)
  expect(names).toContain('mention telegram kornwell_news')
  expect(names).toContain('mention instagram kornwell.help')
  expect(names).toContain('pattern x KornwellUK')
  expect(names).toContain('pattern facebook KornwellDE')
  const mention = await found(service, 'telegram', 'kornwell_news')
  expect((await service.run('discovery.get', { id: mention.id })).sightings[0]).toMatchObject({
    account: 'kornwell.de',
    place: 'bio',
  })
})

test('a folder is never left through a link, and packed sitemaps and web archives are read', async () => {
  const { service } = await seed()
  const outside = ownFolder()
  writeFileSync(join(outside, 'secret.html'), '<footer><a href="https://x.com/KornwellSecret">x</a></footer>')
  const folder = ownFolder()
  mkdirSync(join(folder, 'saved'))
  symlinkSync(outside, join(folder, 'saved', 'away'))
  symlinkSync(join(outside, 'secret.html'), join(folder, 'secret.html'))
  writeFileSync(join(folder, 'photo.jpg'), 'no page')
  writeFileSync(
    join(folder, 'sitemap.xml.gz'),
    gzipSync('<urlset><url><loc>https://service.kornwell.example/</loc></url></urlset>'),
  )
  writeFileSync(
    join(folder, 'saved', 'contact.mhtml'),
    [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://kornwell.example/contact',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html"; boundary="----Part--x"',
      '',
      '------Part--x',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Location: https://kornwell.example/contact',
      '',
      '<footer><a href=3D"https://www.tiktok.com/@korn=',
      'well">TikTok =E2=80=93 K=C3=BCche</a></footer>',
      '------Part--x--',
    ].join('\r\n'),
  )
  const result = await service.run('discovery.read', { file: folder })
  expect(result).toMatchObject({ read: 2, left: { symlink: 2, other: 1 }, fresh: 2 })
  const { id } = await found(service, 'tiktok', 'kornwell')
  expect((await service.run('discovery.get', { id })).sightings[0]).toMatchObject({
    site: 'kornwell.example',
    text: 'TikTok – Küche',
    samples: ['https://kornwell.example/contact'],
  })
  expect((await listed(service)).map(({ handle }) => handle).toSorted()).toEqual([
    'kornwell',
    'service.kornwell.example',
  ])
})

test('what is neither a page nor a result is refused by name and leaves nothing behind', async () => {
  const { service } = await seed()
  const folder = ownFolder()
  const file = join(folder, 'photo.png')
  writeFileSync(file, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]))
  await expect(service.run('discovery.read', { file })).rejects.toMatchObject({ code: 'file_no_page' })
  await expect(service.run('discovery.read', { file: join(folder, 'none.html') })).rejects.toMatchObject({
    code: 'file_not_found',
  })
  writeFileSync(join(folder, 'empty.html'), '')
  await expect(service.run('discovery.read', { file: join(folder, 'empty.html') })).rejects.toMatchObject({
    code: 'file_empty',
  })
  const { undo } = await service.run('history.state', {})
  expect(undo).toBeNull()
  expect(await listed(service, 'all')).toEqual([])
})

test('the inbox is grouped, searched and paged', async () => {
  const { service } = await seed()
  await service.run('discovery.read', { file: site })
  await service.run('discovery.read', { file: results, as: 'scan' })
  const whole = await service.run('discovery.list', { group: 'source' })
  expect(whole.groups.map(({ key }) => key)).toEqual(['site', 'scan'])
  expect(whole.groups.reduce((sum, { count }) => sum + count, 0)).toBe(whole.total)
  const second = await service.run('discovery.list', { group: 'source', offset: 2, limit: 3 })
  expect(second.candidates).toEqual(whole.candidates.slice(2, 5))
  const brand = await service.run('discovery.list', { group: 'brand', text: 'KORNWELL instagram' })
  expect(brand.candidates.map(({ handle }) => handle).toSorted()).toEqual(['kornwell', 'kornwell.de'])
  const { ids } = await service.run('discovery.ids', { state: 'open', group: 'source', text: '' })
  expect(ids).toEqual(whole.candidates.map(({ id }) => id))
})
