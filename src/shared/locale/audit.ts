/** Words of the audit pages. */
export const en = {
  title: 'audit',
}

export const ru: Record<string, string> = {
  title: 'audit',
}
