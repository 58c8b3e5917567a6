import { expect, test } from 'vitest'
import type { Service } from '#main/service/service.ts'
import { seedAccount, seededService } from './plan-seed.ts'

const draft = { personId: null, agencyId: null, tool: null, twoFactor: null, provenOn: null, note: null }

/** Ann owns one and two, Bob (who left) is the only admin of one; three is nobody's. */
async function company(): Promise<Service> {
  const { service } = await seededService((db, now) => {
    seedAccount(db, now, { id: 'one' })
    seedAccount(db, now, { id: 'two', brand: 'brisavo', network: 'x' })
    seedAccount(db, now, { id: 'three', owner: null })
    db.exec(`
      INSERT INTO person (id, name, email) VALUES ('cy', 'Cy Dow', 'cy@example.org'), ('ann2', 'Ann  Lee', 'ann@example.org');
      INSERT INTO agency (id, name) VALUES ('north', 'North Studio');
      UPDATE account SET backup_owner_id = 'cy' WHERE id = 'two';
      INSERT INTO access (id, account_id, person_id, way, two_factor) VALUES
        ('bob1', 'one', 'bob', 'own_login', 1), ('ann2x', 'two', 'ann', 'own_login', 0), ('cy2', 'two', 'cy', 'smms', 1);`)
  })
  return service
}

const count = async (service: Service, text: string): Promise<number> =>
  (await service.run('accounts.count', { texts: [text] })).counts[0] ?? -1

const find = async (service: Service, id: string) => (await service.run('directory.get', { kind: 'person', id })).entry

test('a register counts what each person owns, stands in for, can open and holds alone', async () => {
  const service = await company()
  expect(await find(service, 'ann')).toMatchObject({ accounts: 2, backup: 0, access: 1, alone: 1 })
  expect(await find(service, 'cy')).toMatchObject({ accounts: 0, backup: 1, access: 1, alone: 0 })
  expect(await find(service, 'bob')).toMatchObject({ accounts: 0, access: 1, alone: 1 })
  const page = { offset: 0, limit: 50 }
  const names = async (query: {
    text?: string
    state?: 'left' | 'alone' | 'here'
    sort?: string
    descending?: boolean
  }) => (await service.run('directory.records', { kind: 'person', ...query, ...page })).rows.map(({ id }) => id)
  expect(await names({ text: 'CY@EXAMPLE' })).toEqual(['cy'])
  expect(await names({ state: 'left' })).toEqual(['bob'])
  expect(await names({ state: 'here' })).not.toContain('bob')
  expect(await names({ state: 'alone', sort: 'accounts', descending: true })).toEqual(['ann', 'bob'])
  const brands = await service.run('directory.records', { kind: 'brand', ...page })
  expect(brands.rows.map(({ name, accounts }) => [name, accounts])).toEqual([
    ['Brisavo', 1],
    ['Kornwell', 2],
  ])
})

test('every figure of the register is the same as the filter it opens', async () => {
  const service = await company()
  for (const id of ['ann', 'bob', 'cy']) {
    const { filterName, accounts, backup, access, alone } = await find(service, id)
    expect(await count(service, `owner:"${filterName}"`)).toBe(accounts)
    expect(await count(service, `backup:"${filterName}"`)).toBe(backup)
    expect(await count(service, `admin:"${filterName}"`)).toBe(access)
    expect(await count(service, `alone:"${filterName}"`)).toBe(alone)
  }
})

test('the list of accounts held alone says why, those of people who left first, and follows who is still here', async () => {
  const service = await company()
  const all = await service.run('people.alone', { offset: 0, limit: 10 })
  expect(all.rows.map(({ account, personId, owner, admin }) => [account, personId, owner, admin])).toEqual([
    ['one', 'bob', false, true],
    ['one', 'ann', true, false],
  ])
  expect(await count(service, 'soleadmin:left')).toBe(1)
  await service.run('access.add', { accounts: ['one'], entry: { ...draft, personId: 'ann', way: 'own_login' } })
  expect(await count(service, 'soleadmin:left')).toBe(0)
  expect(await count(service, 'soleadmin:"Ann Lee"')).toBe(1)
  await service.run('access.add', {
    accounts: ['one'],
    entry: { ...draft, tool: 'front desk PC', way: 'shared_login' },
  })
  expect(await count(service, 'soleadmin:"Ann Lee"')).toBe(0)
  expect((await service.run('people.alone', { person: 'bob', left: true, offset: 0, limit: 10 })).total).toBe(0)
})

