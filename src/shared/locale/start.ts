/** Words of the start pages. */
export const en = {
  title: 'start',
}

export const ru: Record<string, string> = {
  title: 'start',
}
