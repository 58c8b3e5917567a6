import { isPersonsPage, SWITCHED_OFF } from './addresses.ts'
import { DAY, daysBetween, startOf } from './days.ts'
import { belongsTo, type Facts, isShort, type Verdict, type View } from './truth-view.ts'

/** What is wrong with names, profiles and lists; when an account last spoke, before how many. */
export function profilesBroken(view: View, company: Facts): Verdict {
  return { ...namesBroken(view, company), ...looksBroken(view, company), ...silenceBroken(view, company) }
}

const isDead = ({ account }: View): boolean => SWITCHED_OFF.has(account.network)
const isLive = (view: View): boolean => view.account.lifecycle === 'active' && !isDead(view)
const isShown = (view: View): boolean => view.account.lifecycle !== 'closed' && !isDead(view)
const daysAgo = (at: number, company: Facts): number => (startOf(company.today) - at) / DAY

function namesBroken(view: View, company: Facts): Verdict {
  const { account, ways } = view
  const questions = company.questions.filter((one) => one.accountId === account.id && one.answer === null)
  const name = `${account.handle} ${account.displayName}`.toLowerCase()
  const named = company.brands.filter((one) => name.includes(one.name.toLowerCase()))
  const nobodys = isLive(view) && account.ownerId === null && ways.length === 0 && account.verified === 0
  const old = account.openedOn !== null && daysBetween(account.openedOn, company.today) > 120
  const { website } = account
  const stray = website !== null && !named.some((one) => belongsTo(website, one.website))
  return {
    'personal-page': isShown(view) && isPersonsPage(account.network, account.handle),
    'gone-from-list': account.lifecycle !== 'closed' && questions.some((one) => daysAgo(one.askedAt, company) > 30),
    'unclaimed-account': nobodys && old && named.length > 0 && stray,
  }
}

function looksBroken(view: View, company: Facts): Verdict {
  const { account } = view
  const market = company.markets.find((one) => one.id === account.marketId)
  const foreign = market !== undefined && account.language !== null && account.language !== market.language
  const link = account.website ?? ''
  return {
    'no-bio': isLive(view) && account.bio === '',
    'link-insecure': isShown(view) && link.startsWith('http://'),
    'link-shortened': isShown(view) && isShort(link),
    'language-off-market': isLive(view) && foreign,
  }
}

function silenceBroken(view: View, company: Facts): Verdict {
  const { account, lastPostAt, audience } = view
  if (lastPostAt === null || isDead(view)) return {}
  const silent = daysAgo(lastPostAt, company)
  return {
    'silent-audience': isLive(view) && (audience ?? 0) >= 10_000 && silent > 60 && silent <= 180,
    'closed-but-posting': account.lifecycle === 'closed' && silent <= 30,
  }
}
