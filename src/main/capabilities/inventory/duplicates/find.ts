import { createHash } from 'node:crypto'
import { findDuplicates, STEPS } from '#main/domain/duplicates/find.ts'
import { classOf, type DuplicateGroup as Found } from '#main/domain/duplicates/record.ts'
import { sayEvidence } from '#main/domain/duplicates/say.ts'
import { networkById } from '#main/domain/networks/index.ts'
import { keptUntilCommit } from '#main/mirror/queries/accounts/kept.ts'
import {
  duplicateDirectories,
  type DuplicateRow,
  duplicateRows,
  rowsWithSeveral,
} from '#main/mirror/queries/duplicates.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import { DuplicateClass, type DuplicateGroup, NAMED_MEMBERS } from '#shared/model/duplicates.ts'
import type { Language } from '#shared/model/words.ts'
import type { JobContext } from '../../handler.ts'

const DAY = 86_400_000

type Search = { accounts: number; groups: Found[]; named: ReadonlyMap<string, DuplicateRow>; seconds: number }

/**
 * Looks through the whole inventory. What was found is kept until something is committed or the day is over.
 * @throws Refusal `cancelled`
 */
export function findInInventory(context: JobContext, { limit }: Query<'duplicates.find'>): Answer<'duplicates.find'> {
  const { db, now, language } = context
  const day = Math.floor(now / DAY)
  const { accounts, groups, named, seconds } = keptUntilCommit(db, `duplicates ${day}`, () => search(context))
  const counts = { duplicate: 0, lookalike: 0, family: 0 }
  const shown: DuplicateGroup[] = []
  for (const group of groups) {
    const of = classOf(group.kind)
    counts[of]++
    if (counts[of] <= limit) shown.push(told(group, named, language))
  }
  shown.sort((one, other) => DuplicateClass.options.indexOf(one.class) - DuplicateClass.options.indexOf(other.class))
  return { accounts, seconds, counts, groups: shown }
}

function search(context: JobContext): Search {
  const { db, now } = context
  const began = performance.now()
  context.progress(0, STEPS)
  const rows = duplicateRows(db)
  const around = { ...duplicateDirectories(db), rows: rowsWithSeveral(db), now }
  const groups = findDuplicates(rows, around, (done) => context.progress(done, STEPS))
  const wanted = new Set(groups.flatMap((group) => group.accounts.slice(0, NAMED_MEMBERS)))
  return {
    accounts: rows.length,
    groups,
    named: new Map(rows.filter(({ id }) => wanted.has(id)).map((row) => [row.id, row])),
    seconds: Math.round(performance.now() - began) / 1000,
  }
}

/** The same for the same accounts, however many they are and in whichever order. */
function keyOf({ kind, accounts }: Found): string {
  const ids = accounts.toSorted((one, other) => (one < other ? -1 : 1)).join(' ')
  return `${kind} ${createHash('sha256').update(ids).digest('base64url')}`
}

function told(group: Found, named: ReadonlyMap<string, DuplicateRow>, language: Language): DuplicateGroup {
  const members = group.accounts.slice(0, NAMED_MEMBERS).flatMap((id) => {
    const row = named.get(id)
    if (!row) return []
    const network = networkById(row.network)
    return [
      {
        id,
        network: row.network,
        networkName: network?.name ?? row.network,
        networkIcon: network?.icon ?? 'world',
        handle: row.handle,
        displayName: row.displayName,
      },
    ]
  })
  return {
    key: keyOf(group),
    kind: group.kind,
    class: classOf(group.kind),
    score: group.score,
    accounts: [...group.accounts],
    suspect: group.suspect,
    reasons: group.evidence.map((one) => sayEvidence(one, language)),
    members,
  }
}