test('a person leaves in one step: the preview says what it does, access nobody else has stays listed, undo brings all back', async () => {
  const service = await company()
  const wish = { person: 'ann', leftOn: '2026-02-01', promoteBackup: true, to: 'bob', revoke: true }
  expect(await service.run('people.previewOffboard', wish)).toEqual({
    promoted: 1,
    handed: 1,
    kept: 0,
    backup: 0,
    revoked: 1,
    alone: 0,
  })
  await service.run('people.offboard', wish)
  expect(await service.run('accounts.get', { id: 'two' })).toMatchObject({ ownerId: 'cy', backupOwnerId: null })
  expect(await service.run('accounts.get', { id: 'one' })).toMatchObject({ ownerId: 'bob' })
  expect(await count(service, 'admin:"Ann Lee"')).toBe(0)
  await service.run('history.undo', {})
  expect(await service.run('accounts.get', { id: 'two' })).toMatchObject({ ownerId: 'ann', backupOwnerId: 'cy' })
  expect(await find(service, 'ann')).toMatchObject({ access: 1, fields: { left_on: null } })

  expect(
    await service.run('people.previewOffboard', { ...wish, person: 'bob', to: null, promoteBackup: false }),
  ).toMatchObject({ kept: 0, revoked: 0, alone: 1 })
  await expect(service.run('people.offboard', { ...wish, to: 'ann' })).rejects.toMatchObject({ code: 'bad_request' })
})

test('two records of one person become one: accounts and access follow, empty fields are filled, undo parts them again', async () => {
  const service = await company()
  await service.run('accounts.update', { ids: ['three'], patch: { ownerId: 'ann2', backupOwnerId: 'ann' } })
  await service.run('access.add', {
    accounts: ['two', 'three'],
    entry: { ...draft, personId: 'ann2', way: 'own_login', provenOn: '2026-01-05' },
  })
  await service.run('directory.merge', { kind: 'person', from: 'ann2', into: 'ann' })
  expect(await find(service, 'ann')).toMatchObject({ accounts: 3, access: 2, fields: { email: 'ann@example.org' } })
  expect(await service.run('accounts.get', { id: 'three' })).toMatchObject({ ownerId: 'ann', backupOwnerId: null })
  const { entries } = await service.run('access.list', { account: 'two' })
  expect(entries.filter(({ personId }) => personId === 'ann').map(({ provenOn }) => provenOn)).toEqual(['2026-01-05'])
  await expect(find(service, 'ann2')).rejects.toMatchObject({ code: 'not_found' })
  await service.run('history.undo', {})
  expect(await find(service, 'ann2')).toMatchObject({ accounts: 1, access: 2 })
  expect(await find(service, 'ann')).toMatchObject({ accounts: 2, fields: { email: null } })
})

test('an entry is edited field by field, and a value the field cannot hold is refused', async () => {
  const service = await company()
  const edit = (fields: Record<string, string | null>, name?: string) =>
    service.run('directory.update', { kind: 'brand', id: 'brisavo', fields, ...(name ? { name } : {}) })
  expect(await edit({ website: ' https://brisavo.example ', parent_id: 'kornwell' }, 'Brisavo Coffee')).toEqual({
    changed: 1,
  })
  expect((await service.run('directory.get', { kind: 'brand', id: 'brisavo' })).entry).toMatchObject({
    name: 'Brisavo Coffee',
    fields: { website: 'https://brisavo.example', parent_id: 'kornwell' },
    names: { parent_id: 'Kornwell' },
  })
  await expect(edit({}, 'KORNWELL')).rejects.toMatchObject({ code: 'exists' })
  await expect(edit({ parent_id: 'brisavo' })).rejects.toMatchObject({ code: 'bad_request' })
  await expect(edit({ colour: 'red' })).rejects.toMatchObject({ code: 'bad_request' })
  await expect(
    service.run('directory.update', { kind: 'person', id: 'ann', fields: { left_on: '2026-02-31x' } }),
  ).rejects.toMatchObject({ code: 'bad_request' })
})

test('an entry goes only when nothing hangs on it', async () => {
  const service = await company()
  await expect(service.run('directory.remove', { kind: 'person', id: 'ann' })).rejects.toMatchObject({
    code: 'in_use',
    details: { name: 'Ann Lee', count: 3 },
  })
  expect(await service.run('directory.remove', { kind: 'agency', id: 'north' })).toEqual({ removed: 1 })
  await service.run('history.undo', {})
  expect((await service.run('directory.get', { kind: 'agency', id: 'north' })).uses).toEqual([])
})

