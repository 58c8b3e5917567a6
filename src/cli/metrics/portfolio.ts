import type { CenterFigures } from '#shared/contract/center.ts'
import { figure, type Figures, shareOf } from './figure.ts'

/** Sprawl, activity, findings, coverage and plan, as the command center shows them. */
export function portfolioFigures(center: CenterFigures): Figures {
  const { accounts, activity, findings, coverage, plan, dispositions } = center
  const audience = activity.groups.reduce((sum, group) => sum + group.audience, 0)
  const figures: Figures = {
    accounts: figure(accounts.total, 'accounts', accounts.reference),
    accounts_since_last_audit: figure(accounts.sinceLastAudit, 'accounts'),
    networks: figure(accounts.byNetwork.length, 'networks'),
    audience: figure(audience, 'followers'),
  }
  for (const one of accounts.byNetwork)
    figures[`accounts_network_${one.key}`] = figure(one.count, 'accounts', one.reference)
  for (const one of accounts.byBrand) figures[`accounts_brand_${one.label}`] = figure(one.count, 'accounts')
  for (const one of accounts.byMarket) figures[`accounts_market_${one.label}`] = figure(one.count, 'accounts')
  for (const one of activity.groups) {
    figures[`accounts_${one.activity}`] = figure(one.count, 'accounts')
    figures[`audience_${one.activity}`] = figure(one.audience, 'followers')
  }
  figures['findings'] = figure(findings.total, 'findings')
  figures['findings_since_last_audit'] = figure(findings.sinceLastAudit, 'findings')
  for (const [severity, { count }] of Object.entries(findings.bySeverity))
    figures[`findings_${severity}`] = figure(count, 'findings')
  figures['coverage_needed'] = figure(coverage.needed, 'cells')
  figures['coverage_covered'] = figure(coverage.covered, 'cells')
  figures['coverage_share'] = figure(shareOf(coverage.covered, coverage.needed), 'share')
  figures['plan_accounts_after'] = figure(plan?.after.accounts ?? null, 'accounts')
  figures['plan_audience_kept'] = figure(plan?.audienceKept ?? null, 'share')
  figures['plan_decided'] = figure(plan?.decided ?? null, 'accounts')
  for (const [disposition, count] of Object.entries(dispositions ?? {}))
    figures[`plan_${disposition}`] = figure(count, 'accounts')
  for (const need of center.needsYou) figures[`needs_you_${need.code}`] = figure(need.count, 'items')
  return figures
}
