import { allLists } from '#main/mirror/queries/lists.ts'
import type { Mirror } from '#main/mirror/open.ts'
import type { WholeList } from '#shared/contract/inventory-lists.ts'
import { dateInName, sourceInName } from '#shared/model/list-date.ts'

/**
 * What a file would be as a whole list. A source whose list came in a file of the same name but for its date is proposed under its own
 * name; the date is the one in the name, else the day the file was last written.
 */
export function proposedList(db: Mirror, file: string, modifiedAt: number): WholeList {
  const stem = sourceInName(file)
  const known = allLists(db).find((list) => sourceInName(list.file).toLowerCase() === stem.toLowerCase())
  return {
    source: known?.source ?? (stem === '' ? file.slice(0, 100) : stem.slice(0, 100)),
    asOf: dateInName(file) ?? new Date(modifiedAt).toISOString().slice(0, 10),
  }
}
