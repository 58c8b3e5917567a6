import type { ChangeWriter } from '#main/mirror/changes.ts'
import type { Row } from '#main/mirror/entities.ts'
import { dayAgo, DAY, NOW } from './audit-company.ts'

type Sound = (changes: ChangeWriter, id: string, patch?: Row<'account'>) => void
type Talk = (
  id: string,
  count: number,
  patch: { answeredAfter?: number; reached?: boolean; reachedAfter?: number },
) => void

/** One account for every rule of purpose, goals, networks, approvals and waiting, with that fault. */
export function governanceFaults(changes: ChangeWriter, sound: Sound, talks: Talk): void {
  const serves = (id: string, goal: string): void => {
    changes.update('account_goal', `goal-${id}`, { goal_id: goal })
  }
  sound(changes, 'purpose-incomplete')
  changes.update('purpose', 'purpose-incomplete', { when: ' ' })
  sound(changes, 'why-missing')
  changes.update('purpose', 'why-missing', { why: null })
  sound(changes, 'why-counts-fans')
  changes.update('purpose', 'why-counts-fans', { why: 'More followers than last year' })
  serves('why-counts-fans', 'fans')
  sound(changes, 'only-fan-goals')
  serves('only-fan-goals', 'fans')
  sound(changes, 'answer-after-a-day')
  talks('answer-after-a-day', 4, { answeredAfter: 20, reached: true })
  talks('answer-after-a-day', 3, { answeredAfter: 1500, reached: true })
  sound(changes, 'reached-late')
  talks('reached-late', 6, { answeredAfter: 20, reachedAfter: 1500 })
  sound(changes, 'network-renamed', { network: 'x', reviewed_on: '2023-07-01' })
  sound(changes, 'network-declining', { network: 'xing' })
  sound(changes, 'approval-missing', { requested_by: 'jana', opened_on: dayAgo(100) })
  sound(changes, 'requester-missing', { approved_by: 'jana' })
  sound(changes, 'live-unapproved', { lifecycle: 'proposed', requested_by: 'jana', created_at: NOW - 20 * DAY })
  sound(changes, 'stuck-proposed', { lifecycle: 'approved', requested_by: 'jana', approved_by: 'lars' })
  sound(changes, 'stuck-closing', { lifecycle: 'closing' })
}

/** What those accounts are found with. */
export const governanceFindings = [
  'purpose-incomplete',
  'why-missing',
  'why-counts-fans',
  'only-fan-goals',
  'answer-after-a-day',
  'reached-late',
  'network-renamed',
  'network-declining',
  'approval-missing',
  'requester-missing',
  'live-unapproved',
  'stuck-proposed',
  'stuck-closing',
]
  .map((rule) => `${rule}:${rule}`)
  .concat('only-fan-goals:why-counts-fans', 'review-overdue:network-renamed')
  // The account without a purpose stands among others of its team that are told apart.
  .concat('same-public:kornwell/de/facebook/marketing-de/de')
