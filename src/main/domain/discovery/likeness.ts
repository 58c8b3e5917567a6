import { distance } from 'fastest-levenshtein'
import { nameKey } from '../audit/name-key.ts'

/** Characters drawn alike (a choice from the Unicode confusables, UTS 39) and the letter they pass for. */
const ALIKE: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  i: 'l',
  '3': 'e',
  '5': 's',
  '8': 'b',
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'l',
  ѕ: 's',
}

/**
 * Words that impostors add to a brand's name to be believed or to promise something. Our own accounts use some of them
 * too, which is why they flag and never decide.
 */
const LURES = new Set(
  (
    'official oficial offiziell officiel ofitsialny original real true verified the hq vip ' +
    'help helpdesk support suporte soporte service care refund refunds claim claims verify recovery ' +
    'promo promos giveaway giveaways sorteo gewinnspiel concours prize prizes priz win winner winners bonus gift gifts ' +
    'sale sales outlet discount discounts skidki rabatt shop store team'
  ).split(' '),
)
/** From this length on one slip, and from this one two, still leave a brand recognisable. */
const ONE_SLIP = 6
const TWO_SLIPS = 10

/** Letters of a handle with those drawn alike made one, without marks: two handles with one skeleton look the same. */
export function skeleton(handle: string): string {
  let made = ''
  for (const char of bareName(handle).normalize('NFKC').toLowerCase()) made += ALIKE[char] ?? char
  return nameKey(made).replaceAll('rn', 'm').replaceAll('vv', 'w')
}

/** The name in a handle, without what its network puts around it: `company/kornwell` → `kornwell`, `a@host` → `a`. */
export function bareName(handle: string): string {
  const name = handle.includes('/') ? handle.slice(handle.lastIndexOf('/') + 1) : handle.replace(/^@/, '')
  return name.split('@')[0] ?? name
}

/** True where a handle nearly spells a brand at its beginning, but does not hold it: `kornwel_de`, `k0rnwell`. */
export function misspells(handle: string, brandKey: string): boolean {
  const key = nameKey(bareName(handle))
  if (brandKey.length < ONE_SLIP || key.includes(brandKey)) return false
  if (skeleton(key).includes(skeleton(brandKey))) return true
  const allowed = brandKey.length >= TWO_SLIPS ? 2 : 1
  for (let length = brandKey.length - allowed; length <= brandKey.length + allowed; length++) {
    if (length > key.length || length < ONE_SLIP - 1) continue
    const beginning = key.slice(0, length)
    if (beginning[0] === brandKey[0] && distance(beginning, brandKey) <= allowed) return true
  }
  return false
}

/** The words that a handle adds to a brand's name, when all it adds are lures, figures and places; else null. */
export function lureIn(handle: string, brandKey: string, isPlace: (word: string) => boolean): string | null {
  const name = bareName(handle)
  const at = nameKey(name).indexOf(brandKey)
  if (brandKey === '' || at === -1) return null
  const key = nameKey(name)
  const rest = [...wordsIn(name, brandKey), key.slice(0, at), key.slice(at + brandKey.length)].filter(
    (word) => word !== '',
  )
  const lure = rest.find((word) => LURES.has(word))
  if (lure === undefined) return null
  const left = key.replace(brandKey, '').replace(lure, '')
  return left === '' || /^\d+$/.test(left) || isPlace(left) || LURES.has(left) ? lure : null
}

/** Words of a handle around the brand: parted by marks, figures and capitals. */
function wordsIn(name: string, brandKey: string): string[] {
  return name
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .map((word) => (word.startsWith(brandKey) ? word.slice(brandKey.length) : word))
}

/** Of several accounts the one that begins like the handle for longest: `KornwellUK.official` means `KornwellUK`. */
export function nearest<A extends { readonly handle: string }>(handle: string, accounts: readonly A[]): A | undefined {
  const key = nameKey(bareName(handle))
  let found: { account: A; shared: number } | undefined
  for (const account of accounts) {
    const name = nameKey(bareName(account.handle))
    let shared = 0
    while (shared < key.length && key[shared] === name[shared]) shared++
    if (found === undefined || shared > found.shared) found = { account, shared }
  }
  return found?.account
}
