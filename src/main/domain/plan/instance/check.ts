import type { InstanceKey, PlanInstance } from '#shared/model/plan-instance.ts'
import type { Language } from '#shared/model/words.ts'

type Fault = Readonly<Record<Language, string>>

/** What a schema cannot see: the first thing in an instance that makes no sense, in words for the person who wrote it; null when there is none. */
export function faultOf({ accounts, required }: PlanInstance): Fault | null {
  const ids = new Set<InstanceKey>()
  for (const { id } of accounts) {
    if (ids.has(id)) return { en: `account ${id} stands there twice`, ru: `аккаунт ${id} указан дважды` }
    ids.add(id)
  }
  for (const { id, mergeInto } of accounts) {
    const into = new Set<InstanceKey>()
    for (const target of mergeInto) {
      if (target.id === id)
        return { en: `account ${id} cannot merge into itself`, ru: `аккаунт ${id} нельзя слить с самим собой` }
      if (!ids.has(target.id))
        return {
          en: `account ${id} would merge into ${target.id}, which is not among the accounts`,
          ru: `аккаунт ${id} сливается в ${target.id}, которого нет среди аккаунтов`,
        }
      if (into.has(target.id))
        return {
          en: `account ${id} names ${target.id} twice in mergeInto`,
          ru: `аккаунт ${id} дважды называет ${target.id} в mergeInto`,
        }
      into.add(target.id)
    }
  }
  const cells = new Set<InstanceKey>()
  for (const { cell } of required) {
    if (cells.has(cell)) return { en: `cell ${cell} is required twice`, ru: `ячейка ${cell} требуется дважды` }
    cells.add(cell)
  }
  return null
}
