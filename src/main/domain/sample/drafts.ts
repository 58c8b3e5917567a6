import { isPersonsPage, SWITCHED_OFF } from './addresses.ts'
import type { BrandName, MarketCode, SpokenLanguage } from './catalogue/entry.ts'
import { impostors } from './catalogue/impostors.ts'
import { strangers } from './catalogue/strangers.ts'
import { catalogue } from './catalogue/index.ts'
import type { TeamFunction, Lifecycle } from '#shared/model/words.ts'
import type { PlantedRule } from './company.ts'
import type { Random } from './random.ts'

/** Accounts of the sample, all of them. */
export const ACCOUNTS = 178

/** An account before its rows are written: what it is and which faults it is going to carry. */
export type Draft = {
  id: string
  brand: BrandName
  /** Some forgotten accounts are not assigned to a brand in the inventory. */
  brandKnown: boolean
  market: MarketCode
  function: TeamFunction
  language: SpokenLanguage
  network: string
  handle: string
  displayName: string
  origin: 'own' | 'twin' | 'impostor'
  /** Id of the account that a twin is a second address of. */
  twinOf: string | null
  /** For an account of nobody inside: opened lately, or long ago. */
  disguise: 'new' | 'old' | null
  link: string | null
  lifecycle: Lifecycle
  /** Opened within the last two years. */
  young: boolean
  /** Run by a team without a management system. */
  byHand: boolean
  faults: Set<PlantedRule>
}

const TWIN_NETWORKS = ['facebook', 'youtube', 'linkedin'] as const

/** Chooses from the catalogue, adds second addresses of a few accounts and some impostors: always {@link ACCOUNTS} together. */
export function chooseAccounts(chance: Random, newId: () => string): Draft[] {
  const fakes = chance.some(impostors, chance.whole(3, 4))
  const twinCount = chance.whole(6, 8)
  const known = chance.some(strangers, 2)
  const wanted = ACCOUNTS - fakes.length - twinCount - known.length
  const onNetwork = (network: string): number => catalogue.filter((entry) => entry.line[0] === network).length
  const optional = chance.shuffled(
    catalogue.filter(({ line: [network, handle] }) => onNetwork(network) > 3 && !isPersonsPage(network, handle)),
  )
  const left = new Set(optional.slice(0, catalogue.length - wanted))
  const own = catalogue
    .filter((entry) => !left.has(entry))
    .map(({ brand, line: [network, handle, displayName, market, role, language] }): Draft => ({
      ...blank(newId()),
      brand,
      market,
      function: role,
      language,
      network,
      handle,
      displayName,
    }))
  const twins = addTwins(own, twinCount, chance, newId)
  const outside = [
    ...fakes.map((line) => ({ line, disguise: 'new' as const })),
    ...known.map((line) => ({ line, disguise: 'old' as const })),
  ]
  const fake = outside.map(
    ({ line: [network, handle, displayName, brand, market, language, link], disguise }): Draft => ({
      ...blank(newId()),
      brand,
      market,
      function: 'other',
      language,
      network,
      handle,
      displayName,
      origin: 'impostor',
      disguise,
      link,
    }),
  )
  return [...own, ...twins, ...fake]
}

function blank(
  id: string,
): Pick<
  Draft,
  'id' | 'brandKnown' | 'origin' | 'twinOf' | 'disguise' | 'link' | 'lifecycle' | 'young' | 'byHand' | 'faults'
> {
  return {
    id,
    brandKnown: true,
    origin: 'own',
    twinOf: null,
    disguise: null,
    link: null,
    lifecycle: 'active',
    young: false,
    byHand: false,
    faults: new Set(),
  }
}

/** Second addresses: one account is found under three, the others under two. */
function addTwins(own: readonly Draft[], count: number, chance: Random, newId: () => string): Draft[] {
  const able = own.filter((draft) => isTwinNetwork(draft.network) && !/^(?:groups|in)\//.test(draft.handle))
  const chosen = chance.some(able, count - 1)
  const bases = [...chosen, ...chosen.slice(0, 1)]
  return bases.map((base, at): Draft => {
    const numbers = `${chance.whole(10, 99)}${chance.whole(1_000_000, 9_999_999)}${chance.whole(100_000, 999_999)}`
    return {
      ...base,
      ...blank(newId()),
      origin: 'twin',
      twinOf: base.id,
      handle: secondHandle(base.network, numbers, chance),
      displayName: at % 2 === 0 ? base.displayName.toUpperCase() : `${base.displayName}!`,
    }
  })
}

const isTwinNetwork = (network: string): boolean => TWIN_NETWORKS.some((one) => one === network)

const CHANNEL_LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-')
function secondHandle(network: string, numbers: string, chance: Random): string {
  if (network === 'facebook') return `1000${numbers.slice(0, 11)}`
  if (network === 'linkedin') return `company/${numbers.slice(0, 8)}`
  return `UC${Array.from({ length: 22 }, () => chance.pick(CHANNEL_LETTERS)).join('')}`
}

export const isDefunct = (draft: Draft): boolean => SWITCHED_OFF.has(draft.network)
