import { driftOf } from '#main/domain/plan/carry/drift.ts'
import { CHANGING, type CarryFacts } from '#main/domain/plan/carry/facts.ts'
import { readinessOf } from '#main/domain/plan/carry/readiness.ts'
import { checkWords, driftWords, missingWords, waveName } from '#main/domain/plan/carry/words/index.ts'
import { networkById } from '#main/domain/networks/index.ts'
import { keptUntilCommit } from '#main/mirror/queries/accounts/kept.ts'
import { taskCounts } from '#main/mirror/queries/carry/tasks.ts'
import type { Query } from '#shared/contract/index.ts'
import type { CarryAccount, DriftState, Readiness, ReadinessCode } from '#shared/model/carry-out.ts'
import { DriftState as States } from '#shared/model/carry-out.ts'
import { calendarDay } from '#shared/model/calendar-day.ts'
import type { QueryHandlers, ReadContext } from '../../handler.ts'
import { carryFacts } from './facts.ts'

/** What was imported contradicts what was decided. */
const ASTRAY: ReadonlySet<DriftState> = new Set(['still-found', 'still-posting', 'gone-but-stays', 'gone-early'])

type Context = Pick<ReadContext, 'db' | 'now' | 'language'>

/** Every account that changes as the lists show it, kept until something is committed. */
export function carryAccounts({ db, now, language }: Context): readonly CarryAccount[] {
  return keptUntilCommit(db, `carry accounts ${language} ${calendarDay(now)}`, () => {
    const counts = new Map(taskCounts(db).map((row) => [row.account, row]))
    return carryFacts(db, now).map((facts) => {
      const count = counts.get(facts.id)
      return accountOf(facts, { tasks: count?.tasks ?? 0, tasksDone: count?.done ?? 0 }, language)
    })
  })
}

const nameOf = (named: { readonly name: string } | null): string | null => (named === null ? null : named.name)

function shownNetwork(id: string): { networkIcon: string; networkName: string } {
  const network = networkById(id)
  return network ? { networkIcon: network.icon, networkName: network.name } : { networkIcon: 'world', networkName: id }
}

function accountOf(
  facts: CarryFacts,
  tasks: { tasks: number; tasksDone: number },
  language: Context['language'],
): CarryAccount {
  const { carried, wave } = facts
  const checks = CHANGING.has(facts.disposition)
    ? readinessOf(facts).map((check) => checkWords(check, facts.marks, language))
    : []
  const drift = driftOf(facts)
  return {
    account: facts.id,
    name: facts.name,
    network: facts.network,
    ...shownNetwork(facts.network),
    brand: nameOf(facts.brand),
    market: nameOf(facts.market),
    owner: nameOf(facts.owner),
    audience: facts.audience,
    disposition: facts.disposition,
    decided: facts.decision !== null,
    into: nameOf(facts.into),
    transferTo: facts.transferTo,
    wave: wave === null ? null : wave.id,
    waveName: wave === null ? null : waveName(wave, language),
    dueOn: wave === null ? null : wave.dueOn,
    ...tasks,
    checks,
    missing: carried === null ? checks.filter(({ met }) => !met).length : 0,
    ...(carried === null
      ? { carriedAt: null, carriedBy: null, despite: null }
      : { carriedAt: carried.at, carriedBy: carried.by, despite: carried.despite }),
    drift: drift.state,
    driftText: driftWords(drift, language),
  }
}

const changes = ({ disposition }: CarryAccount): boolean => CHANGING.has(disposition)

/** How far carrying out is: what is ready, what is missing how often, what does not fit what was decided. */
export function readinessSummary(context: Context): Readiness {
  const all = carryAccounts(context)
  const changing = all.filter(changes)
  const open = changing.filter(({ carriedAt }) => carriedAt === null)
  const counts = new Map<ReadinessCode, number>()
  for (const { checks } of open)
    for (const { code, met } of checks) if (!met) counts.set(code, (counts.get(code) ?? 0) + 1)
  const drift = Object.fromEntries(States.options.map((state) => [state, 0])) as Record<DriftState, number>
  for (const { drift: state } of all) drift[state]++
  return {
    changing: changing.length,
    ready: open.filter(({ missing }) => missing === 0).length,
    carried: changing.length - open.length,
    missing: [...counts]
      .map(([code, count]) => ({ code, text: missingWords(code, context.language), count }))
      .toSorted((one, other) => other.count - one.count || (one.code < other.code ? -1 : 1)),
    drift,
  }
}

type Wish = Query<'plan.carryAccounts'>

const SHOWN: Record<Wish['show'], (account: CarryAccount) => boolean> = {
  all: () => true,
  missing: (account) => changes(account) && account.carriedAt === null && account.missing > 0,
  ready: (account) => changes(account) && account.carriedAt === null && account.missing === 0,
  carried: ({ carriedAt }) => carriedAt !== null,
  drift: ({ drift }) => ASTRAY.has(drift),
}

const KEYS: Record<Wish['sort'], (account: CarryAccount) => string | number | null> = {
  name: ({ name }) => name.toLowerCase(),
  due: ({ dueOn }) => dueOn,
  missing: ({ missing }) => missing,
  wave: ({ dueOn, waveName }) => (waveName === null ? null : `${dueOn ?? ''} ${waveName}`),
  audience: ({ audience }) => audience,
  market: ({ market }) => market?.toLowerCase() ?? null,
  owner: ({ owner }) => owner?.toLowerCase() ?? null,
}

/** Unknown values come last in both directions; equal ones keep the order of the names. */
function sorted(accounts: readonly CarryAccount[], { sort, descending }: Wish): readonly CarryAccount[] {
  const key = KEYS[sort]
  const way = descending ? -1 : 1
  return accounts.toSorted((one, other) => {
    const [a, b] = [key(one), key(other)]
    if (a === b) return 0
    if (a === null) return 1
    if (b === null) return -1
    return a < b ? -way : way
  })
}

function found(account: CarryAccount, words: readonly string[]): boolean {
  const text = [account.name, account.networkName, account.brand, account.market, account.owner, account.into]
    .join(' ')
    .toLowerCase()
  return words.every((word) => text.includes(word))
}

export const carryAccountQueries: QueryHandlers<'plan.carryAccounts' | 'plan.carryAccount' | 'plan.readiness'> = {
  'plan.carryAccounts': (context, wish) => {
    const words = (wish.text ?? '').toLowerCase().split(/\s+/u).filter(Boolean)
    const shown = carryAccounts(context).filter(
      (account) =>
        SHOWN[wish.show](account) &&
        (wish.wave === undefined || account.wave === wish.wave) &&
        (wish.lacks === undefined ||
          (account.carriedAt === null && account.checks.some(({ code, met }) => code === wish.lacks && !met))) &&
        found(account, words),
    )
    return { total: shown.length, accounts: sorted(shown, wish).slice(wish.offset, wish.offset + wish.limit) }
  },
  'plan.carryAccount': (context, { account }) => carryAccounts(context).find((one) => one.account === account) ?? null,
  'plan.readiness': readinessSummary,
}
