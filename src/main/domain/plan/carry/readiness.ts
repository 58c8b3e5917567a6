import { distance } from 'fastest-levenshtein'
import type { CarryMark, ReadinessCode } from '#shared/model/carry-out.ts'
import { networkById } from '../../networks/index.ts'
import type { Words } from '../../networks/network.ts'
import { type CarryFacts, type Holder, LEAVING } from './facts.ts'

/** One check with what its words need. `mark` is what a person can state to meet it. */
export type Check = {
  readonly code: ReadinessCode
  readonly met: boolean
  readonly mark?: CarryMark
  readonly say?: {
    readonly name?: string
    readonly count?: number
    readonly share?: number
    readonly condition?: Words
    readonly day?: string | number
    readonly network?: string
  }
}

/** From this likeness on two names are similar enough for a network that merges only what has similar names (assumption). */
export const SIMILAR_NAMES = 0.5

const plain = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/** How alike two names are, 0 to 1: what is left after the letters that have to be changed. One inside the other counts as alike. */
export function likeness(one: string, other: string): number {
  const [a, b] = [plain(one), plain(other)]
  if (a === '' || b === '') return 0
  const short = a.length < b.length ? a : b
  const long = a.length < b.length ? b : a
  if (short.length >= 4 && long.includes(short)) return 1
  return 1 - distance(a, b) / long.length
}

/** Everything that has to be so before the decision on an account can be carried out, in the order it is usually done. */
export function readinessOf(account: CarryFacts): readonly Check[] {
  const { disposition, decision } = account
  const checks: Check[] = [{ code: 'decided', met: decision !== null }]
  if (disposition === 'merge') checks.push(...mergeChecks(account))
  if (disposition === 'transfer')
    checks.push({ code: 'receiver', met: account.transferTo !== null, say: { name: account.transferTo ?? '' } })
  if (disposition === 'refocus') checks.push({ code: 'charter', met: hasCharter(decision?.charter ?? null) })
  checks.push(accessCheck(account))
  if (LEAVING.has(disposition)) checks.push(...leavingChecks(account))
  checks.push(
    {
      code: 'informed',
      met: account.marks.has('informed'),
      mark: 'informed',
      say: { name: account.owner?.name ?? '' },
    },
    { code: 'date', met: (account.wave?.dueOn ?? null) !== null, say: { day: account.wave?.dueOn ?? '' } },
  )
  return checks
}

/** A charter says at least what the account is for. */
function hasCharter(charter: string | null): boolean {
  if (charter === null) return false
  const stated = JSON.parse(charter) as Record<string, string | null>
  return (stated['what'] ?? stated['why'] ?? '').trim() !== ''
}

/** What the network asks of two accounts that merge; who follows nothing but the registry (docs/networks.md). */
function mergeChecks(account: CarryFacts): Check[] {
  const { into } = account
  const network = networkById(account.network)
  const checks: Check[] = [{ code: 'successor', met: into?.stays === true, say: { name: into?.name ?? '' } }]
  if (into === null) return checks
  checks.push({ code: 'same-network', met: into.network === account.network, say: { name: into.name } })
  const condition = network?.canMerge.condition
  const canMerge = network?.canMerge.value === true
  checks.push({
    code: 'can-merge',
    met: canMerge || account.marks.has('loss'),
    mark: 'loss',
    say: { network: network?.name ?? account.network, ...(condition ? { condition } : {}) },
  })
  if (!canMerge) return checks
  const alike = Math.max(
    likeness(account.name, into.name),
    likeness(account.displayName ?? account.name, into.displayName ?? into.name),
  )
  checks.push({
    code: 'names',
    met: alike >= SIMILAR_NAMES || account.marks.has('names'),
    mark: 'names',
    say: { share: alike, name: into.name },
  })
  return checks
}

/** Somebody who is still here must get in; for a merge the same person into both. */
function accessCheck(account: CarryFacts): Check {
  const both =
    account.disposition === 'merge' && account.into !== null
      ? common(account.holders, account.into.holders)
      : account.holders
  return {
    code: 'access',
    met: both.length > 0 || account.marks.has('access'),
    mark: 'access',
    say: { count: both.length, name: account.disposition === 'merge' ? (account.into?.name ?? '') : '' },
  }
}

function common(one: readonly Holder[], other: readonly Holder[]): Holder[] {
  const ids = new Set(other.map(({ id }) => id))
  return one.filter(({ id }) => ids.has(id))
}

function leavingChecks(account: CarryFacts): Check[] {
  const network = networkById(account.network)
  const merges = account.disposition === 'merge' && network?.canMerge.value === true
  const final = account.disposition === 'close' && network?.status !== 'defunct'
  const last = network?.closing.at(-1)
  const loss: Check[] =
    merges || final
      ? [
          {
            code: 'loss',
            met: account.marks.has('loss'),
            mark: 'loss',
            say: merges ? { condition: network.canMerge.condition } : last ? { condition: last } : {},
          },
        ]
      : []
  const sealed = account.sealedAt !== null
  const stale = sealed && account.lastMessageAt !== null && account.lastMessageAt > (account.sealedAt ?? 0)
  return [
    ...loss,
    { code: 'waiting', met: account.waiting === 0, say: { count: account.waiting } },
    { code: 'sealed', met: sealed && !stale, say: { day: account.sealedAt ?? 0, count: stale ? 1 : 0 } },
  ]
}
