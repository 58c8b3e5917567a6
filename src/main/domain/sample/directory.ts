import type { TeamFunction } from '#shared/model/words.ts'
import { type BrandName, MARKET_CODES, type MarketCode } from './catalogue/entry.ts'
import type { SampleAgency, SampleBrand, SampleMarket, SamplePerson, SampleTeam } from './company.ts'
import { daysBefore } from './days.ts'
import { employeeName, plainLetters } from './names.ts'
import type { Random } from './random.ts'

const BRANDS: readonly [BrandName, string, string | null, string][] = [
  ['Kornwell', 'https://kornwell.example', '^.*kornwell.*$', 'Ovens, hoods, kitchens'],
  ['Brisavo', 'https://brisavo.example', '^.*brisavo.*$', 'Air conditioning and cooling'],
  ['Halvorn', 'https://halvorn.example', '^.*halvorn.*$', 'The group: careers, press, service for all brands'],
  ['Lumetra', 'https://lumetra.example', null, 'Lighting; joined the group in 2016'],
  ['Verdano', 'https://verdano.example', '^.*verdano.*$', 'Garden'],
]

const MARKETS: Record<MarketCode, readonly [name: string, code: string | null, language: string]> = {
  DE: ['Germany', 'DE', 'de'],
  UK: ['United Kingdom', 'GB', 'en'],
  US: ['United States', 'US', 'en'],
  FR: ['France', 'FR', 'fr'],
  ES: ['Spain', 'ES', 'es'],
  PL: ['Poland', 'PL', 'pl'],
  BR: ['Brazil', 'BR', 'pt'],
  KZ: ['Kazakhstan', 'KZ', 'ru'],
  JP: ['Japan', 'JP', 'ja'],
  Global: ['Global', null, 'en'],
}

/** Which functions a market has people for, and how many people. */
const STAFF: Record<MarketCode, Partial<Record<TeamFunction, number>>> = {
  DE: { marketing: 5, support: 4, sales: 3, pr: 2, hr: 2, legal: 1 },
  UK: { marketing: 4, support: 4, sales: 2, pr: 2, hr: 1, product: 2 },
  US: { marketing: 5, support: 4, sales: 3, pr: 2, hr: 1 },
  FR: { marketing: 3, support: 2, pr: 1, hr: 1 },
  ES: { marketing: 3, support: 2, pr: 2, hr: 1 },
  PL: { marketing: 2, support: 1, hr: 1 },
  BR: { marketing: 3, sales: 2, support: 2, hr: 1 },
  KZ: { marketing: 4, support: 3, sales: 2, pr: 1, hr: 1 },
  JP: { marketing: 2, sales: 1 },
  Global: { marketing: 4, support: 4, pr: 3, hr: 2, product: 4, legal: 2, sales: 2 },
}

export const FUNCTION_NAMES: Record<TeamFunction, string> = {
  marketing: 'Marketing',
  support: 'Support',
  sales: 'Sales',
  pr: 'PR',
  hr: 'HR',
  product: 'Product',
  legal: 'Legal',
  other: 'Other',
}

const TITLES: Record<TeamFunction, readonly string[]> = {
  marketing: [
    'Social media manager',
    'Brand manager',
    'Content editor',
    'Head of marketing',
    'Campaign manager',
    'Working student, social media',
  ],
  support: ['Service adviser', 'Team lead, customer service', 'Second-level technician', 'Service adviser, evenings'],
  sales: ['Key account manager', 'Trade marketing manager', 'Showroom manager'],
  pr: ['Press officer', 'Head of communications', 'Event manager'],
  hr: ['Recruiter', 'Employer branding manager'],
  product: ['Product manager', 'Product safety engineer', 'Industrial designer', 'Test kitchen lead'],
  legal: ['Counsel, trademarks', 'Data protection officer'],
  other: ['Assistant'],
}

/** Name, days until (negative) or since the end of the contract, or null while it runs without an end. */
const AGENCIES: readonly [string, number | null, string][] = [
  ['Northlight Studio', 170, 'Lumetra launch and social until the contract was not renewed'],
  ['Faber & Quist', null, 'Lead agency for Kornwell in Europe'],
  ['Agência Maré', null, 'Brisavo and Kornwell in Brazil'],
  ['Pixelwerk Hamburg', 610, 'Summer campaigns 2016 to 2019'],
  ['Steppe Digital', null, 'Messengers and communities in Kazakhstan'],
  ['Ludlow Hayes', -140, 'Paid social UK; notice has been given'],
  ['Casa Bruma', 330, 'Community management Spain'],
]

