import { readPaste } from '#main/domain/intake/paste/reading.ts'
import type { PasteRegister } from '#main/domain/intake/paste/value.ts'
import { differing, patchRow } from '#main/mirror/queries/accounts/patch.ts'
import { pasteAccounts } from '#main/mirror/queries/accounts/paste.ts'
import { directory } from '#main/mirror/queries/directory.ts'
import type { DirectoryEntry } from '#shared/model/directory.ts'
import type { CommandHandlers, QueryHandlers } from '../handler.ts'

export const pasteQueries: QueryHandlers<'accounts.readPaste'> = {
  'accounts.readPaste': ({ db }, { ids, text, field }) => {
    const entries = { brand: [], market: [], team: [], person: [] } as Record<PasteRegister, DirectoryEntry[]>
    for (const kind of ['brand', 'market', 'team', 'person'] as const) entries[kind] = directory(db, kind)
    return readPaste(text, field, pasteAccounts(db, ids), {
      known: {
        brand: byName(entries.brand, false),
        market: byName(entries.market, true),
        team: byName(entries.team, false),
        person: byName(entries.person, true),
      },
      names: new Map(Object.values(entries).flatMap((all) => all.map(({ id, name }) => [id, name] as const))),
    })
  },
}

export const pasteCommands: CommandHandlers<'accounts.updateEach'> = {
  'accounts.updateEach': ({ db, changes, now }, { changes: wanted }) => {
    let changed = 0
    for (const { id, patch } of wanted)
      for (const due of differing(db, [id], patch)) {
        changes.update('account', due, { ...patchRow(patch), updated_at: now })
        changed++
      }
    return { changed }
  },
}

/** Entries by name, and by code or address where `detail` is one. A name that two share belongs to neither. */
function byName(entries: readonly DirectoryEntry[], detail: boolean): Map<string, string | null> {
  const found = new Map<string, string | null>()
  for (const entry of entries)
    for (const name of new Set([entry.name, ...(detail && entry.detail ? [entry.detail] : [])].map(lower)))
      found.set(name, found.has(name) ? null : entry.id)
  return found
}

const lower = (text: string): string => text.trim().toLowerCase()
