import { isPersonsPage, SWITCHED_OFF } from './addresses.ts'
import { DAY, daysBetween, startOf } from './days.ts'
import { belongsTo, type Facts, isShort, type Verdict, type View } from './truth-view.ts'

/** What is wrong with names, profiles and lists; when an account last spoke, before how many. */
export function profilesBroken(view: View, company: Facts): Verdict {
  return {
    ...namesBroken(view, company),
    ...looksBroken(view, company),
    ...silenceBroken(view, company),
    ...figuresBroken(view, company),
    ...namingBroken(view, company),
  }
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
    'not-verified': isUnmarked(view),
    'link-insecure': isShown(view) && link.startsWith('http://'),
    'link-shortened': isShown(view) && isShort(link),
    'language-off-market': isLive(view) && foreign,
  }
}

/** Networks of the sample that mark brands; YouTube does so from 100,000 subscribers on. */
const MARKING = new Set(['facebook', 'instagram', 'threads', 'x', 'linkedin', 'tiktok', 'telegram', 'vk', 'youtube'])

function isUnmarked(view: View): boolean {
  const { account, audience, ours } = view
  if (!isLive(view) || !ours || account.brandId === null || account.verified !== 0) return false
  if (!MARKING.has(account.network) || isPersonsPage(account.network, account.handle)) return false
  return (audience ?? 0) >= (account.network === 'youtube' ? 100_000 : 10_000)
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

function figuresBroken(view: View, company: Facts): Verdict {
  const { account, audience, lastPostAt, recent } = view
  if (!isLive(view)) return {}
  const seen = company.snapshots.filter((one) => one.accountId === account.id)
  const newest = seen.at(-1)
  const before = seen.findLast((one) => one.followers !== null && one.takenAt <= (newest?.takenAt ?? 0) - 365 * DAY)
  const opened = account.openedOn === null ? account.createdAt : startOf(account.openedOn)
  const lost = before?.followers ? 1 - (audience ?? before.followers) / before.followers : 0
  return {
    'never-posted':
      newest?.posts === 0 &&
      lastPostAt === null &&
      recent.every((one) => one.firstAnswerAt === null) &&
      daysAgo(opened, company) > 60,
    'audience-shrinking': (before?.followers ?? 0) >= 1_000 && lost > 0.2,
  }
}

/** Letters and digits of a text. */
const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
/** The part of a handle that people chose; empty for numbers, channel ids and groups. */
function own({ handle }: View['account']): string {
  if (/^(?:UC[\w-]{22}|groups\/.*|(?:company\/)?\d+)$/.test(handle)) return ''
  return plain(handle.replace(/^(?:company|showcase|in|r)\/|^[@+]/, '').replace(/@.*|\.bsky\.social$/, ''))
}

/** Whether the name leaves the brand out where others say it, and whether the handle is another than elsewhere. */
function namingBroken(view: View, company: Facts): Verdict {
  const { account, brand } = view
  if (brand === null || !isShown(view)) return {}
  const family = company.accounts.filter((one) => one.brandId === brand.id && one.lifecycle !== 'closed')
  const says = (one: View['account']): boolean => plain(`${one.handle} ${one.displayName}`).includes(plain(brand.name))
  const others = family.filter(
    (one) =>
      one !== account &&
      one.marketId === account.marketId &&
      plain(one.displayName) === plain(account.displayName) &&
      own(one) !== '',
  )
  const elsewhere = others.filter((one) => one.network !== account.network)
  const networks = (list: readonly View['account'][]): number => new Set(list.map((one) => one.network)).size
  const agreed = elsewhere.map(own).find((key) => {
    const count = networks(elsewhere.filter((one) => own(one) === key))
    return key !== own(account) && count >= 2 && count * 2 > networks(elsewhere) + 1
  })
  const taken = others.some((one) => one.network === account.network && own(one) === agreed)
  return {
    'name-off-brand': family.length >= 5 && family.filter(says).length >= family.length * 0.75 && !says(account),
    'handle-inconsistent': own(account) !== '' && agreed !== undefined && !taken,
  }
}
