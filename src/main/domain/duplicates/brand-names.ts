/** Shorter brand names stand inside too many words to mean the brand. */
const MIN_BRAND_NAME = 4

/**
 * Finds which brands are named in a text without trying every brand: names are kept by their first letters.
 * @param brands in the order in which they are answered
 * @param keyOf the name as it would stand in the text
 */
export function brandNames<B>(brands: Iterable<B>, keyOf: (brand: B) => string): (texts: readonly string[]) => B[] {
  const byStart = new Map<string, { key: string; brand: B; at: number }[]>()
  let at = 0
  for (const brand of brands) {
    const key = keyOf(brand)
    at++
    if (key.length < MIN_BRAND_NAME) continue
    const start = key.slice(0, MIN_BRAND_NAME)
    const list = byStart.get(start)
    if (list) list.push({ key, brand, at })
    else byStart.set(start, [{ key, brand, at }])
  }
  return (texts) => {
    const found = new Map<number, B>()
    if (byStart.size === 0) return []
    for (const text of texts)
      for (let from = 0; from + MIN_BRAND_NAME <= text.length; from++)
        for (const { key, brand, at: place } of byStart.get(text.slice(from, from + MIN_BRAND_NAME)) ?? [])
          if (text.startsWith(key, from)) found.set(place, brand)
    return [...found.entries()].toSorted(([one], [other]) => one - other).map(([, brand]) => brand)
  }
}
