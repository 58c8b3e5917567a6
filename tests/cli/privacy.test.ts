import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { muster, ownFolder } from './muster.ts'

const LINES = [
  'id,author,author_name,inbound,time,text,network',
  '1,anna_k77,Anna Kernova,in,2020-01-01 10:00,My Zeppelin leaks @acme,x',
  '2,anna_berg,Anna Berg,in,2026-06-01 10:00,Where is my parcel @acme,x',
]

test('a person is looked at, erased and receipted; older messages go by rule', async () => {
  const folder = ownFolder()
  const workspace = join(folder, 'a.muster')
  const run = (...words: string[]) => muster([...words, '--workspace', workspace])
  const json = async <T>(...words: string[]): Promise<T> => JSON.parse((await run(...words, '--json')).stdout) as T
  await muster(['init', workspace])
  writeFileSync(join(folder, 'm.csv'), LINES.join('\n'))
  await run('import', join(folder, 'm.csv'), '--as', 'conversations')

  const several = await run('erase', 'anna')
  expect([several.status, several.stdout]).toEqual([2, ''])
  expect(several.stderr).toContain('“anna” means several contacts')
  expect((await run('erase', 'nobody')).status).toBe(2)
  expect(await json('erase', 'x:anna_k77', '--dry-run')).toMatchObject({ conversations: 1, messages: 1 })
  expect(await json('erase', 'x:anna_k77')).toMatchObject({
    kind: 'person',
    erased: { contacts: 1, messages: 1 },
    proof: { hits: 0, places: [], bytes: 0 },
  })
  expect(await json('search', 'zeppelin')).toMatchObject({ total: 0 })

  expect(await json('retention')).toMatchObject({ rules: { public: null, private: null }, public: 0 })
  const wrong = await run('retention', '--public', 'soon')
  expect([wrong.status, wrong.stdout]).toEqual([2, ''])
  expect(await json('retention', '--public', '1', '--run')).toMatchObject({
    rules: { public: 1, private: null },
    public: 0,
    receipt: { kind: 'retention', erased: { contacts: 1, messages: 1 } },
  })
  expect(await json('receipts')).toMatchObject({ receipts: [{ kind: 'retention' }, { kind: 'person' }] })
  expect((await run('receipts', '--lang', 'ru')).stdout).toContain('квитанции')
})
