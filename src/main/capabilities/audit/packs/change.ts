import { Refusal } from '#shared/contract/error.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import type { WriteContext } from '#main/capabilities/handler.ts'
import { builtInPacks, DEFAULT_PACK } from '#main/domain/audit/packs/built-in.ts'
import { resolveRules } from '#main/domain/audit/packs/resolve.ts'
import { differences } from '#main/domain/audit/packs/write.ts'
import { CHOSEN_PACK, chosenPack, packRows } from '#main/mirror/queries/packs.ts'
import { withChoices } from './choices.ts'
import { findPack, namesOf, ownPack } from './find.ts'
import { baseOf } from './read.ts'

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** Starts a pack that extends another. @throws Refusal `exists`, `bad_rule_pack` */
export function copyPack(
  { db, changes, newId }: WriteContext,
  { from, name }: Query<'packs.copy'>,
): Answer<'packs.copy'> {
  const { pack } = findPack(db, from)
  if (namesOf(db).some((taken) => same(taken, name)))
    throw new Refusal('exists', `a rule pack ${name} exists`, { value: name })
  // A name that looks like a file would be taken for one.
  if (/\.json$|[\\/\n\r]/i.test(name))
    throw new Refusal('value_unfit', `${name} is no name`, { value: name, name: 'name' })
  changes.insert('rule_pack', newId(), { name, rules: '{}', based_on: pack.name })
  return { name }
}

/** Keeps how rules are applied, as what differs from the pack that is extended. @throws Refusal `bad_rule_pack`, `not_found` */
export function savePack({ db, changes }: WriteContext, query: Query<'packs.save'>): Answer<'packs.save'> {
  const row = ownPack(db, query.name)
  const { chain } = findPack(db, row.name)
  const wanted = withChoices(row.name, resolveRules(chain), query.rules)
  const rules = JSON.stringify(differences(resolveRules(baseOf(chain)), wanted))
  return { changed: changes.update('rule_pack', row.id, { rules }) ? 1 : 0 }
}

/** Takes a pack out of the workspace; runs that were made with it keep what they found. @throws Refusal `in_use`, `not_found` */
export function removePack(context: WriteContext, { name }: Query<'packs.remove'>): Answer<'packs.remove'> {
  const { db, changes } = context
  const row = ownPack(db, name)
  const extending = packRows(db).filter((one) => one.basedOn !== null && same(one.basedOn, row.name))
  if (extending.length > 0)
    throw new Refusal('in_use', `${row.name} is extended`, { name: row.name, count: extending.length })
  const chosen = chosenPack(db)
  if (chosen !== null && same(chosen, row.name)) changes.remove('setting', CHOSEN_PACK)
  return { changed: changes.remove('rule_pack', row.id) ? 1 : 0 }
}

/** Makes a pack the one audits use. @throws Refusal `bad_rule_pack` */
export function choosePack({ db, changes }: WriteContext, { name }: Query<'packs.choose'>): Answer<'packs.choose'> {
  const { pack } = findPack(db, name)
  const chosen = chosenPack(db)
  if (same(chosen ?? DEFAULT_PACK, pack.name)) return { changed: 0 }
  if (pack.name === DEFAULT_PACK && builtInPacks().has(pack.name)) changes.remove('setting', CHOSEN_PACK)
  else if (chosen === null) changes.insert('setting', CHOSEN_PACK, { value: pack.name })
  else changes.update('setting', CHOSEN_PACK, { value: pack.name })
  return { changed: 1 }
}
