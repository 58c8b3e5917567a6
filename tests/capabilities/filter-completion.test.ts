import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dictionary } from '#shared/locale/dictionary.ts'
import { exampleOf } from '#shared/model/filter-help.ts'
import { seedAccount, seededService } from './plan-seed.ts'

const seeded = () =>
  seededService((db, now) => {
    seedAccount(db, now, { id: 'one', brand: 'kornwell' })
    seedAccount(db, now, { id: 'two', brand: 'brisavo' })
    seedAccount(db, now, { id: 'three', brand: 'brisavo', owner: null, network: 'x' })
  })

test('values are counted among what the rest of the filter lets through, and emptiness is one of them', async () => {
  const { service } = await seeded()
  const brands = await service.run('accounts.filterValues', { text: 'owner:none', field: 'brand' })
  expect(Object.fromEntries(brands.values.map(({ value, count }) => [value, count]))).toMatchObject({
    Brisavo: 1,
    Kornwell: 0,
    none: 0,
    any: 1,
  })
  const owners = await service.run('accounts.filterValues', { text: '', field: 'owner' })
  expect(owners.values.find(({ value }) => value === 'none')?.count).toBe(1)
  const activity = await service.run('accounts.filterValues', { text: '', field: 'activity' })
  expect(activity.values.reduce((sum, { value, count }) => sum + (value === 'any' ? 0 : count), 0)).toBe(3)
})

test('what is typed narrows the values by every name they have', async () => {
  const { service } = await seeded()
  const found = await service.run('accounts.filterValues', { text: '', field: 'network', typed: 'twit' })
  expect(found.values[0]).toMatchObject({ value: 'x', count: 1 })
})

test('a field that does not exist is refused, and one whose values cannot be listed lists none', async () => {
  const { service } = await seeded()
  await expect(service.run('accounts.filterValues', { text: '', field: 'colour' })).rejects.toMatchObject({
    code: 'not_found',
  })
  expect(await service.run('accounts.filterValues', { text: '', field: 'audience' })).toEqual({
    values: [],
    complete: true,
  })
})

test('every value that is offered can be asked for, and leaves as many accounts as it says', async () => {
  const { service } = await seeded()
  for (const field of ['brand', 'network', 'owner', 'lifecycle', 'activity', 'disposition', 'owner_left']) {
    const { values } = await service.run('accounts.filterValues', { text: '', field })
    const { counts } = await service.run('accounts.count', {
      texts: values.slice(0, 20).map(({ value }) => `${field}:"${value}"`),
    })
    expect(counts).toEqual(values.slice(0, 20).map(({ count }) => count))
  }
})

test('an account that holds several values counts once as filled, and everybody who left is offered with their accounts', async () => {
  const { service } = await seededService((db, now) => {
    for (const id of ['one', 'two', 'three']) seedAccount(db, now, { id })
    db.exec(`
      INSERT INTO account_tag (id, account_id, name) VALUES ('t1', 'one', 'press'), ('t2', 'one', 'shop'), ('t3', 'two', 'shop');
      INSERT INTO person (id, name, left_on) VALUES ('dee', 'Dee', '2020-01-01');
      INSERT INTO access (id, account_id, person_id, way) VALUES
        ('a1', 'one', 'bob', 'own_login'), ('a2', 'one', 'dee', 'own_login'), ('a3', 'two', 'ann', 'own_login');`)
  })
  const counted = async (field: string) => {
    const { values } = await service.run('accounts.filterValues', { text: '', field })
    return Object.fromEntries(values.map(({ value, count }) => [value, count]))
  }
  expect(await counted('tag')).toEqual({ shop: 2, press: 1, none: 1, any: 2 })
  expect(await counted('admin')).toMatchObject({ left: 1, none: 1, any: 2 })
  for (const field of ['tag', 'admin', 'soleadmin', 'alone', 'way']) {
    const wanted = await counted(field)
    const names = Object.keys(wanted).slice(-12)
    const { counts } = await service.run('accounts.count', { texts: names.map((name) => `${field}:"${name}"`) })
    expect([field, counts]).toEqual([field, names.map((name) => wanted[name])])
  }
})

const LISTS = ['accounts', 'findings', 'plan'] as const

test.each(LISTS)('every example of a field of %s is understood', async (list) => {
  const { service } = await seeded()
  const { fields } = await service.run(`${list}.filterFields`, {})
  expect(fields.length).toBeGreaterThan(10)
  for (const field of fields) {
    const text = exampleOf(field)
    if (list === 'accounts') await service.run('accounts.count', { texts: [text] })
    else if (list === 'findings') await service.run('findings.list', { text })
    else await service.run('plan.rows', { text, sort: 'name', descending: false, offset: 0, limit: 1 })
  }
})

test('the document and the window know exactly the fields that exist, and say what each asks in both languages', async () => {
  const { service } = await seeded()
  const document = readFileSync(new URL('../../docs/filter-language.md', import.meta.url), 'utf8')
  const sections = new Map(document.split(/^## /m).map((text) => [text.split('\n', 1)[0]?.trim() ?? '', text]))
  const inSection = (title: string): string[] =>
    [...(sections.get(title) ?? '').matchAll(/^\| `([a-z_]+)`/gm)].flatMap(([, name]) => name ?? [])
  const names = async (list: (typeof LISTS)[number]): Promise<string[]> =>
    (await service.run(`${list}.filterFields`, {})).fields.map(({ name }) => name)
  const accounts = await names('accounts')
  const plan = await names('plan')
  expect(inSection('Fields of accounts').sort()).toEqual(accounts.toSorted())
  expect(inSection('Fields of findings').sort()).toEqual((await names('findings')).toSorted())
  expect(inSection('Fields of the plan').sort()).toEqual(plan.filter((name) => !accounts.includes(name)).toSorted())
  for (const language of ['en', 'ru'] as const)
    for (const name of [...plan, ...(await names('findings'))])
      expect(dictionary[language].filter[`about_${name}`], `${language} ${name}`).toBeTruthy()
})
