import type { Audience } from '#shared/contract/reports.ts'
import type { Report } from './report.ts'
import type { Say } from './say.ts'

const TITLES = {
  plan: { board: 'titleBoard', governance: 'titleGovernance', market: 'titleMarket' },
  audit: { board: 'titleAuditBoard', governance: 'titleAuditGovernance', market: 'titleAuditMarket' },
} as const
const READERS = { board: 'forBoard', governance: 'forGovernance', market: 'forMarket' } as const

export const capital = (text: string, say: Say): string =>
  text.charAt(0).toLocaleUpperCase(say.language) + text.slice(1)

export const readerOf = (audience: Audience, say: Say): string => say.text(READERS[audience])

/** Which version of the plan it is. */
export function versionText({ about }: Pick<Report, 'about'>, say: Say): string {
  const { planVersion } = about
  if (planVersion === null) return say.text('noPlan')
  return planVersion.issuedAt === null
    ? say.text('versionDraft', { n: planVersion.number })
    : say.text('versionIssued', { n: planVersion.number, day: say.date(planVersion.issuedAt) })
}

/** The part of the portfolio it is limited to; null for all of it. */
export function scopeText({ about }: Pick<Report, 'about'>): string | null {
  const names = [about.brand, about.market].filter((name) => name !== null)
  return names.length === 0 ? null : names.join(', ')
}

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
  const limited = ofMarket === null ? scopeText({ about }) : null
  const reader = [
    readers,
    ...(limited === null ? [] : [say.text('limitedTo', { names: limited })]),
    ...(about.report === 'plan' && about.planVersion !== null ? [versionText({ about }, say)] : []),
    say.text('exportedOn', { moment: say.moment(about.exportedAt) }),
  ].join(' · ')
  return {
    title: `${about.workspace}: ${kind.charAt(0).toLocaleLowerCase(say.language)}${kind.slice(1)}`,
    kind,
    facts: ages.length === 0 ? [reader] : [reader, capital(ages.join(' · '), say)],
  }
}

/** The left part of the page foot: workspace, what it is, day. */
export function footer(report: Report, say: Say): string {
  const { about } = report
  const version = about.report === 'plan' && about.planVersion !== null ? [versionText(report, say)] : []
  return [about.workspace, headline(report, say).kind, ...version, say.day(about.day), 'Muster'].join(' · ')
}
