import type { DuplicateGroup, DuplicateRecord, Surroundings } from '#main/domain/duplicates/record.ts'
import { classOf } from '#main/domain/duplicates/record.ts'
import { DAY, startOf } from '#main/domain/sample/days.ts'
import type { SampleCompany } from '#main/domain/sample/company.ts'

/** A sample company as the search for duplicates reads it, on the evening of its day. */
export function recordsOf(company: SampleCompany): { records: DuplicateRecord[]; around: Surroundings } {
  const newest = new Map<string, { audience: number | null; lastPostAt: number | null }>()
  for (const shot of company.snapshots) {
    const before = newest.get(shot.accountId)
    newest.set(shot.accountId, {
      audience: shot.followers ?? before?.audience ?? null,
      lastPostAt: shot.lastPostAt ?? before?.lastPostAt ?? null,
    })
  }
  const ways = new Map<string, number>()
  for (const entry of company.access)
    if (entry.revokedOn === null) ways.set(entry.accountId, (ways.get(entry.accountId) ?? 0) + 1)
  return {
    records: company.accounts.map((account) => ({
      ...account,
      audience: newest.get(account.id)?.audience ?? null,
      lastPostAt: newest.get(account.id)?.lastPostAt ?? null,
      ways: ways.get(account.id) ?? 0,
    })),
    around: { ...company, rows: [], notSame: [], now: startOf(company.today) + DAY - 1 },
  }
}

export const pairsOf = (groups: readonly (readonly string[])[]): Set<string> =>
  new Set(
    groups.flatMap((group) =>
      group.flatMap((one, at) => group.slice(at + 1).map((other) => [one, other].toSorted().join(' '))),
    ),
  )

export const duplicatesIn = (groups: readonly DuplicateGroup[]): string[][] =>
  groups.filter(({ kind }) => classOf(kind) === 'duplicate').map(({ accounts }) => [...accounts])

export const suspectsIn = (groups: readonly DuplicateGroup[]): Set<string> =>
  new Set(groups.filter(({ kind }) => kind === 'lookalike').flatMap(({ suspect }) => suspect ?? []))
