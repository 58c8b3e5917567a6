import { existsSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { Refusal } from '#shared/contract/error.ts'
import { readSmallText } from '#main/adapters/readers/small-text.ts'
import { builtInPacks, DEFAULT_PACK } from '#main/domain/audit/packs/built-in.ts'
import { NO_LINE, packRefusal } from '#main/domain/audit/packs/pack-fault.ts'
import { type Pack, readPack } from '#main/domain/audit/packs/read.ts'
import { type FindPack, packChain, resolveRules } from '#main/domain/audit/packs/resolve.ts'
import type { Mirror } from '#main/mirror/open.ts'
import { chosenPack, packRows, type PackRow } from '#main/mirror/queries/packs.ts'

const MAX_BYTES = 1024 * 1024
const isFile = (name: string): boolean => /\.json$/i.test(name)
const keyOf = (name: string): string => name.trim().toLowerCase()

/** A pack of the workspace as it is written. What a newer version wrote and this one cannot read is refused by name. */
export function packOf(row: PackRow): Pack {
  const text = `{"name": ${JSON.stringify(row.name)}, "extends": ${JSON.stringify(row.basedOn)}, "rules": ${row.rules}}`
  return { ...readPack(text, row.name), line: NO_LINE }
}

/** Looks up packs by name – built-in first, then those of the workspace – and files beside a file. */
export function packFinder(db: Mirror | null): FindPack {
  const own = new Map((db === null ? [] : packRows(db)).map((row) => [keyOf(row.name), row]))
  return (name, from) => {
    if (isFile(name) && isFile(from)) {
      const path = resolve(dirname(from), name)
      // What is said of a file that is not there is the line that asks for it.
      return existsSync(path) ? { key: path, pack: readPack(packFileText(path), basename(path)) } : null
    }
    const key = keyOf(name)
    const found = builtInPacks().get(key) ?? own.get(key)
    if (!found) return null
    return { key, pack: 'basedOn' in found ? packOf(found) : found }
  }
}

const packFileText = (path: string): string => readSmallText(path, MAX_BYTES)

export type FoundPack = {
  readonly pack: Pack
  /** The pack and what it extends, the farthest first. */
  readonly chain: readonly Pack[]
}

/**
 * The pack of a name, with all it extends; without a name the one the workspace chose.
 * @throws Refusal `bad_rule_pack`
 */
export function findPack(db: Mirror, name: string | null): FoundPack {
  const wanted = name ?? chosenPack(db) ?? DEFAULT_PACK
  const find = packFinder(db)
  const found = isFile(wanted) ? null : find(wanted, '')
  if (!found) throw packRefusal('unknown_pack', wanted, NO_LINE, { value: wanted, wanted: namesOf(db).join(', ') })
  return { pack: found.pack, chain: packChain(found.pack, found.key, find) }
}

/**
 * The pack in a file, with all it extends: packs by name, and other files by their path from there.
 * @throws Refusal `bad_rule_pack`, `file_*`
 */
export function findPackFile(db: Mirror | null, path: string): FoundPack {
  const key = resolve(path)
  const pack = readPack(packFileText(key), basename(key))
  return { pack, chain: packChain(pack, key, packFinder(db)) }
}

/**
 * Reads a pack in a file as an audit would, without a workspace: what it extends is built in or another file.
 * @returns what it is called and how many rules it switches on
 * @throws Refusal `bad_rule_pack`, `file_*`
 */
export function packFileRules(path: string): { name: string; rules: number } {
  const { pack, chain } = findPackFile(null, path)
  return { name: pack.name, rules: [...resolveRules(chain).values()].filter((rule) => rule.on).length }
}

/** Names a pack can be asked for by. */
export const namesOf = (db: Mirror): string[] => [...builtInPacks().keys(), ...packRows(db).map((row) => row.name)]

/** The row of a pack of the workspace by its name. @throws Refusal `bad_rule_pack`, `not_found` */
export function ownPack(db: Mirror, name: string): PackRow {
  const key = keyOf(name)
  if (builtInPacks().has(key)) throw packRefusal('built_in', name, NO_LINE, { value: name })
  const row = packRows(db).find((one) => keyOf(one.name) === key)
  if (!row) throw new Refusal('not_found', `no rule pack ${name}`, { name })
  return row
}
