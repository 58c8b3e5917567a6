import type { Audience } from '#shared/contract/reports.ts'
import type { Report } from './report.ts'
import type { Say } from './say.ts'

const TITLES = {
  plan: { board: 'titleBoard', governance: 'titleGovernance', market: 'titleMarket' },
  audit: { board: 'titleAuditBoard', governance: 'titleAuditGovernance', market: 'titleAuditMarket' },
} as const
const READERS = { board: 'forBoard', governance: 'forGovernance', market: 'forMarket' } as const

const capital = (text: string, say: Say): string => text.charAt(0).toLocaleUpperCase(say.language) + text.slice(1)

export const readerOf = (audience: Audience, say: Say): string => say.text(READERS[audience])

/** What a document is called, whom it is for, and how old what it says is. */
export function headline(
  { about, audit, plan, center }: Report,
  say: Say,
): { title: string; kind: string; facts: string[] } {
  const ofMarket = about.report === 'audit' && about.audience === 'market' ? about.market : null
  const kind =
    ofMarket === null
      ? say.text(TITLES[about.report][about.audience])
      : say.text('titleAuditOneMarket', { market: ofMarket })
  const ages = [
    center.mirrorAt === null ? null : say.text('mirrorOf', { day: say.date(center.mirrorAt) }),
    audit ? say.text('auditOf', { day: say.date(audit.startedAt) }) : null,
    plan?.suggestedAt && about.report === 'plan' ? say.text('planOf', { day: say.date(plan.suggestedAt) }) : null,
  ].filter((age) => age !== null)
  const readers = ofMarket === null ? readerOf(about.audience, say) : say.text('forOneMarket', { market: ofMarket })
  const reader = `${readers} · ${say.text('exportedOn', { moment: say.moment(about.exportedAt) })}`
  return {
    title: `${about.workspace}: ${kind.charAt(0).toLocaleLowerCase(say.language)}${kind.slice(1)}`,
    kind,
    facts: ages.length === 0 ? [reader] : [reader, capital(ages.join(' · '), say)],
  }
}

/** The left part of the page foot: workspace, what it is, day. */
export function footer(report: Report, say: Say): string {
  return `${report.about.workspace} · ${headline(report, say).kind} · ${say.day(report.about.day)} · Muster`
}
