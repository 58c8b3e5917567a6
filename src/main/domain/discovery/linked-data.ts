/** Levels and values looked at in one block; real blocks stay far below. */
const DEEPEST = 24
const MOST_VALUES = 20_000

/**
 * The addresses that schema.org's `sameAs` states in a JSON-LD block, wherever the organisation stands in it, also in
 * an `@graph`. A block that is no JSON says nothing.
 */
export function sameAsAddresses(block: string): string[] {
  let data: unknown
  try {
    data = JSON.parse(block.replace(/^\s*(?:\/\/)?\s*<!\[CDATA\[/, '').replace(/(?:\/\/)?\s*\]\]>\s*$/, ''))
  } catch {
    return []
  }
  const found: string[] = []
  const waiting: { value: unknown; depth: number }[] = [{ value: data, depth: 0 }]
  for (let looked = 0; waiting.length > 0 && looked < MOST_VALUES; looked++) {
    const { value, depth } = waiting.pop() ?? { value: null, depth: 0 }
    if (typeof value !== 'object' || value === null || depth > DEEPEST) continue
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'sameAs') found.push(...texts(inner))
      else waiting.push({ value: inner, depth: depth + 1 })
    }
  }
  return found
}

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).filter((one): one is string => typeof one === 'string')
