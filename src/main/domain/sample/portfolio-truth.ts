import { SWITCHED_OFF } from './addresses.ts'
import type { SampleAccount, SampleCompany, SampleConversation, Truth } from './company.ts'

/** What this looks at of an account: its row and its conversations of the last 90 days. */
type Seen = { account: SampleAccount; recent: readonly SampleConversation[] }

/** What an audit has to find about brands as a whole, by the definitions alone. */
export function portfolioFaults(
  company: Pick<SampleCompany, 'brands' | 'teams'>,
  views: readonly Seen[],
): Truth['faults'] {
  const helps = new Set(company.teams.filter((team) => team.function === 'support').map((team) => team.id))
  return company.brands.flatMap(({ id }) => {
    const live = views.filter(
      ({ account }) => account.brandId === id && account.lifecycle === 'active' && !SWITCHED_OFF.has(account.network),
    )
    const requests = live.reduce((sum, { recent }) => sum + recent.filter((one) => one.needsHelp === 1).length, 0)
    const teams = live.map(({ account }) => account.teamId)
    const served = teams.some((team) => team !== null && helps.has(team))
    return requests >= 5 && !served && !teams.includes(null)
      ? [{ rule: 'brand-without-support' as const, account: null, subject: id }]
      : []
  })
}
