import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answer, muster, ownFolder } from './muster.ts'

type Truth = {
  seed: number
  faults: { rule: string; account: string | null }[]
  duplicates: string[][]
  impostors: string[]
  needsAnswer: string[]
}
type Finding = { rule: string; account: string | null }

async function sample(folder: string, seed: number, name = `s${seed}`) {
  const workspace = join(folder, `${name}.muster`)
  const truthFile = join(folder, `${name}.json`)
  const made = await answer(['init', workspace, '--sample', '--seed', String(seed), '--truth', truthFile])
  expect(made).toEqual({ workspace, name: 'Halvorn Group' })
  return { workspace, truth: JSON.parse(readFileSync(truthFile, 'utf8')) as Truth }
}

const pairs = (list: Finding[]): string[] => list.map(({ rule, account }) => `${rule} ${account}`).toSorted()

describe('the sample company', () => {
  test('an audit finds what was planted and nothing else', async () => {
    const seed = 2024
    const { workspace, truth } = await sample(ownFolder(), seed)
    expect(Object.keys(truth)).toEqual(['seed', 'faults', 'duplicates', 'impostors', 'needsAnswer'])
    expect(truth.seed).toBe(seed)
    const run = await answer(['audit'], { workspace })
    const { findings, total } = await answer(['findings'], { workspace })
    expect(pairs(findings)).toEqual(pairs(truth.faults))
    expect(run).toMatchObject({ accounts: 178, findings: truth.faults.length })
    expect(total).toBe(truth.faults.length)

    const { accounts } = await answer(['accounts'], { workspace })
    const ids = new Set(accounts.map((account) => account.id))
    const named = [
      ...truth.faults.flatMap((fault) => fault.account ?? []),
      ...truth.duplicates.flat(),
      ...truth.impostors,
    ]
    expect(ids.size).toBe(178)
    expect(named.filter((id) => !ids.has(id))).toEqual([])
    expect(truth.duplicates.every((group) => group.length > 1)).toBe(true)
    expect(Math.min(truth.duplicates.length, truth.impostors.length, truth.needsAnswer.length)).toBeGreaterThan(0)
  })

  test('is the same company for the same seed on the same day, and another for another', async () => {
    const folder = ownFolder()
    const [first, second, other] = [await sample(folder, 7, 'a'), await sample(folder, 7, 'b'), await sample(folder, 8)]
    expect(second.truth).toEqual(first.truth)
    expect(other.truth.faults).not.toEqual(first.truth.faults)
    const list = ({ workspace }: { workspace: string }) => answer(['accounts'], { workspace })
    expect(await list(second)).toEqual(await list(first))
  })

  test('its conversations that wait for an answer are told by ids that search prints', async () => {
    const { workspace, truth } = await sample(ownFolder(), 7)
    const { hits } = await answer(['search', 'возврат', '--in', 'conversations'], { workspace })
    expect(hits.length).toBeGreaterThan(0)
    expect(hits.every((hit) => /^[0-9a-f-]{36}$/.test(hit.id))).toBe(true)
    expect(truth.needsAnswer.every((id) => /^[0-9a-f-]{36}$/.test(id))).toBe(true)
  })
})

describe('init leaves nothing behind when it fails:', () => {
  test('a name that is taken keeps what it has', async () => {
    const folder = ownFolder()
    const taken = join(folder, 'taken.muster')
    writeFileSync(taken, 'mine')
    const { status, stdout, stderr } = await muster(['init', taken, '--sample'])
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: `muster: ${taken} exists already. Choose another name.\n`,
    })
    expect([readFileSync(taken, 'utf8'), readdirSync(folder)]).toEqual(['mine', ['taken.muster']])
  })

  test.each([
    ['a folder that is not there', ['init', 'no/w.muster']],
    ['a truth that cannot be written', ['init', 'w.muster', '--sample', '--truth', 'no/t.json']],
    ['a truth that is a folder', ['init', 'w.muster', '--sample', '--truth', 'is']],
  ])('%s', async (_, words) => {
    const cwd = ownFolder()
    mkdirSync(join(cwd, 'is'))
    const { status, stdout, stderr } = await muster(words, { cwd })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^muster: [^\n]+\n$/)
    expect(readdirSync(cwd)).toEqual(['is'])
  })

  test('of two at once on one name, one wins and the other says so', async () => {
    const file = join(ownFolder(), 'w.muster')
    const both = await Promise.all([muster(['init', file]), muster(['init', file])])
    expect(new Set(both.map((one) => one.status))).toEqual(new Set([0, 2]))
    expect(existsSync(file)).toBe(true)
    expect((await muster(['verify', file])).status).toBe(0)
  })
})