test('access is added to many accounts once, proven, changed and revoked, and never holds a secret', async () => {
  const service = await company()
  const entry = { ...draft, agencyId: 'north', way: 'business_manager' as const, tool: 'Business Suite' }
  expect(await service.run('access.add', { accounts: ['one', 'two', 'three'], entry })).toEqual({
    added: 3,
    present: 0,
  })
  expect(await service.run('access.add', { accounts: ['one', 'two', 'three'], entry })).toEqual({
    added: 0,
    present: 3,
  })
  expect(await count(service, 'way:business_manager')).toBe(3)
  expect(await count(service, 'way:shared_login,recovery')).toBe(0)
  expect(await service.run('access.prove', { accounts: ['one'], provenOn: '2026-03-01' })).toEqual({ changed: 2 })
  const { entries } = await service.run('access.list', { account: 'one' })
  const own = entries.find(({ agencyId }) => agencyId === 'north')
  expect(own).toMatchObject({ provenOn: '2026-03-01', tool: 'Business Suite', revokedOn: null })
  await service.run('access.revoke', { ids: [own?.id ?? ''], revokedOn: '2026-03-02' })
  expect((await service.run('access.list', { account: 'one' })).entries.at(-1)).toMatchObject({
    revokedOn: '2026-03-02',
  })
  for (const secret of [{ note: 'Passwort: Sommer2024' }, { tool: 'Xy9$kk!aQ2' }, { note: 'ghp_abcdefghijklmnop1234' }])
    await expect(
      service.run('access.add', { accounts: ['one'], entry: { ...entry, ...secret } }),
    ).rejects.toMatchObject({ code: 'looks_secret' })
  await expect(
    service.run('access.add', { accounts: ['one'], entry: { ...draft, way: 'shared_login' } }),
  ).rejects.toMatchObject({ code: 'bad_request' })
})

test('a request names what serves the same place already, and only takes the steps there are', async () => {
  const service = await company()
  const asked = { network: 'facebook', brandId: 'kornwell', marketId: 'de' }
  expect((await service.run('accounts.serving', asked)).accounts.map(({ id }) => id).sort()).toEqual(['one', 'three'])
  const { id } = await service.run('accounts.request', {
    ...asked,
    handle: '@kornwell.care',
    teamId: 'support',
    why: 'Answer owners where they ask',
    requestedBy: 'ann',
  })
  expect(await service.run('accounts.get', { id })).toMatchObject({
    lifecycle: 'proposed',
    handle: 'kornwell.care',
    purpose: { why: 'Answer owners where they ask' },
  })
  expect(await service.run('accounts.gate', { id })).toMatchObject({ requestedBy: 'Ann Lee', lifecycle: 'proposed' })
  const step = (query: {
    to: 'approved' | 'active' | 'closing' | 'closed'
    decidedBy?: string
    reason?: string
    address?: string
  }) => service.run('accounts.step', { ids: [id], ...query })
  await expect(step({ to: 'active' })).rejects.toMatchObject({ code: 'lifecycle_step' })
  await expect(step({ to: 'approved', decidedBy: 'cy' })).rejects.toMatchObject({ code: 'bad_request' })
  await expect(service.run('accounts.update', { ids: [id], patch: { lifecycle: 'active' } })).rejects.toMatchObject({
    code: 'lifecycle_step',
  })
  await step({ to: 'approved', decidedBy: 'cy', reason: 'No help channel in Germany' })
  await step({ to: 'active', address: 'https://facebook.com/kornwellcare' })
  expect(await service.run('accounts.get', { id })).toMatchObject({ lifecycle: 'active', handle: 'kornwellcare' })
  const history = await service.run('accounts.history', { id })
  expect(history.entries.flatMap(({ fields }) => fields)).toContainEqual({
    field: 'approved_by',
    before: null,
    after: 'Cy Dow',
  })
  await expect(
    service.run('accounts.request', { ...asked, handle: 'kornwellcare', teamId: null, why: 'x', requestedBy: 'ann' }),
  ).rejects.toMatchObject({ code: 'exists', details: { account: id } })
})

