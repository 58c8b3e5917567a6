import { access, ago, dayAgo, kornwell } from '../healthy.ts'
import type { AccountFacts } from '#main/domain/audit/account-facts.ts'
import type { Cases } from './case.ts'

const question = { source: 'Brand registry', missingOn: dayAgo(60), askedAt: ago(58) }
const market = { name: 'Spain', languages: ['es'] }
/** An old account that bears the name and that nobody inside knows. */
const nobodys: Partial<AccountFacts> = {
  handle: 'kornwell_fans',
  owner: null,
  access: [],
  verified: false,
  openedOn: dayAgo(900),
  website: 'https://kornwell-fans.example',
  websiteDomain: 'kornwell-fans.example',
}

/** What an account is called, what its profile says, when it last spoke, and whether it is ours. */
export const profiles: Cases = {
  severities: {
    'personal-page': 'high',
    'gone-from-list': 'medium',
    'silent-audience': 'medium',
    'closed-but-posting': 'high',
    'no-bio': 'low',
    'link-insecure': 'low',
    'link-shortened': 'low',
    'language-off-market': 'low',
    'unclaimed-account': 'high',
  },
  failing: [
    ['personal-page', 'a page of a person', { personal: true, handle: 'in/kornwell-team', networkName: 'LinkedIn' }],
    ['gone-from-list', 'the question is open for two months', { question }],
    ['silent-audience', 'two months of silence before many', { audience: 10_000, lastPostAt: ago(61) }],
    ['silent-audience', 'half a year of silence', { audience: 90_000, lastPostAt: ago(180.4) }],
    ['closed-but-posting', 'a post of last week', { lifecycle: 'closed', lastPostAt: ago(6) }],
    ['no-bio', 'somebody looked and there is none', { bio: '' }],
    ['no-bio', 'nor is there a name', { bio: '', displayName: null }],
    ['link-insecure', 'an address of old times', { website: 'HTTP://www.kornwell.example' }],
    ['link-shortened', 'a short link', { website: 'https://bit.ly/kornwell', websitePassesOn: true }],
    ['language-off-market', 'English in Spain', { market, language: 'en' }],
    ['language-off-market', 'none of several', { market: { name: 'Swiss', languages: ['de', 'fr'] }, language: 'en' }],
    ['unclaimed-account', 'an old one with a link elsewhere', nobodys],
    ['unclaimed-account', 'an old one without a link', { ...nobodys, website: '', websiteDomain: null }],
  ],
  passing: [
    ['personal-page', 'it is closed', { personal: true, lifecycle: 'closed' }],
    ['gone-from-list', 'it was asked this month', { question: { ...question, askedAt: ago(30) } }],
    ['gone-from-list', 'it is closed by now', { question, lifecycle: 'closed' }],
    ['silent-audience', 'exactly 60 days', { audience: 50_000, lastPostAt: ago(60.4) }],
    ['silent-audience', 'few people', { audience: 9_999, lastPostAt: ago(100) }],
    ['silent-audience', 'few people and nobody knows', { audience: 10, lastPostAt: null }],
    ['silent-audience', 'longer silence is its own finding', { audience: 50_000, lastPostAt: ago(181.4) }],
    ['silent-audience', 'it is closing', { audience: 50_000, lastPostAt: ago(100), lifecycle: 'closing' }],
    ['closed-but-posting', 'silent since it was closed', { lifecycle: 'closed', lastPostAt: ago(31) }],
    ['closed-but-posting', 'its network is gone', { lifecycle: 'closed', lastPostAt: null, networkDefunct: true }],
    ['no-bio', 'its network is gone', { bio: '', networkDefunct: true }],
    ['no-bio', 'it is not open yet', { bio: null, lifecycle: 'approved' }],
    ['link-insecure', 'no link at all is its own finding', { website: '' }],
    ['link-insecure', 'written without http', { website: 'kornwell.example' }],
    ['link-insecure', 'it is closed', { website: null, lifecycle: 'closed' }],
    ['link-shortened', 'its network is gone', { websitePassesOn: true, networkDefunct: true }],
    ['no-link-home', 'a short link is its own finding', { website: 'https://bit.ly/k', websitePassesOn: true }],
    ['language-off-market', 'one of several', { market: { name: 'KZ', languages: ['kk', 'ru'] }, language: 'ru' }],
    ['language-off-market', 'it is closing', { market, language: 'en', lifecycle: 'closing' }],
    ['unclaimed-account', 'a new one is its own finding', { ...nobodys, openedOn: dayAgo(120) }],
    ['unclaimed-account', 'somebody can get in', { ...nobodys, access: [access] }],
    ['unclaimed-account', 'the network knows it', { ...nobodys, verified: true }],
    ['unclaimed-account', 'it links home', { ...nobodys, websiteDomain: 'kornwell.example' }],
    ['unclaimed-account', 'it does not bear the name', { ...nobodys, namedBrands: [] }],
    ['unclaimed-account', 'its network is gone', { ...nobodys, networkDefunct: true }],
  ],
  unknowing: [
    ['silent-audience', 'the audience is not known', { audience: null }, ['audience']],
    ['silent-audience', 'the last post is not known', { lastPostAt: null }, ['last_post']],
    ['closed-but-posting', 'the last post is not known', { lifecycle: 'closed', lastPostAt: null }, ['last_post']],
    ['no-bio', 'nobody looked', { bio: null }, ['bio']],
    ['link-insecure', 'nobody looked', { website: null }, ['website']],
    ['link-shortened', 'nobody looked', { website: null }, ['website']],
    ['language-off-market', 'neither is known', { market: null, language: null }, ['market', 'language']],
    ['language-off-market', 'the market states none', { market: { ...market, languages: null } }, ['market_language']],
    ['unclaimed-account', 'no brand is on record', { ...nobodys, namedBrands: null }, ['brand']],
    [
      'unclaimed-account',
      'facts are missing',
      { ...nobodys, verified: null, openedOn: null, website: null, websiteDomain: null },
      ['verified', 'opened_on', 'website'],
    ],
    [
      'unclaimed-account',
      'the brand has no website',
      { ...nobodys, namedBrands: [{ ...kornwell, domain: null }] },
      ['brand_website'],
    ],
  ],
}
