/** Words of the frame for lists: the field for a calendar day, keys for cells, the export of a table. */
export const en = {
  dayForm: 'YYYY-MM-DD',
  job_accounts_export: 'Export of the table',
  keyCell: 'choose a cell of the row',
  keyEditCell: 'edit the cell',
  noDay: 'Not a day. 2026-11-30 and 30 Nov 2026 are read',
}

export const ru: Record<string, string> = {
  dayForm: 'ДД.ММ.ГГГГ',
  job_accounts_export: 'Экспорт таблицы',
  keyCell: 'выбрать ячейку строки',
  keyEditCell: 'править ячейку',
  noDay: 'Не дата. Читаются 30.11.2026 и 30 нояб. 2026',
}
