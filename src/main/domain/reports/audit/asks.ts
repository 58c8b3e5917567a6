import { isOpen, type Report } from '../report.ts'
import type { Say } from '../say.ts'

const SOON_DAYS = 30
const DAY_MS = 86_400_000

/** What waits for somebody to decide, worst first; only what there is. */
export function asks({ findings, about }: Report, say: Say): string[] {
  const open = findings.filter(isOpen)
  const soon = new Date(Date.parse(`${about.day}T00:00:00Z`) + SOON_DAYS * DAY_MS).toISOString().slice(0, 10)
  const unassigned = open.filter(
    ({ severity, assigneeId }) => assigneeId === null && (severity === 'critical' || severity === 'high'),
  ).length
  const overdue = open.filter(({ dueOn }) => dueOn !== null && dueOn < about.day).length
  const again = open.filter((finding) => finding.again !== null).length
  const expiring = findings.filter(
    ({ status, expiresOn }) => status === 'accepted' && expiresOn !== null && expiresOn <= soon,
  ).length
  return (
    [
      ['askUnassigned', unassigned],
      ['askAgain', again],
      ['askOverdue', overdue],
      ['askExpiring', expiring],
    ] as const
  ).flatMap(([key, count]) => (count === 0 ? [] : [say.counted(key, count)]))
}
