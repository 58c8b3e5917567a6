import { describe, expect, it } from 'vitest'
import { problemWords } from '#shared/locale/problem.ts'
import { fileWith, fixture, readAll, refusalOf, rowsOf } from './lists.ts'

const json = (value: unknown): string => JSON.stringify(value)

describe('JSON', () => {
  it('lays nested maps and lists flat', async () => {
    const entries = [
      {
        handle: 'kornwell',
        owner: { name: 'Jana' },
        tags: ['a', 'b'],
        agencies: [{ name: 'North' }, { name: 'South' }],
      },
      { handle: 'brisavo', agencies: [] },
    ]
    const read = await readAll(await fileWith('list.json.txt', json(entries)))
    expect(read.list.format).toBe('json')
    expect(rowsOf(read)).toEqual([
      {
        handle: 'kornwell',
        'owner.name': 'Jana',
        tags: ['a', 'b'],
        'agencies[0].name': 'North',
        'agencies[1].name': 'South',
        'agencies[].name': ['North', 'South'],
      },
      { handle: 'brisavo' },
    ])
    expect(read.records.map((record) => record.row)).toEqual([1, 2])
  })

  it('keeps every digit of long numbers', async () => {
    const read = await readAll(await fileWith('list.json', '[{"id": 90071992547409931, "small": 7, "rate": 0.25}]'))
    expect(rowsOf(read)).toEqual([{ id: '90071992547409931', small: 7, rate: 0.25 }])
  })

  it('reads a map of entries, a list inside a map and a dictionary of columns', async () => {
    const keyed = await readAll(
      await fileWith('a.json', json({ 'kornwell.de': { twitter: 'kornwell' }, 'brisavo.es': { twitter: 'brisavo' } })),
    )
    expect(rowsOf(keyed)).toEqual([
      { key: 'kornwell.de', twitter: 'kornwell' },
      { key: 'brisavo.es', twitter: 'brisavo' },
    ])
    const wrapped = await readAll(await fileWith('b.json', json({ made: '2026', accounts: [{ handle: 'kornwell' }] })))
    expect(rowsOf(wrapped)).toEqual([{ handle: 'kornwell' }])
    expect(wrapped.list.notes).toEqual([{ code: 'wrapped_in', key: 'accounts' }])
    const columns = await readAll(
      await fileWith('c.json', json({ url: { 0: 'a', 1: 'b' }, name: { 0: null, 1: 'B' } })),
    )
    expect(rowsOf(columns)).toEqual([{ url: 'a' }, { url: 'b', name: 'B' }])
  })

  it('refuses entries that are no maps, with their place', async () => {
    const read = await readAll(await fileWith('list.json', '[{"handle":"a"}, 7, {"handle":"b"}]'))
    expect(read.rejects).toMatchObject([{ row: 2, reason: 'not_a_record', value: '7' }])
    expect(read.records.map((record) => record.row)).toEqual([1, 3])
  })

  it('reads JSON packed inside JSON, also twice, and says so', async () => {
    for (const text of [json(json([{ handle: 'kornwell' }])), json(json(json([{ handle: 'kornwell' }])))]) {
      const read = await readAll(await fileWith('list.json', text))
      expect(rowsOf(read)).toEqual([{ handle: 'kornwell' }])
      expect(read.list.notes).toEqual([{ code: 'double_encoded' }])
    }
  })

  it('says what it found where no list is, packed or not', async () => {
    const cases: [document: unknown, found: string, english: RegExp][] = [
      [[1, 2, 3], 'values', /holds no list of accounts, but plain values without names \(3\)/],
      [[], 'empty_list', /but an empty list/],
      [{ pages: [1, 2], total: 2 }, 'keys', /but one entry with the names pages, total/],
    ]
    for (const [document, found, english] of cases) {
      for (const text of [json(document), json(json(document))]) {
        const refusal = await refusalOf(await fileWith('list.json', text))
        expect(refusal).toMatchObject({ code: 'file_no_list', details: { found } })
        expect(problemWords(refusal, 'en').what).toMatch(english)
        expect(problemWords(refusal, 'ru').what).toMatch(/нет списка аккаунтов, там [а-я]/)
      }
    }
    const lone = await refusalOf(await fileWith('list.json', json('just a sentence')))
    expect(problemWords(lone, 'en').what).toBe(
      'list.json holds no list of accounts, but a lone text (“just a sentence”)',
    )
  })

  it('names line and column of a fault', async () => {
    const refusal = await refusalOf(await fileWith('list.json', '[{"handle": "a"},\n {"handle": }]'))
    expect(refusal.code).toBe('file_malformed')
    expect(refusal.details).toMatchObject({ line: 2, column: 13 })
  })

  it('refuses what is nested beyond the limit, however deep', async () => {
    const nested = (levels: number): string => `[${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}]`
    for (const levels of [60, 20_000, 200_000]) {
      expect((await refusalOf(await fileWith('list.json', nested(levels)))).code).toBe('file_too_deep')
    }
  })

  it('refuses a document without a list', async () => {
    expect((await refusalOf(await fileWith('list.json', '[1, 2, 3]'))).code).toBe('file_no_list')
    expect((await refusalOf(await fileWith('list.json', '42'))).code).toBe('file_no_list')
  })
})

