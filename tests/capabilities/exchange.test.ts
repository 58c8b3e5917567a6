import { appendFileSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { createHash, sign } from 'node:crypto'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openBundle, writeBundle } from '#main/adapters/exchange/bundle-file.ts'
import { ownKey } from '#main/adapters/exchange/keys.ts'
import { bundleOf, type Laptop, laptop } from '#tests/support/laptop.ts'

const take = (to: Laptop, file: string) => to.service.run('exchange.import', { file, trust: true })
const feed = async (one: Laptop) => (await one.service.run('history.feed', { limit: 200 })).entries
const accounts = async (one: Laptop) =>
  (await one.service.run('accounts.list', { filter: {}, offset: 0, limit: 100 })).rows

test('two laptops without a server work apart, exchange two files and hold the same accounts, people and decisions', async () => {
  const [anna, boris] = [await laptop('anna'), await laptop('boris')]
  const { id: brand } = await anna.service.run('directory.add', { kind: 'brand', name: 'Kornwell' })
  const one = await anna.service.run('accounts.add', { address: 'https://x.com/KornwellDE' })
  await anna.service.run('accounts.update', { ids: [one.id], patch: { brandId: brand, note: 'from Anna' } })
  const { id: twin } = await boris.service.run('directory.add', { kind: 'brand', name: 'KORNWELL' })
  const same = await boris.service.run('accounts.add', { address: 'https://twitter.com/kornwellde' })
  await boris.service.run('accounts.update', { ids: [same.id], patch: { brandId: twin, language: 'de' } })
  const other = await boris.service.run('accounts.add', { address: 'https://x.com/Brisavo' })
  await boris.service.run('plan.decide', { accounts: [other.id], disposition: 'keep', reason: 'the only one' })

  const first = await take(boris, await bundleOf(anna))
  expect(first).toMatchObject({ from: { name: 'anna', known: false }, joined: 2 })
  await take(anna, await bundleOf(boris, anna))
  await take(boris, await bundleOf(anna, boris))

  for (const each of [anna, boris]) {
    const rows = await accounts(each)
    expect(rows.map((row) => row.handle).toSorted()).toEqual(['Brisavo', 'KornwellDE'])
    const kornwell = await each.service.run('accounts.get', {
      id: rows.find((row) => row.handle === 'KornwellDE')?.id ?? '',
    })
    expect(kornwell).toMatchObject({ note: 'from Anna', language: 'de' })
    expect((await each.service.run('directory.list', { kind: 'brand' })).entries).toHaveLength(1)
    expect((await each.service.run('workspace.verify', {})).problems).toEqual([])
  }
  expect((await feed(anna)).some((entry) => entry.actor === 'boris')).toBe(true)
  expect(await bundleSteps(boris, anna)).toBe(0)
})

const bundleSteps = async (from: Laptop, to: Laptop): Promise<number> =>
  openBundle(await bundleOf(from, to)).manifest.counts.steps

test('a merge is one step of undo, and undo takes back exactly what it did', async () => {
  const [anna, boris] = [await laptop('anna'), await laptop('boris')]
  const own = await boris.service.run('accounts.add', { address: 'https://x.com/Own' })
  await anna.service.run('accounts.add', { address: 'https://x.com/One' })
  await anna.service.run('accounts.add', { address: 'https://x.com/Own' })
  const file = await bundleOf(anna)
  const preview = await boris.service.run('exchange.preview', { file })
  expect(await accounts(boris)).toHaveLength(1)
  const merged = await take(boris, file)
  expect({ ...merged, clashes: [] }).toEqual({ ...preview, clashes: [] })
  expect(await accounts(boris)).toHaveLength(2)
  expect((await boris.service.run('history.state', {})).undo).toMatchObject({ action: 'exchange.import' })
  await boris.service.run('history.undo', {})
  expect((await accounts(boris)).map((row) => row.id)).toEqual([own.id])
  expect((await boris.service.run('workspace.verify', {})).problems).toEqual([])
  await boris.service.run('history.redo', {})
  expect((await accounts(boris)).map((row) => row.handle).toSorted()).toEqual(['One', 'Own'])
})

