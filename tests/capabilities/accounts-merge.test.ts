import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Service } from '#main/service/service.ts'
import { checkSearch, contents, state } from '#tests/support/contents.ts'
import { newTestService, ownFolder } from '#tests/support/workspace.ts'
import { DAY, seedAccount, seededService } from './plan-seed.ts'

const PURPOSE = { who: 'Owners', what: null, when: null, where: null, why: 'Fewer calls', how: null, extent: null }

/** Rows of a table come back in the order in which they were put back. */
const sorted = (tables: Record<string, unknown[]>): Record<string, unknown[]> =>
  Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, rows.map((row) => JSON.stringify(row)).toSorted()]),
  )

/** Two addresses of one page, each with a part of what is known, a third account and one on another network. */
async function seeded() {
  const made = await seededService((db, now) => {
    seedAccount(db, now, { id: 'kept', owner: null, displayName: 'Kornwell Deutschland', audience: 9_000 })
    seedAccount(db, now, { id: 'second', displayName: 'KORNWELL DEUTSCHLAND', audience: 120, silent: 400 })
    seedAccount(db, now, { id: 'third', brand: 'brisavo' })
    seedAccount(db, now, { id: 'elsewhere', network: 'x' })
    db.prepare(
      "UPDATE account SET note = 'old page', website = 'https://kornwell.example/de' WHERE id = 'second'",
    ).run()
    db.exec(`
      UPDATE account SET website = ' ' WHERE id = 'kept';
      INSERT INTO goal (id, name) VALUES ('g1', 'Fewer calls'), ('g2', 'More visits');
      INSERT INTO campaign (id, name) VALUES ('c1', 'Autumn');
      INSERT INTO custom_field (id, name) VALUES ('f1', 'Cost centre');
      INSERT INTO account_tag (id, account_id, name) VALUES ('t1', 'kept', 'Press'), ('t2', 'second', 'press'), ('t3', 'second', 'old');
      INSERT INTO account_goal (id, account_id, goal_id) VALUES ('l1', 'kept', 'g1'), ('l2', 'second', 'g1'), ('l3', 'second', 'g2');
      INSERT INTO account_stage (id, account_id, stage) VALUES ('s1', 'second', 'after');
      INSERT INTO campaign_account (id, campaign_id, account_id) VALUES ('m1', 'c1', 'second');
      INSERT INTO account_field (id, account_id, field_id, value) VALUES ('v1', 'second', 'f1', '4711');
      INSERT INTO access (id, account_id, person_id, way) VALUES ('a1', 'kept', 'ann', 'own_login'), ('a2', 'second', 'ann', 'own_login'), ('a3', 'second', 'bob', 'shared_login');
      INSERT INTO account_alias (id, account_id, network, handle, handle_key, why) VALUES ('x1', 'second', 'facebook', 'KornwellAlt', 'kornwellalt', 'import');
      INSERT INTO conversation (id, account_id, natural_key, started_at, last_at) VALUES ('talk', 'second', '1', ${now - DAY}, ${now - DAY});
      INSERT INTO not_same (id, account_id, other_id) VALUES ('n1', 'third', 'second');`)
  })
  await made.service.run('accounts.setPurpose', { id: 'second', purpose: PURPOSE })
  return made
}

const get = (service: Service, id: string) => service.run('accounts.get', { id })

