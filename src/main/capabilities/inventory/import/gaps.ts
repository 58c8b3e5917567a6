import type { ImportChoices } from '#shared/contract/inventory-import.ts'
import type { ImportPreview } from '#shared/contract/inventory.ts'

type Gap = ImportPreview['gaps'][number]

/** Different words listed; lists that write a different word into every row have another problem. */
const LISTED = 50

/** Counts rows refused for their network alone, by what stands there, and keeps the words a person has already given a network. */
export function gapsOf(choices: ImportChoices | undefined): { count(text: string): void; list(): Gap[] } {
  const given = choices?.networks ?? {}
  const rows = new Map<string, number>()
  return {
    count(text) {
      const key = text.trim().toLowerCase()
      rows.set(key, (rows.get(key) ?? 0) + 1)
    },
    list() {
      for (const key of Object.keys(given)) if (!rows.has(key)) rows.set(key, 0)
      return [...rows]
        .map(([text, count]) => ({ text, rows: count, network: given[text] ?? null }))
        .toSorted((a, b) => b.rows - a.rows || (a.text < b.text ? -1 : 1))
        .slice(0, LISTED)
    },
  }
}
