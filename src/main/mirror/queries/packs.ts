import type { Mirror } from '../open.ts'

/** A rule pack of the workspace; `rules` is the JSON of what it says. */
export type PackRow = { id: string; name: string; rules: string; basedOn: string | null }

/** The packs of the workspace by name. */
export function packRows(db: Mirror): PackRow[] {
  return db
    .prepare('SELECT id, name, rules, based_on AS basedOn FROM rule_pack ORDER BY name COLLATE NOCASE')
    .all() as PackRow[]
}

/** The pack audits are made with when none is named; null when nobody chose one. */
export function chosenPack(db: Mirror): string | null {
  return (db.prepare(`SELECT value FROM setting WHERE id = 'audit.pack'`).pluck().get() as string | undefined) ?? null
}
/** Name of the setting that `chosenPack` reads. */
export const CHOSEN_PACK = 'audit.pack'
