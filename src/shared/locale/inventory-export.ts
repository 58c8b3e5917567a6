/** Words of writing the table as it is shown into a file. */
export const en = {
  exportTable: 'Export the table',
  exportXlsx: 'Excel workbook (XLSX)…',
  exportCsv: 'Plain table (CSV)…',
  exportAction: 'Export the table: {{format}}',
  exportName: 'accounts',
  exported_one: '{{count}} account written to {{file}}',
  exported_other: '{{count}} accounts written to {{file}}',
  exportShow: 'Show file',
}

export const ru: Record<string, string> = {
  exportTable: 'Экспорт таблицы',
  exportXlsx: 'Книга Excel (XLSX)…',
  exportCsv: 'Простая таблица (CSV)…',
  exportAction: 'Экспорт таблицы: {{format}}',
  exportName: 'аккаунты',
  exported_one: '{{count}} аккаунт записан в {{file}}',
  exported_few: '{{count}} аккаунта записаны в {{file}}',
  exported_many: '{{count}} аккаунтов записано в {{file}}',
  exported_other: '{{count}} аккаунта записано в {{file}}',
  exportShow: 'Показать файл',
}
