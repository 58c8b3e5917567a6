/** Words of the inventory pages. */
export const en = {
  title: 'inventory',
}

export const ru: Record<string, string> = {
  title: 'inventory',
}
