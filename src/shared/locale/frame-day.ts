/** Words of the field for a calendar day. */
export const en = {
  dayForm: 'YYYY-MM-DD',
  noDay: 'Not a day. 2026-11-30 and 30 Nov 2026 are read',
}

export const ru: Record<string, string> = {
  dayForm: 'ДД.ММ.ГГГГ',
  noDay: 'Не дата. Читаются 30.11.2026 и 30 нояб. 2026',
}