test('both decided differently: nothing is lost, both stand side by side, and taking one side is a decision the other gets', async () => {
  const anna = await laptop('anna')
  const { id } = await anna.service.run('accounts.add', { address: 'https://x.com/Kornwell' })
  await anna.service.run('plan.decide', { accounts: [id], disposition: 'keep' })
  await anna.service.close()
  const boris = await laptop('boris', { copyOf: anna.file })
  const again = await laptop('anna', { copyOf: anna.file })
  await boris.service.run('plan.decide', { accounts: [id], disposition: 'close', reason: 'nobody answers' })
  await again.service.run('plan.decide', { accounts: [id], disposition: 'refocus', reason: 'service only' })
  const merged = await take(boris, await bundleOf(again))
  expect(merged).toMatchObject({
    clashTotal: 1,
    clashes: [
      {
        kind: 'decision',
        accountId: id,
        kept: 'theirs',
        mine: { text: 'close', by: 'boris', reason: 'nobody answers' },
        theirs: { text: 'refocus', by: 'anna', reason: 'service only' },
      },
    ],
  })
  const disposition = async (one: Laptop) => (await one.service.run('accounts.get', { id })).disposition
  expect(await disposition(boris)).toBe('refocus')
  const [clash] = (await boris.service.run('exchange.clashes', {})).clashes
  await boris.service.run('exchange.settle', { id: clash?.id ?? 0, answer: 'mine' })
  expect(await disposition(boris)).toBe('close')
  expect((await boris.service.run('exchange.state', {})).clashes).toBe(0)
  await boris.service.run('history.undo', {})
  expect((await boris.service.run('exchange.state', {})).clashes).toBe(1)
  await boris.service.run('history.redo', {})
  await take(again, await bundleOf(boris))
  expect(await disposition(again)).toBe('close')
})

test('a field that both wrote keeps the later value and offers the other; a brand in use does not go because somebody else removed it', async () => {
  const anna = await laptop('anna')
  const { id } = await anna.service.run('accounts.add', { address: 'https://x.com/Kornwell' })
  const { id: brand } = await anna.service.run('directory.add', { kind: 'brand', name: 'Kornwell' })
  await anna.service.close()
  const boris = await laptop('boris', { copyOf: anna.file })
  const again = await laptop('anna', { copyOf: anna.file })
  await boris.service.run('accounts.update', { ids: [id], patch: { note: 'mine', brandId: brand } })
  await again.service.run('accounts.update', { ids: [id], patch: { note: 'theirs' } })
  await again.service.run('directory.remove', { kind: 'brand', id: brand })
  const merged = await take(boris, await bundleOf(again))
  expect(
    merged.clashes.map(({ kind, field, mine, theirs, kept }) => [kind, field, mine.text, theirs.text, kept]),
  ).toEqual([
    ['field', 'note', 'mine', 'theirs', 'theirs'],
    ['removed', '', 'Kornwell', null, 'mine'],
  ])
  expect(await boris.service.run('accounts.get', { id })).toMatchObject({ note: 'theirs', brand: 'Kornwell' })
  await boris.service.run('exchange.settle', { id: merged.clashes[0]?.id ?? 0, answer: 'mine' })
  expect((await boris.service.run('accounts.get', { id })).note).toBe('mine')
  await take(again, await bundleOf(boris))
  expect(await again.service.run('accounts.get', { id })).toMatchObject({ note: 'mine', brand: 'Kornwell' })
})

