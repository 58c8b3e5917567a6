/** Words of cells that are edited where they stand, and of changing many accounts together. */
export const en = {
  cellOf: '{{field}} of {{name}}',
  noNumber: 'Not a number',
  bulkChanges: 'What changes',
  bulkUnchanged_one: '{{shown}} of the chosen has these values already',
  bulkUnchanged_other: '{{shown}} of the chosen have these values already',
}

export const ru: Record<string, string> = {
  cellOf: '{{field}}: {{name}}',
  noNumber: 'Не число',
  bulkChanges: 'Что изменится',
  bulkUnchanged_one: 'Уже с этими значениями: {{shown}}',
  bulkUnchanged_few: 'Уже с этими значениями: {{shown}}',
  bulkUnchanged_many: 'Уже с этими значениями: {{shown}}',
  bulkUnchanged_other: 'Уже с этими значениями: {{shown}}',
}
