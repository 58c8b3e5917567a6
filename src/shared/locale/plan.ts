/** Words of the plan pages. */
export const en = {
  title: 'plan',
}

export const ru: Record<string, string> = {
  title: 'plan',
}
