/** Steps of an exchange that undo can name, and the way there. */
export const en = {
  action_exchange_import: 'merge of a file',
  action_exchange_settle: 'choice of a side',
  exchange: 'Exchange changes',
  exchangeAlso: 'bundle merge partner laptop offline sync file',
}

export const ru: Record<keyof typeof en, string> = {
  action_exchange_import: 'объединение файла',
  action_exchange_settle: 'выбор стороны',
  exchange: 'Обмен изменениями',
  exchangeAlso: 'пакет объединить партнёр ноутбук офлайн файл',
}
