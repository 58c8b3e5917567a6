/** Words of the reports pages. */
export const en = {
  title: 'reports',
}

export const ru: Record<string, string> = {
  title: 'reports',
}
