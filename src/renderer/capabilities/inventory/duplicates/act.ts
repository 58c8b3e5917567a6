import i18next from 'i18next'
import type { DuplicateGroup } from '#shared/model/duplicates.ts'
import { change } from '../accounts/change.ts'
import { setAnswered } from './found.ts'
import type { Merging } from './merging.ts'

type Pair = [string, string]

/** Every pair of some accounts. */
function allPairs(ids: readonly string[]): Pair[] {
  return ids.flatMap((one, at) => ids.slice(at + 1).map((other): Pair => [one, other]))
}

/** A suspicion is about one account; families of hundreds are told apart from the first, which keeps them out of it. */
const FULL = 60
const pairsOf = ({ accounts, suspect }: DuplicateGroup): Pair[] => {
  if (suspect !== null) return accounts.filter((id) => id !== suspect).map((id): Pair => [id, suspect])
  return accounts.length <= FULL ? allPairs(accounts) : accounts.slice(1).map((id): Pair => [accounts[0] ?? id, id])
}

const said = ({ changed }: { changed: number }): string => i18next.t('inventory:toldApart', { count: changed })

/** Remembers that the accounts of a group are different. @returns whether it was taken */
export async function tellGroupApart(group: DuplicateGroup): Promise<boolean> {
  const taken = (await change('accounts.notSame', { pairs: pairsOf(group) }, said)) !== null
  if (taken) setAnswered(group.key)
  return taken
}

export async function tellApart(ids: readonly string[]): Promise<boolean> {
  return (await change('accounts.notSame', { pairs: allPairs(ids) }, said)) !== null
}

/** Merges as chosen. @returns whether it was taken */
export async function merge(ids: readonly string[], { survivor, take, leave }: Merging): Promise<boolean> {
  const others = ids.filter((id) => id !== survivor)
  const done = await change('accounts.merge', { survivor, others, take, leave: [...leave] }, ({ merged }) =>
    i18next.t('inventory:mergedDone', { count: merged + 1 }),
  )
  return done !== null
}
