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
const REMEMBERED = 500

type Names = {
  readonly aliases: ReadonlyMap<string, Network>
  /** Names that count only when nothing but fillers stands beside them. */
  readonly common: ReadonlySet<string>
}

/** Builds the reader of column names for a list of networks; it remembers the names it has read. */
export function hintReader(networks: readonly Network[]): (hint: string) => Hint {
  const aliases = new Map<string, Network>()
  const common = new Set<string>()
  for (const network of networks) {
    const own = network.nameIsHeading === true ? [] : [network.id.replaceAll('_', ' '), network.name.toLowerCase()]
    for (const alias of [...own, ...network.aliases]) aliases.set(alias, network)
    for (const word of network.commonWords ?? []) common.add(word)
  }
  const names: Names = { aliases, common }
  const remembered = new Map<string, Hint>()
  return (hint) => {
    let known = remembered.get(hint)
    if (known === undefined) {
      known = readWords(hint, names)
      if (remembered.size >= REMEMBERED) remembered.clear()
      remembered.set(hint, known)
    }
    return known
  }
}

function readWords(hint: string, names: Names): Hint {
  const { aliases } = names
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

  const meant = networksIn(words, names)
  const [network] = meant
  return meant.size === 1 ? { network, ids } : NOTHING
}

const LONGEST_NAME = 3

/** The networks whose names stand among the words, longer names first: `google maps` before `google`. */
function networksIn(words: readonly string[], { aliases, common }: Names): ReadonlySet<Network> {
  const meant = new Set<Network>()
  for (let at = 0; at < words.length; at++) {
    for (let length = Math.min(LONGEST_NAME, words.length - at); length > 0; length--) {
      const phrase = words.slice(at, at + length).join(' ')
      if (length === 1 && (common.has(phrase) || FILLERS.has(phrase))) continue
      const network = aliases.get(phrase)
      if (network === undefined) continue
      meant.add(network)
      at += length - 1
      break
    }
  }
  return meant
}
