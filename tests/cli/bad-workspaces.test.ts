import Database from 'better-sqlite3'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answers } from './answers.ts'
import { answer, digest, type Ended, holdOpen, muster, ownFolder, sampleWorkspace } from './muster.ts'

const folder = mkdtempSync(join(tmpdir(), 'muster-cli-'))
const at = (name: string): string => join(folder, name)
const whole = at('whole.muster')
const list = at('list.csv')

/** Every command that works on a workspace, with what it is given; the last of them write. */
const READING: Record<string, string[]> = {
  accounts: [],
  findings: [],
  search: ['kornwell'],
  verify: [],
  backup: [at('copy.muster')],
  export: ['--format', 'json', '--out', at('out')],
}
const WRITING: Record<string, string[]> = { import: [list], audit: [], plan: [] }
/** The ways a workspace is opened: to look, to work on it in another thread, to write. */
const TRIED: [string, string[]][] = [
  ['accounts', []],
  ['verify', []],
  ['import', [list]],
  ['audit', []],
]

beforeAll(async () => {
  writeFileSync(list, 'Profile\nhttps://x.com/kornwell\n')
  await sampleWorkspace(whole)
  await answer(['audit'], { workspace: whole })
  writeFileSync(at('text.muster'), 'not a workspace\n')
  writeFileSync(at('empty.muster'), '')
  mkdirSync(at('folder.muster'))
  const other = new Database(at('other.muster'))
  other.exec('CREATE TABLE recipe (name TEXT)')
  other.close()
  copyFileSync(whole, at('newer.muster'))
  const newer = new Database(at('newer.muster'))
  newer.pragma('user_version = 9999')
  newer.close()
  copyFileSync(whole, at('overwritten.muster'))
  writeSync(openSync(at('overwritten.muster'), 'r+'), Buffer.alloc(1_000_000, 7), 0, 1_000_000, 8192)
  copyFileSync(whole, at('cut.muster'))
  truncateSync(at('cut.muster'), 100_000)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a file that is no usable workspace is refused however it is opened and stays as it is:', () => {
  test.each([
    ['missing.muster', 2, /was not found/, /не найден/],
    ['no/missing.muster', 2, /was not found/, /не найден/],
    ['text.muster', 3, /is not a Muster workspace/, /не рабочая область Muster/],
    ['empty.muster', 3, /is not a Muster workspace/, /не рабочая область Muster/],
    ['folder.muster', 3, /is not a Muster workspace/, /не рабочая область Muster/],
    ['other.muster', 3, /is not a Muster workspace/, /не рабочая область Muster/],
    ['newer.muster', 3, /was written by a newer version/, /более новой версией/],
    ['overwritten.muster', 3, /is damaged/, /повреждён/],
    ['cut.muster', 3, /is damaged/, /повреждён/],
  ] as const)('%s', async (name, status, english, russian) => {
    const workspace = at(name)
    const before = digest(workspace)
    const told: Ended[] = []
    for (const [order, [command, words]] of TRIED.entries())
      told.push(await muster([command, ...words, '--json', '--lang', order % 2 === 0 ? 'en' : 'ru'], { workspace }))
    for (const [order, one] of told.entries()) {
      expect([one.status, one.stdout]).toEqual([status, ''])
      expect(one.stderr).toMatch(/^muster: [^\n]+\n$/)
      expect(one.stderr).toMatch(order % 2 === 0 ? english : russian)
    }
    expect(digest(workspace)).toBe(before)
  })

  test('and none of them takes the place of a good one', async () => {
    const before = digest(whole)
    for (const name of ['text.muster', 'newer.muster', 'overwritten.muster', 'cut.muster']) {
      const told = await muster(['restore', at(name)], { workspace: whole })
      expect([told.status, told.stdout]).toEqual([3, ''])
      expect(told.stderr).toMatch(/^muster: [^\n]+\n$/)
    }
    expect(digest(whole)).toBe(before)
  })

  test('a damaged one is put right from a backup, and is kept', async () => {
    const workspace = join(ownFolder(), 'w.muster')
    copyFileSync(at('cut.muster'), workspace)
    const damaged = digest(workspace)
    const { kept } = await answer(['restore', whole], { workspace })
    expect((await answer(['accounts', '--limit', '1'], { workspace })).total).toBe(178)
    expect(digest(kept)).toBe(damaged)
  })
})

describe('what cannot be written now can be read:', () => {
  test('a workspace marked as read-only', async () => {
    const workspace = join(ownFolder(), 'w.muster')
    copyFileSync(whole, workspace)
    chmodSync(workspace, 0o444)
    const { refused, same } = await tryEverything(workspace)
    expect(refused).toEqual(allRefusedWith(/^muster: \S+ cannot be written\. [^\n]+\n$/))
    expect(same).toBe(true)
  })

  test('a workspace that a second, living program has open', async () => {
    const workspace = join(ownFolder(), 'w.muster')
    copyFileSync(whole, workspace)
    await holdOpen(workspace)
    const { refused, same } = await tryEverything(workspace)
    expect(refused).toEqual(allRefusedWith(/^muster: \S+ is open for writing elsewhere\. [^\n]+\n$/))
    expect(same).toBe(true)
    const told = await muster(['restore', whole], { workspace })
    expect([told.status, told.stdout]).toEqual([3, ''])
    expect(told.stderr).toMatch(/is open for writing elsewhere/)
  })
})

const allRefusedWith = (words: RegExp): unknown[] =>
  Object.keys(WRITING).map(() => ({ status: 3, stdout: '', stderr: expect.stringMatching(words) as string }))

/** What the commands that write are told, and whether the workspace is the same after everything was tried. */
async function tryEverything(workspace: string): Promise<{ refused: Ended[]; same: boolean }> {
  const before = digest(workspace)
  const own = ownFolder()
  const refused: Ended[] = []
  for (const [command, given] of Object.entries(WRITING))
    refused.push(await muster([command, ...given, '--json'], { workspace }))
  const elsewhere = { ...READING, backup: [join(own, 'copy.muster')], export: ['--format', 'json', '--out', own] }
  for (const [command, given] of Object.entries(elsewhere))
    await answer([command as keyof typeof elsewhere & keyof Answers, ...given], { workspace })
  return { refused, same: digest(workspace) === before }
}
