/** Words of cells that are edited where they stand. */
export const en = {
  cellOf: '{{field}} of {{name}}',
  noNumber: 'Not a number',
}

export const ru: Record<string, string> = {
  cellOf: '{{field}}: {{name}}',
  noNumber: 'Не число',
}