test('a charter template fills what is empty, leaves open what the account does not state, and one undo takes it back', async () => {
  const service = await company()
  const none = { who: null, what: null, when: null, where: null, why: null, how: null, extent: null }
  await service.run('accounts.setPurpose', { id: 'one', purpose: { ...none, who: 'Owners' } })
  await service.run('accounts.update', { ids: ['three'], patch: { marketId: null } })
  const { id: template } = await service.run('charters.save', {
    id: null,
    name: 'Care',
    fields: { ...none, who: 'Owners of {brand}', where: '{market}, on {network}' },
  })
  const wish = { template, accounts: ['one', 'two', 'three'], replace: false }
  expect(await service.run('charters.preview', wish)).toMatchObject({ changes: 3, replaced: 0, open: 1 })
  expect(await service.run('charters.preview', { ...wish, replace: true })).toMatchObject({ replaced: 1 })
  expect(await service.run('charters.apply', wish)).toEqual({ changed: 3 })
  expect((await service.run('accounts.get', { id: 'one' })).purpose).toEqual({
    ...none,
    who: 'Owners',
    where: 'Germany, on Facebook',
  })
  expect((await service.run('accounts.get', { id: 'three' })).purpose).toEqual({ ...none, who: 'Owners of Kornwell' })
  expect(await count(service, 'charter:>1')).toBe(2)
  await service.run('history.undo', {})
  expect((await service.run('accounts.get', { id: 'two' })).purpose).toEqual(none)
})

test('evidence belongs to a brand or market and shows on its accounts', async () => {
  const service = await company()
  const evidence = {
    id: null,
    brandId: 'kornwell',
    marketId: null,
    method: 'Survey',
    askedOn: '2026-01-10',
    sample: 412,
    summary: null,
  }
  await service.run('evidence.save', evidence)
  expect((await service.run('evidence.list', { brandId: 'kornwell', marketId: 'de' })).evidence).toMatchObject([
    { sample: 412 },
  ])
  expect(await count(service, 'evidence:yes')).toBe(2)
  await expect(service.run('evidence.save', { ...evidence, brandId: null })).rejects.toMatchObject({
    code: 'bad_request',
  })
})

test('custom fields hold what their type allows, and removing one is undone with its values', async () => {
  const service = await company()
  const { id: field } = await service.run('fields.save', { id: null, name: 'Cost centre', type: 'number' })
  await service.run('fields.set', { accounts: ['two'], field, value: '12' })
  expect(await service.run('fields.preview', { accounts: ['one', 'two'], field, value: '12' })).toMatchObject({
    changes: 1,
    rows: [{ id: 'one', before: null, after: '12' }],
  })
  await expect(service.run('fields.preview', { accounts: ['one'], field, value: 'four' })).rejects.toMatchObject({
    code: 'value_unfit',
  })
  expect(await service.run('fields.set', { accounts: ['one', 'two'], field, value: '4711' })).toEqual({ changed: 2 })
  await expect(service.run('fields.set', { accounts: ['one'], field, value: 'four' })).rejects.toMatchObject({
    code: 'value_unfit',
  })
  await expect(service.run('fields.save', { id: field, name: 'Cost centre', type: 'date' })).rejects.toMatchObject({
    code: 'value_unfit',
  })
  expect(await count(service, 'field:"Cost centre=4711"')).toBe(2)
  expect(await count(service, 'field:"cost centre"')).toBe(2)
  await service.run('fields.remove', { id: field })
  expect((await service.run('fields.list', {})).fields).toEqual([])
  await service.run('history.undo', {})
  expect((await service.run('fields.list', {})).fields).toMatchObject([
    { name: 'Cost centre', type: 'number', accounts: 2 },
  ])
})

test('tags are given and taken, and renaming onto another one joins them', async () => {
  const service = await company()
  await service.run('tags.set', { accounts: ['one', 'two'], add: ['Summer', 'summer'] })
  await service.run('tags.set', { accounts: ['two', 'three'], add: ['Season'] })
  const wish = { accounts: ['one', 'two', 'three'], add: ['SEASON'], drop: ['summer'] }
  const { changes, rows } = await service.run('tags.preview', wish)
  expect(changes).toBe(2)
  expect(rows.map(({ id, before, after }) => [id, before, after])).toEqual(
    expect.arrayContaining([
      ['one', 'Summer', 'SEASON'],
      ['two', expect.stringContaining('Summer'), 'Season'],
    ]),
  )
  expect(await service.run('tags.rename', { from: 'summer', to: 'Season' })).toEqual({ changed: 2 })
  expect((await service.run('tags.list', {})).tags).toEqual([{ name: 'Season', accounts: 3 }])
  expect(await count(service, 'tag:season')).toBe(3)
  await service.run('tags.set', { accounts: ['one', 'two', 'three'], drop: ['season'] })
  expect(await count(service, 'tag:none')).toBe(3)
})
