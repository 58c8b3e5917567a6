import type { OpenedList } from '#main/adapters/readers/index.ts'
import { allLists, sourceOfShape } from '#main/mirror/queries/lists.ts'
import type { Mirror } from '#main/mirror/open.ts'
import type { WholeList } from '#shared/contract/inventory-lists.ts'
import { dateInName, sourceInName } from '#shared/model/list-date.ts'
import { shapeOfList } from '../import/reading.ts'

/**
 * What a file would be as a whole list. Its source is the one whose list came in a file of the same name but for its date, else
 * the one whose list with the same columns came last, else the name of the file; its date is the one in the name, else
 * the day the file was last written.
 */
export function proposedList(
  db: Mirror,
  { name: file, columns }: Pick<OpenedList, 'name' | 'columns'>,
  modifiedAt: number,
): WholeList {
  const stem = sourceInName(file)
  const known = allLists(db).find((list) => sourceInName(list.file).toLowerCase() === stem.toLowerCase())
  const source = known?.source ?? sourceOfShape(db, shapeOfList(columns))
  return {
    source: source ?? (stem === '' ? file.slice(0, 100) : stem.slice(0, 100)),
    asOf: dateInName(file) ?? new Date(modifiedAt).toISOString().slice(0, 10),
  }
}
