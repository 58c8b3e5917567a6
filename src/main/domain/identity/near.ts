import { distance } from 'fastest-levenshtein'
import { networks } from '../networks/index.ts'
import { accountHosts, findHost } from './hosts.ts'

/** How an unknown host relates to the known ones; `host` is the one it resembles. */
export type Nearness = { readonly is: 'misspelt_host' | 'lookalike_host'; readonly host: string }

type Known = { readonly host: string; readonly endings: Set<string> }

/** Second-level names of the networks' hosts. */
const names = new Map<string, Known>()
const byLength = new Map<number, string[]>()
/** Owners of hosts that stand above a network's own name: `zen.yandex.ru`. */
const OWNERS = new Set(['google', 'yandex', 'microsoft', 'cloud', 'ibm', 'qq'])
/** Labels that belong to the ending: `pinterest.co.uk`. */
const SECOND_LEVEL = new Set(['co', 'com'])
const INSIDE_WORDS = 6
const SHORTEST_TELLING = 3
const COMPARED = 5
const TWO_SLIPS = 7

for (const host of accountHosts()) {
  const labels = host.split('.')
  const nameAt = SECOND_LEVEL.has(labels.at(-2) ?? '') && labels.length > 2 ? -3 : -2
  const name = labels.at(nameAt) ?? ''
  if (OWNERS.has(name)) continue
  const known = names.get(name) ?? { host, endings: new Set<string>() }
  known.endings.add(labels.at(-1) ?? '')
  names.set(name, known)
}
names.set('telegram', { host: 't.me', endings: new Set(['me', 'org', 'dog']) })
for (const name of names.keys()) {
  if (name.length >= COMPARED) byLength.set(name.length, [...(byLength.get(name.length) ?? []), name])
}

/** Names that say nothing inside another host: `path.acme.com`. */
const everyday = new Set(
  networks.flatMap(({ id, nameIsHeading, commonWords = [] }) => [
    ...commonWords,
    ...(nameIsHeading === true ? [id] : []),
  ]),
)
/** Names long enough to be recognised inside a longer word. */
const telling = new RegExp(
  [...names.keys()].filter((name) => name.length >= INSIDE_WORDS && !everyday.has(name)).join('|'),
)

/**
 * Compares a host nobody knows with the known ones: `misspelt_host` when a slip of one or two letters explains it,
 * `lookalike_host` when it carries a network's name although it is another site. Undefined when it resembles none.
 */
export function nearHost(host: string): Nearness | undefined {
  const labels = host.replace(/^(?:w+\d?|m|mobile)\./, '').split('.')
  const alone = labels.length <= 2
  const name = (labels.length > 1 ? labels.at(-2) : labels[0]) ?? ''
  if (alone) {
    const ending = labels[1]
    const own = names.get(name)
    if (own !== undefined) {
      const slip = ending === undefined || isNearEnding(own, ending)
      return { is: slip ? 'misspelt_host' : 'lookalike_host', host: own.host }
    }
    const nearest = nearestName(name, ending)
    if (nearest !== undefined) return { is: 'misspelt_host', host: nearest }
  } else if (findHost(`${labels[0]}.${labels[1]}`)?.is === 'accounts') {
    return { is: 'lookalike_host', host: `${labels[0]}.${labels[1]}` }
  }
  for (const label of labels) {
    const own = label.startsWith('xn--') ? nameInOtherLetters(label) : nameInLabel(label)
    if (own !== undefined) return { is: 'lookalike_host', host: own.host }
  }
  const inside = telling.exec(host)?.[0]
  return inside === undefined ? undefined : { is: 'lookalike_host', host: names.get(inside)?.host ?? inside }
}

/**
 * The network whose name a label is, or has among its hyphens. A name of one or two letters says nothing there (`t-shop`)
 * unless its ending stands beside it (`t-me`).
 */
function nameInLabel(label: string): Known | undefined {
  const parts = label.split('-')
  for (const [at, part] of parts.entries()) {
    const own = everyday.has(part) ? undefined : names.get(part)
    if (own === undefined) continue
    if (parts.length === 1 || part.length >= SHORTEST_TELLING || own.endings.has(parts[at + 1] ?? '')) return own
  }
  return undefined
}

/**
 * The network whose name a label imitates with letters of other alphabets: punycode keeps the Latin ones in their order
 * (`yоutube` is `xn--yutube-wqf`), so at least half of the name stands there, and nothing else.
 */
function nameInOtherLetters(label: string): Known | undefined {
  const latin = label.slice('xn--'.length, Math.max(label.lastIndexOf('-'), 'xn--'.length))
  if (latin.length < SHORTEST_TELLING) return undefined
  const inOrder = new RegExp(`^.?.?${[...latin].join('.?')}.?.?$`)
  for (const [name, known] of names) {
    if (name.length > latin.length && name.length <= latin.length * 2 && inOrder.test(name)) return known
  }
  return undefined
}

/** Slips in the name and in the ending seldom go so far that the ending is another word: `gitter.im` is no `twitter.com`. */
function isNearEnding(known: Known, ending: string): boolean {
  for (const one of known.endings) if (distance(one, ending) <= 1) return true
  return false
}

function nearestName(name: string, ending: string | undefined): string | undefined {
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (let length = name.length - 2; length <= name.length + 2; length++) {
    for (const known of byLength.get(length) ?? []) {
      const allowed = known.length >= TWO_SLIPS ? 2 : 1
      if (Math.abs(known.length - name.length) > allowed || !shareALetter(known, name)) continue
      const apart = distance(known, name)
      if (apart > allowed || apart >= least) continue
      const entry = names.get(known)
      if (entry === undefined || (ending !== undefined && !isNearEnding(entry, ending))) continue
      best = entry.host
      least = apart
    }
  }
  return best
}

/** A slip or two leaves the first, the second or the last letter where it was; asking that first saves most comparisons. */
function shareALetter(a: string, b: string): boolean {
  return a[0] === b[0] || a[1] === b[1] || a.at(-1) === b.at(-1)
}
