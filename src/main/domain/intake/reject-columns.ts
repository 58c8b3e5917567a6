/** The last two columns of a file of refused rows: where the row stood and why it was refused. The same in every language, because they are read back. */
export const REJECT_COLUMNS = ['Muster row', 'Muster reason'] as const

/** True for a column that a file of refused rows has beside the cells of the list; an import leaves it out by itself. */
export function isRejectColumn(name: string): boolean {
  const folded = name.trim().toLowerCase()
  return REJECT_COLUMNS.some((own) => own.toLowerCase() === folded)
}

/** True where both columns are there, so that the file was written by Muster. */
export function isRejectsHeader(names: readonly string[]): boolean {
  return names.filter(isRejectColumn).length === REJECT_COLUMNS.length
}