test('what is wrong with a bundle is said in one refusal, and nothing is changed', async () => {
  const [anna, boris] = [await laptop('anna'), await laptop('boris')]
  await anna.service.run('accounts.add', { address: 'https://x.com/Kornwell' })
  const good = await bundleOf(anna)
  const whole = readFileSync(good)
  const made = (name: string, content: Buffer): string => {
    const file = join(boris.folder, name)
    writeFileSync(file, content)
    return file
  }
  const refused = async (file: string, code: string): Promise<void> => {
    await expect(boris.service.run('exchange.preview', { file })).rejects.toMatchObject({ code })
    await expect(boris.service.run('exchange.import', { file, trust: true })).rejects.toMatchObject({ code })
    expect(await accounts(boris)).toEqual([])
    expect(await feed(boris)).toEqual([])
  }
  await refused(join(boris.folder, 'none'), 'file_not_found')
  await refused(made('text.txt', Buffer.from('network,handle\nx,one\n')), 'bundle_unknown')
  await refused(made('empty', Buffer.alloc(0)), 'bundle_unknown')
  for (const at of [30, 400, whole.length - 20]) {
    const torn = Buffer.from(whole)
    torn[at] = (torn[at] ?? 0) ^ 1
    await refused(made(`bit-${at}`, torn), 'bundle_damaged')
  }
  for (const length of [25, 300, whole.length - 1])
    await refused(made(`cut-${length}`, whole.subarray(0, length)), 'bundle_damaged')
  appendFileSync(made('longer', whole), 'x')
  await refused(join(boris.folder, 'longer'), 'bundle_damaged')
  // Somebody who has Anna's file but not her key.
  const { manifest } = openBundle(good)
  const forged = (change: object, records: unknown[] = []): string => {
    const file = join(boris.folder, `forged-${Math.random()}`)
    const { form: _form, payload: _payload, from, ...about } = manifest
    writeBundle(
      file,
      ownKey(anna.folder),
      { ...about, from, has: { steps: {}, facts: {} }, counts: { steps: 0, changes: 0, facts: 0 }, ...change },
      records,
    )
    return file
  }
  await refused(forged({ workspace: { id: 'another', name: 'Other client' } }), 'bundle_foreign')
  await refused(forged({ schema: manifest.schema + 10 }), 'bundle_newer')
  const newer = whole.toString('latin1').replace('"form":1', '"form":2')
  await refused(made('newer', Buffer.from(newer, 'latin1')), 'bundle_newer')
  await refused(forged({}, [['line', '000000000001-0000', 'account', 'k', null, {}]]), 'bundle_damaged')
  const step = ['step', 's1', 1, 'd', 'anna', 'x', 'do', null, '018000000000-0000']
  const counts = { steps: 1, changes: 1, facts: 0 }
  await refused(
    forged({ counts }, [step, ['line', '018000000000-0000', 'account', 'k', null, { nothing: 1 }]]),
    'bundle_damaged',
  )
  await refused(
    forged({ counts }, [step, ['line', '018000000000-0000', 'sqlite_schema', 'k', null, { name: 'x' }]]),
    'bundle_damaged',
  )
  await refused(
    forged({ counts }, [step, ['line', '018000000000-0000', 'account', 'k', null, { network: 'x' }]]),
    'bundle_damaged',
  )
  await refused(
    forged({ has: { steps: { far: { clock: '018000000000-0000', steps: 3, digest: '1' } }, facts: {} } }),
    'bundle_gap',
  )
  const future = ['step', 's1', 1, 'd', 'anna', 'x', 'do', null, 'ff0000000000-0000']
  await refused(forged({ counts: { steps: 1, changes: 0, facts: 0 } }, [future]), 'bundle_clock')
  // What unpacks to more than it says is cut off where it says it ends.
  await refused(made('bomb', bomb(anna, good, gzipSync(Buffer.alloc(200 * 1024 * 1024)))), 'bundle_damaged')
  const own = await bundleOf(boris)
  await expect(boris.service.run('exchange.import', { file: own, trust: true })).rejects.toMatchObject({
    code: 'bundle_own',
  })
  await expect(boris.service.run('exchange.import', { file: good })).rejects.toMatchObject({ code: 'bundle_untrusted' })
  expect(await take(boris, good)).toMatchObject({ steps: 1, repeated: 0 })
  const before = await feed(boris)
  copyFileSync(good, join(boris.folder, 'again'))
  expect(await boris.service.run('exchange.import', { file: join(boris.folder, 'again') })).toMatchObject({
    steps: 0,
    changes: 0,
    repeated: 1,
  })
  expect(await feed(boris)).toEqual(before)
})

/** A content that is signed as it is, and unpacks to far more than the head says. */
function bomb(by: Laptop, like: string, content: Buffer): Buffer {
  const { payload, ...about } = openBundle(like).manifest
  const sha256 = createHash('sha256').update(content).digest('hex')
  const head = JSON.stringify({ ...about, payload: { ...payload, bytes: content.length, sha256 } })
  const signature = sign(null, Buffer.from(head), ownKey(by.folder).privateKey).toString('base64')
  return Buffer.concat([Buffer.from(`Muster change bundle\n${head}\n${signature}\n`), content])
}