describe('a merge', () => {
  test('fills what the survivor does not know, joins the lists and keeps every address', async () => {
    const { service } = await seeded()
    expect(await service.run('accounts.merge', { survivor: 'kept', others: ['second'] })).toEqual({
      id: 'kept',
      merged: 1,
    })
    const kept = await get(service, 'kept')
    expect(kept).toMatchObject({
      displayName: 'Kornwell Deutschland',
      owner: 'Ann Lee',
      note: 'old page',
      website: 'https://kornwell.example/de',
      purpose: PURPOSE,
      stages: ['before', 'after'],
      tags: ['old', 'Press'],
      audience: 9_000,
    })
    expect(kept.goals.map(({ name }) => name)).toEqual(['Fewer calls', 'More visits'])
    expect(kept.access.map(({ person, way }) => [person, way])).toEqual([
      ['Ann Lee', 'own_login'],
      ['Bob Ray', 'shared_login'],
    ])
    expect(kept.aliases.toSorted()).toEqual(['KornwellAlt', 'second'])
    await expect(get(service, 'second')).rejects.toMatchObject({ code: 'not_found' })
    expect(await service.run('accounts.count', { texts: [''] })).toEqual({ counts: [3] })
  })

  test('takes field by field what it is told to, the address too', async () => {
    const { service } = await seeded()
    await service.run('accounts.merge', {
      survivor: 'kept',
      others: ['second'],
      take: { identity: 'second', displayName: 'second', ownerId: 'kept' },
      leave: ['tags', 'access'],
    })
    const kept = await get(service, 'kept')
    expect(kept).toMatchObject({ handle: 'second', displayName: 'KORNWELL DEUTSCHLAND', owner: null, tags: ['Press'] })
    expect(kept.access).toHaveLength(1)
    expect(kept.aliases.toSorted()).toEqual(['KornwellAlt', 'kept'])
  })

  test('is one step that undo takes back whole and redo brings again', async () => {
    const { service, file } = await seeded()
    await service.run('plan.decide', { accounts: ['second'], disposition: 'close', reason: 'silent' })
    await service.run('plan.decide', { accounts: ['kept'], disposition: 'keep' })
    await service.run('accounts.notSame', { pairs: [['kept', 'second']] })
    const before = sorted(state(file))
    await service.run('accounts.merge', { survivor: 'kept', others: ['second'], take: { identity: 'second' } })
    const after = sorted(state(file))
    expect(after).not.toEqual(before)
    await service.run('history.undo', {})
    expect(sorted(state(file))).toEqual(before)
    await service.run('history.redo', {})
    expect(sorted(state(file))).toEqual(after)
    await service.run('history.undo', {})
    expect(sorted(state(file))).toEqual(before)
    await service.close()
    checkSearch(file)
  })

  test('keeps what was mirrored of the merged account within reach', async () => {
    const { service } = await seeded()
    await service.run('accounts.merge', { survivor: 'kept', others: ['second'] })
    expect((await service.run('accounts.merged', { id: 'kept' })).accounts).toMatchObject([
      { id: 'second', handle: 'second', audience: 120, conversations: 1, networkName: 'Facebook' },
    ])
    const { entries } = await service.run('accounts.history', { id: 'second' })
    expect(entries.flatMap(({ fields }) => fields)).toContainEqual({
      field: 'merged_into',
      before: null,
      after: 'kept',
    })
  })

  test('leads old addresses to the survivor in search and in the next import', async () => {
    const { service } = await seeded()
    await service.run('accounts.merge', { survivor: 'kept', others: ['second'] })
    for (const text of ['second', 'KornwellAlt']) {
      const { hits } = await service.run('search.all', { text, scope: 'accounts' })
      expect(hits.map(({ id }) => id)).toEqual(['kept'])
    }
    const list = join(ownFolder(), 'again.csv')
    writeFileSync(list, 'url,followers\nhttps://www.facebook.com/second,77\nhttps://www.facebook.com/KornwellAlt,78\n')
    const result = await service.run('import.run', { file: list })
    expect(result).toMatchObject({ created: 0 })
    expect(await service.run('accounts.count', { texts: [''] })).toEqual({ counts: [3] })
  })

  test('moves decisions to the survivor without overwriting one', async () => {
    const { service, file } = await seeded()
    await service.run('plan.decide', { accounts: ['second'], disposition: 'keep' })
    await service.run('plan.decide', { accounts: ['third'], disposition: 'merge', into: 'second', reason: 'one page' })
    await service.run('accounts.merge', { survivor: 'kept', others: ['second'] })
    expect(await service.run('plan.row', { account: 'third' })).toMatchObject({ decided: 'merge', decidedInto: 'kept' })
    const rows = contents(file)['decision'] as {
      account_id: string
      disposition: string
      superseded_by: string | null
    }[]
    const inForce = rows.filter((row) => row.superseded_by === null)
    expect(
      inForce
        .toSorted((a, b) => a.account_id.localeCompare(b.account_id))
        .map((row) => [row.account_id, row.disposition]),
    ).toEqual([
      ['second', 'undecided'],
      ['third', 'merge'],
    ])
    expect(rows).toHaveLength(4)
    await service.run('plan.recommend', {})
  })

  test('of a survivor of earlier merges leads all of them to the last one', async () => {
    const { service } = await seeded()
    await service.run('accounts.merge', { survivor: 'second', others: ['kept'] })
    await service.run('accounts.merge', { survivor: 'third', others: ['second'] })
    expect((await service.run('accounts.merged', { id: 'third' })).accounts.map(({ id }) => id)).toEqual([
      'kept',
      'second',
    ])
    expect((await service.run('search.all', { text: 'kept', scope: 'accounts' })).hits.map(({ id }) => id)).toEqual([
      'third',
    ])
  })

  test('is refused across networks, into itself and for accounts that are gone, and changes nothing', async () => {
    const { service, file } = await seeded()
    const before = contents(file)
    await expect(service.run('accounts.merge', { survivor: 'kept', others: ['elsewhere'] })).rejects.toMatchObject({
      code: 'conflict',
      details: { reason: 'network' },
    })
    await expect(service.run('accounts.merge', { survivor: 'kept', others: ['kept'] })).rejects.toMatchObject({
      code: 'conflict',
      details: { reason: 'itself' },
    })
    await expect(service.run('accounts.merge', { survivor: 'kept', others: ['nobody'] })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(
      service.run('accounts.merge', { survivor: 'kept', others: ['second'], take: { note: 'third' } }),
    ).rejects.toMatchObject({ code: 'bad_request' })
    expect(contents(file)).toEqual(before)
  })

  test('does not stand in the way of removing the survivor, which undo brings back with all of it', async () => {
    const { service, file } = await seeded()
    await service.run('plan.decide', { accounts: ['second'], disposition: 'keep' })
    await service.run('plan.decide', { accounts: ['third'], disposition: 'merge', into: 'second' })
    await service.run('accounts.merge', { survivor: 'kept', others: ['second'] })
    await service.run('plan.decide', { accounts: ['third'], disposition: 'undecided' })
    const before = sorted(state(file))
    expect(await service.run('accounts.remove', { ids: ['kept'] })).toEqual({ removed: 1 })
    await service.run('history.undo', {})
    expect(sorted(state(file))).toEqual(before)
  })
})

describe('accounts that may be one', () => {
  test('are found, and are not suggested again once they were told apart; undo brings the suggestion back', async () => {
    const { service } = await seeded()
    const found = async (): Promise<string[][]> =>
      (await service.run('duplicates.find', {})).groups
        .filter((group) => group.class === 'duplicate')
        .map(({ accounts }) => accounts)
    expect(await found()).toEqual([['kept', 'second']])
    expect(await service.run('accounts.notSame', { pairs: [['second', 'kept']] })).toEqual({ changed: 1 })
    expect(await service.run('accounts.notSame', { pairs: [['kept', 'second']] })).toEqual({ changed: 0 })
    expect(await found()).toEqual([])
    await service.run('history.undo', {})
    expect(await found()).toEqual([['kept', 'second']])
    await service.run('accounts.merge', { survivor: 'kept', others: ['second'] })
    expect(await found()).toEqual([])
  })

  test('are looked for without changing anything', async () => {
    const { service, file } = await newTestService()
    await service.run('accounts.add', { address: 'https://x.com/Lumetra' })
    const before = contents(file)
    expect(await service.run('duplicates.find', {})).toMatchObject({ accounts: 1, groups: [] })
    expect(contents(file)).toEqual(before)
  })
})
