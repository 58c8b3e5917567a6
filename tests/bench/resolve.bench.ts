import { resolveProfile } from '#main/domain/identity/resolve.ts'
import { realisticAddresses } from './addresses.ts'
import type { BenchResult } from './bench.ts'

const ADDRESSES = 1_000_000
const ROUNDS = 5

/** Milliseconds that one pass over all addresses takes; what it finds is counted, so that no work can be left out. */
function timed(addresses: readonly string[], read: (address: string) => boolean): { took: number; found: number } {
  let found = 0
  const started = performance.now()
  for (const address of addresses) if (read(address)) found++
  return { took: performance.now() - started, found }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** Who a million addresses speak of, against the platform's own parser on the same texts. Medians of alternating rounds. */
export function run(): BenchResult {
  const addresses = realisticAddresses(ADDRESSES)
  const ours: number[] = []
  const parser: number[] = []
  let accounts = 0
  // The first round warms both up and is not counted.
  for (let round = 0; round <= ROUNDS; round++) {
    const resolved = timed(addresses, (address) => resolveProfile(address).handle !== null)
    const parsed = timed(addresses, (address) => new URL(address).hostname !== '')
    if (parsed.found !== ADDRESSES) throw new Error('an address is none to the parser')
    accounts = resolved.found
    if (round === 0) continue
    ours.push(resolved.took)
    parser.push(parsed.took)
  }
  const [least, most] = [Math.min, Math.max].map((pick) => pick(...ours.map((took, at) => took / (parser[at] ?? 1))))
  return {
    name: `who ${ADDRESSES} addresses speak of`,
    measured: median(ours),
    baseline: median(parser),
    aim: 4,
    notes: [
      `${accounts} of them are accounts; the baseline is new URL() on the same texts`,
      `${ROUNDS} rounds, ratios from ${least?.toFixed(2)} to ${most?.toFixed(2)}`,
    ],
  }
}
