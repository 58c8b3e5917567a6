/** Chance that repeats itself: the same seed and label always give the same run of numbers. */
export type Random = {
  /** At least 0, below 1. */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** `count` different members in random order; all of them when there are fewer. */
  some<T>(list: readonly T[], count: number): T[]
  shuffled<T>(list: readonly T[]): T[]
  /** A member with a probability in proportion to its weight. */
  weighted<T>(list: readonly T[], weight: (member: T) => number): T
  /** Log-normal around `median`; `spread` is the standard deviation of the logarithm. */
  around(median: number, spread: number): number
}

/** FNV-1a over the label, mixed with the seed, so that every part of the sample has a run of its own. */
function start(seed: number, label: string): number {
  let hash = 0x811c9dc5 ^ seed
  for (const character of label) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return (hash ^ Math.imul(seed, 0x9e3779b1)) >>> 0
}

/** A generator of the splitmix kind with 32 bits of state: small, and good enough for made-up people. */
export function random(seed: number, label: string): Random {
  let state = start(seed, label)
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0
    let z = state
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    return ((z ^ (z >>> 15)) >>> 0) / 0x1_0000_0000
  }
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('nothing to pick from')
    return list[whole(0, list.length - 1)] as T
  }
  const shuffled = <T>(list: readonly T[]): T[] => {
    const copy = [...list]
    for (let i = copy.length - 1; i > 0; i--) {
      const j = whole(0, i)
      const held = copy[i] as T
      copy[i] = copy[j] as T
      copy[j] = held
    }
    return copy
  }
  const bell = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  return {
    next,
    whole,
    pick,
    shuffled,
    chance: (probability) => next() < probability,
    some: (list, count) => shuffled(list).slice(0, count),
    weighted(list, weight) {
      const total = list.reduce((sum, member) => sum + weight(member), 0)
      let left = next() * total
      for (const member of list) {
        left -= weight(member)
        if (left < 0) return member
      }
      return pick(list)
    },
    around: (median, spread) => median * Math.exp(spread * bell()),
  }
}
