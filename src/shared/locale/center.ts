/** Words of the center pages. */
export const en = {
  title: 'center',
}

export const ru: Record<string, string> = {
  title: 'center',
}
