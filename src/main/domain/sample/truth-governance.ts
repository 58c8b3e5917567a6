import { DECLINING, RENAMED, SWITCHED_OFF } from './addresses.ts'
import type { PlantedRule, SampleAccount, SampleConversation, SampleGoal, SamplePurpose } from './company.ts'
import { DAY, daysBetween } from './days.ts'

/** What the definitions of purpose, strategy, approval and waiting look at. */
export type Governed = {
  account: SampleAccount
  purpose: SamplePurpose | null
  goalsServed: readonly SampleGoal[]
  lastPostAt: number | null
  recent: readonly SampleConversation[]
  /** Whether anybody owns it, can get in, or the network has confirmed it. */
  ours: boolean
}
type Verdict = Partial<Record<PlantedRule, boolean>>

const said = (text: string | null | undefined): boolean => (text ?? '').trim() !== ''
const countsFans = (text: string): boolean => /^(?:[\d,]+ |more )?(?:followers|likes)/i.test(text)

/** Faults of purpose, goals, networks, approvals and waiting, by their definitions only. */
export function governanceBroken(view: Governed, today: string, end: number): Verdict {
  return { ...purposeBroken(view), ...networkBroken(view), ...approvalBroken(view, today, end), ...waitingBroken(view) }
}

function purposeBroken({ account, purpose, goalsServed }: Governed): Verdict {
  const ending = account.lifecycle === 'closed' || account.lifecycle === 'closing'
  if (ending || SWITCHED_OFF.has(account.network)) return {}
  const stated = said(purpose?.what) || said(purpose?.why)
  const others = [purpose?.who, purpose?.what, purpose?.when, purpose?.where, purpose?.how, purpose?.extent]
  const forFans = goalsServed.every((goal) => countsFans(goal.metric))
  return {
    'purpose-incomplete': stated && !others.every(said),
    'why-missing': stated && !said(purpose?.why),
    'why-counts-fans': countsFans(purpose?.why ?? '') && forFans,
    'only-fan-goals': goalsServed.length > 0 && forFans,
  }
}

function networkBroken({ account }: Governed): Verdict {
  const renamed = RENAMED[account.network]
  const before = (day: string | null): boolean => day !== null && renamed !== undefined && day < renamed
  const newer = account.openedOn !== null && !before(account.openedOn)
  return {
    'network-renamed': account.lifecycle !== 'closed' && !newer && before(account.reviewedOn),
    'network-declining': account.lifecycle === 'active' && DECLINING.has(account.network),
  }
}

function approvalBroken({ account, lastPostAt, ours }: Governed, today: string, end: number): Verdict {
  const { lifecycle, approvedBy, requestedBy } = account
  const running = lifecycle === 'approved' || lifecycle === 'active' || lifecycle === 'closing'
  const fresh = account.openedOn !== null && daysBetween(account.openedOn, today) <= 365
  const underWay = lifecycle === 'proposed' || lifecycle === 'approved'
  return {
    'approval-missing': running && approvedBy === null && (requestedBy !== null || (fresh && ours)),
    'requester-missing': requestedBy === null && (underWay || approvedBy !== null),
    'live-unapproved': lifecycle === 'proposed' && lastPostAt !== null,
    'stuck-proposed': underWay && end - account.createdAt > 90 * DAY,
    'stuck-closing': lifecycle === 'closing' && end - account.updatedAt > 90 * DAY,
  }
}

function waitingBroken({ recent }: Governed): Verdict {
  const help = recent.filter((one) => one.needsHelp === 1)
  const after = (times: readonly number[]): number => times.filter((time) => time > DAY).length / times.length
  const answered = help.flatMap((one) => (one.firstAnswerAt === null ? [] : [one.firstAnswerAt - one.startedAt]))
  const reached = help.flatMap((one) => (one.reachedResolverAt === null ? [] : [one.reachedResolverAt - one.startedAt]))
  return {
    'answer-after-a-day': answered.length >= 5 && after(answered) > 0.21,
    'reached-late': reached.length >= 5 && after(reached) > 0.4,
  }
}
