/** Options of one dot round that a wall can show and a phone can hold. */
export const MOST_OPTIONS = 20

export type Given = { readonly option: string; readonly dots: number }

/**
 * What is wrong with the dots one seat gives: more than its budget, an option the round does not have, or one named twice.
 * Null where they can be taken.
 */
export function wrongWith(
  given: readonly Given[],
  options: ReadonlySet<string>,
  budget: number,
): 'over_budget' | 'unknown_option' | 'named_twice' | null {
  if (new Set(given.map(({ option }) => option)).size < given.length) return 'named_twice'
  if (given.some(({ option }) => !options.has(option))) return 'unknown_option'
  return given.reduce((sum, { dots }) => sum + dots, 0) > budget ? 'over_budget' : null
}

/**
 * Ids of cards in the order they come in once those with dots were brought to the front: the most dots first, equal ones and the
 * rest as they stood.
 */
export function broughtFirst(cards: readonly string[], dots: ReadonlyMap<string, number>): string[] {
  const of = (card: string): number => dots.get(card) ?? 0
  return cards.toSorted((one, other) => of(other) - of(one))
}
