import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Line } from '#main/domain/exchange/fold.ts'
import { shapeOf } from '#main/domain/exchange/shape.ts'
import { Replica, type Step } from '#tests/support/replica.ts'
import { act, type Act } from '#tests/support/replica-acts.ts'

/** What a hub keeps, as far as merging sees it: steps in the order in which they were sent. */
class Shelf {
  readonly steps: Step[] = []
  private readonly has = new Set<string>()
  /** Where an account is now, and which account a row hangs on. */
  private readonly brand = new Map<string, string | null>()
  private readonly account = new Map<string, string>()

  push(steps: readonly Step[]): void {
    for (const step of steps) {
      if (this.has.has(step.id)) continue
      this.has.add(step.id)
      this.steps.push(step)
      for (const line of step.lines) this.note(line)
    }
  }
  private note({ entity, key, after }: Line): void {
    if (entity === 'account' && after !== null && 'brand_id' in after)
      this.brand.set(key, (after['brand_id'] ?? null) as string | null)
    const account = entity === 'account' || entity === 'purpose' ? key : after?.['account_id']
    if (typeof account === 'string') this.account.set(`${entity} ${key}`, account)
  }
  /** Whether somebody sees a row who sees the accounts of no brand and of brands whose id is even. */
  isSeen(entity: string, key: string): boolean {
    const account = this.account.get(`${entity} ${key}`)
    if (account === undefined) return true
    const brand = this.brand.get(account) ?? null
    return brand === null || Number(brand.slice(0, 7)) % 2 === 0
  }
  part(): Step[] {
    return this.steps.map((step) => ({
      ...step,
      lines: step.lines.filter(({ entity, key }) => this.isSeen(entity, key)),
    }))
  }
}

type Member = { readonly replica: Replica; sent: Set<string>; settled: Set<string> }

const waitingOf = ({ replica, sent }: Member): Step[] => [...replica.steps.values()].filter(({ id }) => !sent.has(id))

/** One round as a workspace does it: send what waits, then merge what is there. @returns whether anything was new */
function round(member: Member, shelf: Shelf, from: 'all' | 'part' = 'all'): boolean {
  const waiting = waitingOf(member)
  shelf.push(waiting)
  for (const { id } of waiting) member.sent.add(id)
  const unseen = new Set([...member.sent].filter((id) => !member.settled.has(id)))
  const merged = member.replica.pull(from === 'all' ? shelf.steps : shelf.part(), unseen)
  for (const { id } of shelf.steps) member.sent.add(id)
  member.settled = new Set(member.sent)
  return waiting.length > 0 || merged !== null
}

const stories = fc.array(
  fc.record({ who: fc.nat(4), act: fc.tuple(fc.nat(200), fc.nat(50), fc.nat(50)), round: fc.nat(12) }),
  { minLength: 4, maxLength: 60, size: 'max' },
)

function team(computers: number, story: readonly { who: number; act: Act; round: number }[]) {
  let now = 1_000
  const shelf = new Shelf()
  const members: Member[] = Array.from({ length: computers }, (_, at) => ({
    replica: new Replica('abcde'[at] ?? 'z', () => now),
    sent: new Set<string>(),
    settled: new Set<string>(),
  }))
  const watcher: Member = { replica: new Replica('w', () => now), sent: new Set(), settled: new Set() }
  watcher.replica.decides = false
  for (const { who, act: what, round: whose } of story) {
    now += 1
    const member = members[who % computers]
    if (member) act(member.replica, what)
    const other = members[whose]
    if (other) round(other, shelf)
    if (whose === 12) round(watcher, shelf, 'part')
  }
  return { shelf, members, watcher }
}

function untilQuiet(members: readonly Member[], shelf: Shelf): number {
  for (let times = 1; times <= 12; times++) if (!members.map((one) => round(one, shelf)).some(Boolean)) return times
  return Infinity
}

test('1,000 random histories of a team through a hub end in the same workspace, and it is what the log says', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 5 }), stories, (computers, story) => {
      const { shelf, members } = team(computers, story)
      expect(untilQuiet(members, shelf)).toBeLessThan(12)
      const [first, ...others] = members
      for (const { replica } of members) expect(replica.problems()).toEqual([])
      for (const { replica } of others) expect(replica.state()).toEqual(first?.replica.state())
      const late: Member = { replica: new Replica('y', () => 9_000), sent: new Set(), settled: new Set() }
      round(late, shelf)
      expect(waitingOf(late)).toEqual([])
      expect(late.replica.state()).toEqual(first?.replica.state())
    }),
    { numRuns: 1_000 },
  )
})

test('somebody who sees a part writes nothing by merging, points nowhere, and has everything once they may see it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 4 }), stories, (computers, story) => {
      const { shelf, members, watcher } = team(computers, story)
      untilQuiet(members, shelf)
      round(watcher, shelf, 'part')
      expect(waitingOf(watcher)).toEqual([])
      const whole = members[0]?.replica.state() ?? {}
      const part = watcher.replica.state()
      const hasRow = (entity: string, key: unknown): boolean => part[entity]?.[String(key)] !== undefined
      for (const [entity, rows] of Object.entries(part))
        for (const row of Object.values(rows)) {
          const { pointers } = shapeOf(entity)
          for (const [column, { to }] of Object.entries(pointers))
            expect(row[column] === undefined || hasRow(to, row[column])).toBe(true)
        }
      round(watcher, shelf, 'all')
      expect(waitingOf(watcher)).toEqual([])
      expect(watcher.replica.state()).toEqual(whole)
    }),
    { numRuns: 1_000 },
  )
})

test('a step that the hub refuses and that is taken back leaves the workspace as the others have it', () => {
  fc.assert(
    fc.property(stories, fc.array(fc.tuple(fc.nat(200), fc.nat(50), fc.nat(50)), { maxLength: 6 }), (story, more) => {
      const { shelf, members } = team(3, story)
      untilQuiet(members, shelf)
      const [one] = members
      if (!one) return
      for (const what of more) act(one.replica, what)
      one.replica.setAside(waitingOf(one).map(({ id }) => id))
      untilQuiet(members, shelf)
      for (const { replica } of members) {
        expect(replica.problems()).toEqual([])
        expect(replica.state()).toEqual(one.replica.state())
      }
    }),
    { numRuns: 500 },
  )
})

test('what two people wrote without knowing that a third removes it is all there when it stays', () => {
  let now = 1_000
  const shelf = new Shelf()
  const [one, two, three] = ['a', 'b', 'c'].map((device): Member => {
    return { replica: new Replica(device, () => ++now), sent: new Set(), settled: new Set() }
  }) as [Member, Member, Member]
  const all = [one, two, three]
  const row = { network: 'x', handle: 'kornwell', handle_key: 'kornwell', note: 'old', display_name: 'old' }
  one.replica.step(() => one.replica.insert('account', 'k', row))
  untilQuiet(all, shelf)

  two.replica.step(() => two.replica.remove('account', 'k'))
  three.replica.step(() => three.replica.update('account', 'k', { note: 'of three', kind: 'page' }))
  one.replica.step(() => one.replica.update('account', 'k', { display_name: 'of one' }))
  for (const member of [two, three, one]) round(member, shelf)
  untilQuiet(all, shelf)
  for (const { replica } of all) {
    expect(replica.problems()).toEqual([])
    expect(replica.all('account').get('k')).toMatchObject({ note: 'of three', display_name: 'of one', kind: 'page' })
  }
})
