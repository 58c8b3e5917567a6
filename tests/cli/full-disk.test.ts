import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answer, digest, muster, sampleWorkspace } from './muster.ts'

const folder = mkdtempSync(join(tmpdir(), 'muster-cli-'))
const disk = join(folder, 'disk')
const small = join(folder, 'small.muster')
const sample = join(folder, 'sample.muster')
const MEGABYTES = 3
/** A disk that fills up is a small one of our own; mounting one takes root on Linux. */
const NO_DISK = 'skipped: a disk of its own size needs root on Linux'
let mounted = false

beforeAll(async () => {
  mkdirSync(disk)
  if (process.platform === 'linux' && process.getuid?.() === 0)
    mounted = spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', `size=${MEGABYTES}m`, 'muster', disk]).status === 0
  await muster(['init', small])
  await sampleWorkspace(sample)
  const rows = Array.from(
    { length: 20_000 },
    (_, at) => `https://www.instagram.com/brisavo.${at}/,Brisavo,Italy,Owner ${at}`,
  )
  writeFileSync(join(folder, 'long.csv'), `Profile,Brand,Market,Owner\n${rows.join('\n')}\n`)
})
afterAll(() => {
  if (mounted) spawnSync('/bin/umount', ['-l', disk])
  rmSync(folder, { recursive: true, force: true })
})

/** What is there but the empty files that SQLite keeps beside a workspace and clears away by itself. */
const filesThere = (): string[] =>
  readdirSync(disk)
    .filter((name) => !/-(?:shm|wal)$/.test(name))
    .toSorted()

/** Takes the last free byte. */
function fillUp(): void {
  try {
    writeFileSync(join(disk, 'filler'), Buffer.alloc(MEGABYTES * 2 ** 20))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}

describe('a full disk gives one line, status 3, and leaves everything as it was:', () => {
  const cases: [what: string, words: (workspace: string) => string[], from: () => string][] = [
    ['an import that does not fit', () => ['import', join(folder, 'long.csv')], () => small],
    ['a sample company that does not fit', () => ['init', join(disk, 'new.muster'), '--sample'], () => small],
    ['a backup that does not fit', () => ['backup', join(disk, 'copy.muster'), '--workspace', sample], () => small],
    ['a restore that does not fit', () => ['restore', sample], () => small],
    ['a look at a workspace beside which nothing fits', () => ['accounts'], () => small],
    [
      'an export that does not fit',
      () => ['export', '--format', 'csv,json', '--out', disk, '--workspace', sample],
      () => small,
    ],
  ]
  test.for(cases)('%s', async ([what, words, from], { skip }) => {
    if (!mounted) return skip(NO_DISK)
    const workspace = join(disk, 'w.muster')
    for (const name of readdirSync(disk)) rmSync(join(disk, name), { recursive: true })
    copyFileSync(from(), workspace)
    // Of what is left, an export needs less than a company does.
    if (what.includes('export'))
      writeFileSync(join(disk, 'filler'), Buffer.alloc(MEGABYTES * 2 ** 20 - statSync(workspace).size - 200_000))
    if (what.includes('nothing fits')) fillUp()
    const [before, there] = [digest(workspace), filesThere()]
    const told = await muster([...words(workspace), '--json'], { workspace })
    expect([told.status, told.stdout]).toEqual([3, ''])
    expect(told.stderr).toMatch(/^muster: The disk is full\. [^\n]+\n$/)
    expect(digest(workspace)).toBe(before)
    expect(filesThere()).toEqual(there)
    rmSync(join(disk, 'filler'), { force: true })
    expect(await answer(['verify'], { workspace })).toMatchObject({ ok: true })
  })
})