export type Directory = {
  brands: SampleBrand[]
  markets: SampleMarket[]
  teams: SampleTeam[]
  agencies: SampleAgency[]
  people: SamplePerson[]
  brand(name: BrandName): SampleBrand
  market(code: MarketCode): SampleMarket
  marketOfTeam(teamId: string): MarketCode | null
  /** The market's own team of that function, or the group's where the market has none. */
  team(market: MarketCode, wanted: TeamFunction): SampleTeam
  /** Everyone of a team who still works there. */
  present(teamId: string): SamplePerson[]
  left: SamplePerson[]
  running: SampleAgency[]
  ended: SampleAgency[]
}

/** Brands, markets, teams, agencies and people, with those who left and the contracts that ended. */
export function makeDirectory(today: string, chance: Random, newId: () => string): Directory {
  const brands = BRANDS.map(([name, website, handlePattern, note]) => ({
    id: newId(),
    name,
    website,
    handlePattern,
    note,
  }))
  const markets = MARKET_CODES.map((key) => {
    const [name, code, language] = MARKETS[key]
    return { id: newId(), name, code, language }
  })
  const marketOf = (code: MarketCode): SampleMarket => found(markets[MARKET_CODES.indexOf(code)])
  const teams: SampleTeam[] = []
  const people: SamplePerson[] = []
  const taken = new Set<string>()
  for (const code of MARKET_CODES)
    for (const [key, count] of Object.entries(STAFF[code])) {
      const role = key as TeamFunction
      const team = { id: newId(), name: `${FUNCTION_NAMES[role]} ${code}`, function: role, marketId: marketOf(code).id }
      teams.push(team)
      const formers = chance.chance(0.55) ? 1 : 0
      for (let i = 0; i < count + formers; i++) {
        const leftOn = i >= count ? daysBefore(today, chance.whole(20, 900)) : null
        people.push(person(code, role, team.id, leftOn))
      }
    }
  for (const somebody of chance.some(
    people.filter((one) => one.leftOn === null && one.title !== null),
    2,
  ))
    somebody.leftOn = daysBefore(today, -chance.whole(20, 70))

  function person(code: MarketCode, role: TeamFunction, teamId: string, leftOn: string | null): SamplePerson {
    let name = employeeName(code, chance)
    while (taken.has(name)) name = employeeName(code, chance)
    taken.add(name)
    const address = plainLetters(name).split(' ')
    const email = `${address[0] ?? ''}.${address.slice(1).join('')}@halvorn.example`
    return { id: newId(), name, email, title: chance.pick(TITLES[role]), teamId, agencyId: null, leftOn }
  }
  const agencies = AGENCIES.map(([name, ended, note]) => ({
    id: newId(),
    name,
    endedOn: ended === null ? null : daysBefore(today, ended + chance.whole(0, 25)),
    note,
  }))
  const gone = (day: string | null): boolean => day !== null && day <= today
  return {
    brands,
    markets,
    teams,
    agencies,
    people,
    brand: (name) => found(brands.find((brand) => brand.name === name)),
    market: marketOf,
    marketOfTeam: (id) => {
      const market = teams.find((team) => team.id === id)?.marketId
      return MARKET_CODES[markets.findIndex((one) => one.id === market)] ?? null
    },
    team: (market, wanted) =>
      found(
        teams.find((team) => team.function === wanted && team.marketId === marketOf(market).id) ??
          teams.find((team) => team.function === wanted && team.marketId === marketOf('Global').id),
      ),
    present: (teamId) => people.filter((one) => one.teamId === teamId && !gone(one.leftOn)),
    left: people.filter((one) => gone(one.leftOn)),
    running: agencies.filter((agency) => !gone(agency.endedOn)),
    ended: agencies.filter((agency) => gone(agency.endedOn)),
  }
}

/** The value, which the sample's own tables promise to be there. */
export function found<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Error('the sample refers to something it does not have')
  return value
}
