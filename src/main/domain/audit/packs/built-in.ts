import { allRules } from '../rules/all.ts'
import essential from './essential.json' with { type: 'json' }
import { type Pack, readPack } from './read.ts'
import standard from './standard.json' with { type: 'json' }
import strict from './strict.json' with { type: 'json' }

/** The packs that come with the program, each with everything of the one before. */
export const BUILT_IN = ['essential', 'standard', 'strict'] as const
export type BuiltIn = (typeof BUILT_IN)[number]
/** What an audit is made with when nobody chose anything else. */
export const DEFAULT_PACK: BuiltIn = 'standard'

const read = (pack: { name: string }): Pack => readPack(JSON.stringify(pack), `${pack.name}.json`)

let made: ReadonlyMap<string, Pack> | null = null

/** The built-in packs by name. A rule that none of them names belongs to the standard. */
export function builtInPacks(): ReadonlyMap<string, Pack> {
  if (made) return made
  const packs = [essential, standard, strict].map(read)
  const named = new Set(packs.flatMap((pack) => Object.keys(pack.rules)))
  const others = Object.fromEntries(allRules.filter(({ id }) => !named.has(id)).map(({ id }) => [id, { on: true }]))
  made = new Map(
    packs.map((pack) => [
      pack.name,
      pack.name === DEFAULT_PACK ? { ...pack, rules: { ...pack.rules, ...others } } : pack,
    ]),
  )
  return made
}

export const isBuiltIn = (name: string): name is BuiltIn => (BUILT_IN as readonly string[]).includes(name)
