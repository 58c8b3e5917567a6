import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answer, digest, muster, ownFolder } from './muster.ts'

type Truth = { duplicates: string[][]; impostors: string[] }

const pairs = (groups: readonly (readonly string[])[]): string[] =>
  groups.flatMap((group) =>
    group.flatMap((one, at) => group.slice(at + 1).map((other) => [one, other].toSorted().join(' '))),
  )

/** Both 0 to 1. */
function judge(found: readonly string[], truth: readonly string[]): { precision: number; recall: number } {
  const right = found.filter((one) => truth.includes(one)).length
  return { precision: right / found.length, recall: right / truth.length }
}

describe('muster duplicates', () => {
  test('finds what is planted in sample companies, with reasons, and changes nothing', async () => {
    const found: string[] = []
    const truth: string[] = []
    const suspects: string[] = []
    const impostors: string[] = []
    for (const seed of [11, 3033]) {
      const folder = ownFolder()
      const workspace = join(folder, 's.muster')
      const planted = join(folder, 'truth.json')
      await answer(['init', workspace, '--sample', '--seed', String(seed), '--truth', planted])
      const before = digest(workspace)
      const told = await answer(['duplicates'], { workspace })
      expect(digest(workspace)).toEqual(before)
      expect(told.accounts).toBe(178)
      for (const { accounts, score, reasons } of [...told.groups, ...told.lookalikes, ...told.families]) {
        expect(accounts.length).toBeGreaterThan(0)
        expect(score).toBeGreaterThan(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(reasons.length).toBeGreaterThan(0)
      }
      const { duplicates, impostors: fakes } = JSON.parse(readFileSync(planted, 'utf8')) as Truth
      found.push(...pairs(told.groups.map(({ accounts }) => accounts)))
      truth.push(...pairs(duplicates))
      suspects.push(...told.lookalikes.flatMap(({ suspect }) => suspect ?? []))
      impostors.push(...fakes)
    }
    for (const { precision, recall } of [judge(found, truth), judge(suspects, impostors)]) {
      expect(precision).toBeGreaterThanOrEqual(0.95)
      expect(recall).toBeGreaterThanOrEqual(0.95)
    }
  })

  test('says in words what it found, in the language that is asked for', async () => {
    const folder = ownFolder()
    const workspace = join(folder, 'w.muster')
    await answer(['init', workspace])
    const list = join(folder, 'list.csv')
    writeFileSync(
      list,
      'url,id,name\nhttps://x.com/SenatorLee,19318314,Lee\nhttps://x.com/RepLee,19318314,Lee\nhttps://x.com/other,7,Other\n',
    )
    await answer(['import', list], { workspace })
    const english = await muster(['duplicates'], { workspace })
    expect(english.stdout).toContain('Probably one account: 1 group')
    expect(english.stdout).toMatch(/SenatorLee = RepLee .*19318314/)
    const russian = await muster(['duplicates', '--lang', 'ru'], { workspace })
    expect(russian.stdout).toContain('Вероятно, один аккаунт: 1 группа')
    expect(await muster(['duplicates', 'all'], { workspace })).toMatchObject({ status: 2, stdout: '' })
  })
})
