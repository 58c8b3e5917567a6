/** Words of the field for a calendar day, and of the keys for cells. */
export const en = {
  dayForm: 'YYYY-MM-DD',
  keyCell: 'choose a cell of the row',
  keyEditCell: 'edit the cell',
  noDay: 'Not a day. 2026-11-30 and 30 Nov 2026 are read',
}

export const ru: Record<string, string> = {
  dayForm: 'ДД.ММ.ГГГГ',
  keyCell: 'выбрать ячейку строки',
  keyEditCell: 'править ячейку',
  noDay: 'Не дата. Читаются 30.11.2026 и 30 нояб. 2026',
}
