import type { Activity, Disposition, Severity } from '#shared/model/words.ts'

export type KitAccount = {
  id: string
  handle: string
  network: string
  severity: Severity | null
  brand: string
  market: string
  team: string
  owner: string | null
  audience: string
  months: (number | null)[]
  activity: Activity
  last: string
  health: number
  disposition: Disposition
}

const brands = ['Kornwell', 'Brisavo', 'Halvorn', 'Lumetra', 'Verdano']
const markets = ['DE', 'UK', 'US', 'FR', 'ES', 'PL', 'BR', 'KZ', 'JP']
const teams = ['Marketing', 'Support', 'PR', 'Sales', 'HR', 'Product']
const owners = [
  'Inés Castellví',
  'Dana Whitfield',
  null,
  'Oliver Pryce',
  'Priya Raman',
  'Thaís Moraes',
  null,
  'Lars Nygaard',
]
const networks = ['x', 'facebook', 'instagram', 'youtube', 'linkedin', 'mastodon', 'website', 'tiktok']
const endings = ['PressFR', 'Pro_UK', 'BakeOff', 'CoolSummer17', 'Help_UK', 'AtIFA', '.ar', '.kitchens', 'KitchenSwap']
const dispositions: Disposition[] = ['close', 'merge', 'archive', 'keep', 'refocus', 'undecided', 'transfer']
const severities: (Severity | null)[] = [null, 'high', null, 'medium', 'critical', null, 'medium', null]

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T
}

const made = new Map<number, KitAccount>()

/** A made-up account for any place in a list of any length; the same object every time. */
export function kitAccount(index: number): KitAccount {
  const known = made.get(index)
  if (known !== undefined) return known
  const account = makeAccount(index)
  made.set(index, account)
  return account
}

function makeAccount(index: number): KitAccount {
  const activity = pick<Activity>(['active', 'dormant', 'abandoned', 'dormant', 'active'], index)
  const brand = pick(brands, index * 7)
  return {
    id: `a${index}`,
    handle: `${brand}${pick(endings, index * 5)}${index > 40 ? index : ''}`,
    network: pick(networks, index * 3),
    severity: pick(severities, index),
    brand,
    market: pick(markets, index * 4),
    team: pick(teams, index * 5),
    owner: pick(owners, index),
    audience: `${((index * 37) % 900) / 10 + 0.4}k`.replace(/(\.\d)\d+/, '$1'),
    months: Array.from({ length: 26 }, (_, month) =>
      activity === 'abandoned' ? 0 : (index * 13 + month * month * 7) % 9,
    ),
    activity,
    last: pick(['4 d', '3 mo', '2.4 y', '7 mo', '2 h'], index),
    health: (index * 7) % 100,
    disposition: pick(dispositions, index),
  }
}