describe('NDJSON', () => {
  it('reads one object a line with columns that appear late, and refuses single lines', async () => {
    const text = '{"handle":"kornwell"}\n\n{"handle": \n[1]\n{"handle":"brisavo","id":90071992547409931}\n'
    const read = await readAll(await fileWith('list.ndjson', text))
    expect(read.list).toMatchObject({ format: 'ndjson', columns: ['handle', 'id'], rowCount: 4 })
    expect(rowsOf(read)).toEqual([{ handle: 'kornwell' }, { handle: 'brisavo', id: '90071992547409931' }])
    expect(read.records.map((record) => record.row)).toEqual([1, 5])
    expect(read.rejects.map(({ row, reason }) => ({ row, reason }))).toEqual([
      { row: 3, reason: 'bad_json_line' },
      { row: 4, reason: 'not_a_record' },
    ])
  })

  it('is told from JSON by its second line', async () => {
    const read = await readAll(await fileWith('list.txt', '{"handle":"a"}\n{"handle":"b"}\n'))
    expect(read.list.format).toBe('ndjson')
  })
})

describe('YAML', () => {
  it('keeps values as the file writes them and follows references', async () => {
    const read = await readAll(fixture('register.yaml'))
    expect(read.list.format).toBe('yaml')
    expect(rowsOf(read)[0]).toEqual({
      'id.code': '0042',
      'id.plain': '0042',
      'id.long': '90071992547409931',
      brand: 'Kornwell',
      country: 'NO',
      'social.twitter': 'kornwell',
      'social.twitter_id': 3026622545,
      'owners[0].name': 'Jana Hoffmann',
      'owners[1].name': 'Lars Nygaard',
      'owners[].name': ['Jana Hoffmann', 'Lars Nygaard'],
    })
    expect(rowsOf(read)[1]).toMatchObject({ active: true, 'owners[].name': ['Jana Hoffmann', 'Lars Nygaard'] })
  })

  it('is recognised without its file name', async () => {
    const read = await readAll(await fileWith('list.txt', '# accounts\n- handle: kornwell\n  network: x\n'))
    expect(read.list.format).toBe('yaml')
  })

  it('reads several documents in one file', async () => {
    const read = await readAll(await fileWith('list.yaml', 'handle: a\n---\nhandle: b\n'))
    expect(rowsOf(read)).toEqual([{ handle: 'a' }, { handle: 'b' }])
  })

  it('names line and column of a fault', async () => {
    const refusal = await refusalOf(await fileWith('list.yaml', '- handle: a\n- handle: "b\n'))
    expect(refusal.code).toBe('file_malformed')
    expect(refusal.details).toMatchObject({ line: 3 })
  })

  it('refuses references that blow the document up', async () => {
    const levels = Array.from({ length: 9 }, (_, index) => {
      const inner = Array.from({ length: 9 }, () => (index === 0 ? 'x' : `*a${index - 1}`)).join(', ')
      return `a${index}: &a${index} [${inner}]`
    })
    const refusal = await refusalOf(await fileWith('list.yaml', `${levels.join('\n')}\n`))
    expect(refusal.code).toBe('file_too_deep')
    expect(refusal.details).toMatchObject({ kind: 'aliases' })
  })

  it('refuses deep nesting before the parser descends', async () => {
    const deep = `- a: ${'['.repeat(50_000)}${']'.repeat(50_000)}\n`
    expect((await refusalOf(await fileWith('list.yaml', deep))).code).toBe('file_too_deep')
  })
})
