/** Up to two letters for a disc: first of the first word, first of the last; particles in between are skipped. */
export function initialsOf(name: string): string {
  const words = name
    .replace(/[^\p{L}\p{N}\s'-]/gu, ' ')
    .split(/\s+/)
    .filter(Boolean)
  const first = words[0]
  if (first === undefined) return '?'
  const last = words.length > 1 ? words[words.length - 1] : undefined
  return `${[...first][0] ?? ''}${last === undefined ? '' : ([...last][0] ?? '')}`.toLocaleUpperCase()
}
