import type { Network } from './network.ts'

/** What a column name says about its values. */
export type Hint = {
  readonly network: Network | undefined
  /** The column holds ids given by the network, not names. */
  readonly ids: boolean
}

const NOTHING: Hint = { network: undefined, ids: false }

/** Words around a network's name that do not change which network is meant. */
const FILLERS = new Set(
  (
    'url urls link links handle handles account accounts profile profiles page pages channel channels id ids username user users name names ' +
    'official social media network platform company corporate brand business group groups address addresses uri href screen screenname nick nickname ' +
    'our the of on and app public org organization organisation community presence support support_account care customer service main website ' +
    'ссылка ссылки аккаунт профиль страница канал группа сообщество имя адрес официальный официальная наш наша в на'
  ).split(' '),
)
/** Names so short or so common that they count only when nothing but fillers stands beside them. */
const AMBIGUOUS = new Set([
  'x',
  'ok',
  'ок',
  'line',
  'li',
  'tt',
  'pin',
  'pins',
  'meta',
  'wa',
  'gh',
  'web',
  'www',
  'site',
  'tw',
  'medium',
  'thread',
  'threads',
  'snap',
  'zen',
  'viva',
  'swarm',
  'tweet',
  'vine',
  'domain',
  'inst',
  'контакт',
  'домен',
])
const REMEMBERED = 500

/** Builds the reader of column names for a list of networks; it remembers the names it has read. */
export function hintReader(networks: readonly Network[]): (hint: string) => Hint {
  const aliases = new Map<string, Network>()
  for (const network of networks) {
    for (const alias of [network.id.replaceAll('_', ' '), network.name.toLowerCase(), ...network.aliases]) {
      aliases.set(alias, network)
    }
  }
  const remembered = new Map<string, Hint>()
  return (hint) => {
    let known = remembered.get(hint)
    if (known === undefined) {
      known = readWords(hint, aliases)
      if (remembered.size >= REMEMBERED) remembered.clear()
      remembered.set(hint, known)
    }
    return known
  }
}

function readWords(hint: string, aliases: ReadonlyMap<string, Network>): Hint {
  const plain = hint.normalize('NFKC').trim()
  const whole = aliases.get(plain.toLowerCase())
  if (whole !== undefined) return { network: whole, ids: false }
  const words = plain
    .replace(/(\p{Ll})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{Ll})(I[Dd]|U[Rr][Ll])$/u, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}+]+/u)
    .filter((word) => word !== '')
  const ids = words.includes('id') || words.includes('ids')
  const joined = aliases.get(words.join(' '))
  if (joined !== undefined) return { network: joined, ids: false }
  const telling = words.filter((word) => !FILLERS.has(word))
  const exact = aliases.get(telling.join(' ')) ?? aliases.get(telling.join(''))
  if (exact !== undefined) return { network: exact, ids }
  if (telling.length === 0 && words.includes('website')) return { network: aliases.get('website'), ids: false }

  const meant = new Set<Network>()
  for (let at = 0; at < telling.length; at++) {
    const pair = at + 1 < telling.length ? aliases.get(`${telling[at]} ${telling[at + 1]}`) : undefined
    const one = telling[at] ?? ''
    const network = pair ?? (AMBIGUOUS.has(one) ? undefined : aliases.get(one))
    if (network === undefined) continue
    meant.add(network)
    if (pair !== undefined) at++
  }
  const [network] = meant
  return meant.size === 1 ? { network, ids } : NOTHING
}
