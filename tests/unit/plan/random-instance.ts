/** A small, well-known generator (mulberry32), so that every run sees the same instances. */
export function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Shape = {
  accounts: number
  /** 0: loose, 1: usual, 2: often impossible. */
  tight: number
  cells?: number
  density?: number
}

/** A made-up planning instance as a file would hold it. */
export function randomInstance(random: () => number, { accounts, tight, cells = 4, density = 0.4 }: Shape): unknown {
  const upTo = (limit: number): number => Math.floor(random() * limit)
  const ids = Array.from({ length: accounts }, (_, at) => `a${at}`)
  const audience = ids.map(() => upTo(50_000))
  const total = audience.reduce((sum, one) => sum + one, 0)
  const brandTotal = audience.reduce((sum, one, at) => sum + (at % 2 === 1 ? one : 0), 0)
  return {
    accounts: ids.map((id, at) => ({
      id,
      audience: audience[at],
      value: 0.5 + random(),
      effort: upTo(40),
      spend: upTo(900),
      brand: `b${at % 2}`,
      risk: upTo(10),
      covers: Array.from({ length: cells }, (_, cell) => `c${cell}`).filter(() => random() < density),
      mergeInto: ids
        .filter((other) => other !== id && random() < Math.min(0.5, 3 / accounts))
        .map((other) => ({
          id: other,
          retention: Math.round(random() * 100) / 100,
          cost: upTo(500),
          spend: upTo(300),
        })),
      ...(random() < 0.1 * tight ? { locked: random() < 0.5 ? 'keep' : 'close' } : {}),
    })),
    required: Array.from({ length: cells }, (_, cell) => ({ cell: `c${cell}`, min: upTo(2 + tight) })),
    limits: {
      ...(random() < 0.5 ? { maxAccounts: Math.max(1, Math.ceil(accounts * (0.8 - 0.15 * tight))) } : {}),
      ...(random() < 0.4 ? { maxEffort: accounts * (20 - 5 * tight) } : {}),
      ...(random() < 0.5 ? { minAudience: Math.floor(total * (0.35 + 0.2 * tight)) } : {}),
      ...(random() < 0.3 ? { maxBudget: accounts * (500 - 100 * tight) } : {}),
      ...(random() < 0.3 ? { brandAudience: [{ brand: 'b1', min: brandTotal * (0.3 + 0.2 * tight) }] } : {}),
    },
    // Where hours weigh little much is kept and the ceilings decide; where they weigh much, the floors do.
    weights: { audience: 0.01, effort: random() < 0.5 ? 1 : 14, risk: 8, migration: 0.2 },
  }
}
