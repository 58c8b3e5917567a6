import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Parcel, Replica } from '#tests/support/replica.ts'
import { act, type Act } from '#tests/support/replica-acts.ts'

type Event = { readonly who: number; readonly act: Act; readonly send: number; readonly deliver: readonly number[] }

const events = fc.array(
  fc.record({
    who: fc.nat(4),
    act: fc.tuple(fc.nat(200), fc.nat(50), fc.nat(50)),
    send: fc.nat(9),
    deliver: fc.array(fc.nat(1000), { maxLength: 2, size: 'max' }),
  }),
  { minLength: 4, maxLength: 45, size: 'max' },
)

/** Lets computers work, write bundles, lose them, and get them late, twice and in any order. */
function live(computers: number, story: readonly Event[], skew: readonly number[]): Replica[] {
  let now = 1_000
  const all = Array.from({ length: computers }, (_, at) => new Replica('abcde'[at] ?? 'z', () => now + (skew[at] ?? 0)))
  const written: { to: number; parcel: Parcel }[] = []
  for (const { who, act: what, send, deliver } of story) {
    now += 1
    const me = all[who % computers]
    if (!me) continue
    act(me, what)
    const to = send % computers
    const other = all[to]
    if (other && other !== me) written.push({ to, parcel: me.parcelFor(other.device) })
    for (const which of deliver) {
      const bundle = written[which % Math.max(1, written.length)]
      if (bundle) all[bundle.to]?.take(bundle.parcel)
    }
  }
  return all
}

/** Everybody with everybody until nobody has anything new. @returns how many rounds that took */
function exchangeAll(all: readonly Replica[]): number {
  for (let round = 1; round <= 12; round++) {
    let news = false
    for (const from of all)
      for (const to of all) if (from !== to && to.take(from.parcelFor(to.device)) !== null) news = true
    if (!news) return round
  }
  return Infinity
}

test('2,000 random histories on two to five computers end in the same workspace everywhere, and it is what the log says', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 5 }),
      events,
      fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 5, maxLength: 5 }),
      (computers, story, skew) => {
        const all = live(computers, story, skew)
        for (const one of all) expect(one.problems()).toEqual([])
        expect(exchangeAll(all)).toBeLessThan(12)
        for (const one of all) expect(one.problems()).toEqual([])
        const [first, ...others] = all.map((one) => one.state())
        for (const other of others) expect(other).toEqual(first)
      },
    ),
    { numRuns: 2_000 },
  )
})
