import type { SampleQuestion } from './company.ts'
import { daysBefore, HOUR, startOf } from './days.ts'
import type { Draft } from './drafts.ts'
import type { Random } from './random.ts'

const LISTS = ['Brand registry of the group', 'Footer of the websites', 'Social accounts, sheet of the agency'] as const

/** What lists asked about accounts that were on them before: some long ago and still open, some lately, some answered. */
export function makeQuestions(
  drafts: readonly Draft[],
  today: string,
  chance: Random,
  newId: () => string,
): SampleQuestion[] {
  const ask = (draft: Draft, days: number, answered: boolean): SampleQuestion => {
    const missingOn = daysBefore(today, days + chance.whole(1, 6))
    const askedAt = startOf(daysBefore(today, days)) + chance.whole(8, 16) * HOUR
    return {
      id: newId(),
      accountId: draft.id,
      handle: draft.handle,
      source: chance.pick(LISTS),
      lastSeen: daysBefore(missingOn, chance.whole(80, 200)),
      missingOn,
      askedAt,
      answer: answered ? 'keep' : null,
      answeredAt: answered ? askedAt + 30 * HOUR : null,
      answeredBy: answered ? 'Brand governance' : null,
    }
  }
  const forgotten = drafts.filter(({ faults }) => faults.has('gone-from-list'))
  const others = chance.some(
    drafts.filter(
      ({ origin, lifecycle, faults }) => origin === 'own' && lifecycle === 'active' && !faults.has('gone-from-list'),
    ),
    5,
  )
  return [
    ...forgotten.map((draft) => ask(draft, chance.whole(40, 260), false)),
    ...others.map((draft, at) => ask(draft, at < 2 ? chance.whole(4, 22) : chance.whole(40, 260), at >= 2)),
  ]
}
