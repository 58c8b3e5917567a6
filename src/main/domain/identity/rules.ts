import type { Kind } from '#shared/model/words.ts'
import type { NameSpace, Network } from '../networks/network.ts'
import type { ProblemCode } from './problem.ts'
import { queryValue } from './parts.ts'

/** Outcome classes of a path, in the order in which equally specific shapes are tried. */
const ORDER = { post: 0, leaving: 1, space: 2, share: 3, reserved: 4 } as const
type Class = keyof typeof ORDER

const ANY = 0
const NUMBER = 1
type Segment = string | typeof ANY | typeof NUMBER

/**
 * A name space made ready for reading. Every field is always there: objects of one shape keep the resolver fast, which
 * the entries, each with only the fields it needs, would not.
 */
export type Place = {
  readonly name: RegExp
  /** The rule keeps a group of the name, not all of it. */
  readonly keepsGroup: boolean
  /** Every name of the rule ends in a digit, which is seen sooner than the whole rule is tried. */
  readonly endsInDigit: boolean
  readonly prefix: string
  readonly suffix: string
  readonly urlBefore: string | null
  readonly urlAfter: string
  /** The address starts with the account's own server. */
  readonly perServer: boolean
  readonly kind: Kind
  readonly sure: number
  readonly warn: ProblemCode | null
  readonly isId: boolean
}

type Rule = {
  readonly is: Class
  readonly segments: readonly Segment[]
  /** One segment whatever it is: such a rule fits every path. */
  readonly fitsAll: boolean
  /** Segment that holds the name, and what stands before the name in it; -1 when the name is in the query or there is none. */
  readonly nameAt: number
  readonly nameHead: string
  readonly queryKey: string | null
  readonly weight: number
  readonly place: Place | null
}

/** The grammar of paths on one host. */
export type RuleSet = {
  readonly network: Network
  readonly id: string
  readonly lowerCase: boolean
  readonly federated: boolean
  readonly hashMark: string | null
  readonly localePaths: boolean
  readonly skip: readonly string[] | null
  readonly postHead: RegExp | null
  readonly postTail: RegExp | null
  readonly byFirst: ReadonlyMap<string, readonly Rule[]>
  /** Marks of the keys of `byFirst`: a segment whose mark is missing is none of them. */
  readonly marks: Uint8Array
  readonly rest: readonly Rule[]
  /** Those of `rest` that fit a path of one segment, the commonest by far. */
  readonly restOfOne: readonly Rule[]
  /** Those that read the query of an address without a path. */
  readonly atRoot: readonly Rule[] | null
}

/** What a path turned out to be. */
export type Found =
  | { readonly is: 'space'; readonly place: Place; readonly name: string; readonly repaired: boolean }
  | { readonly is: 'leaving'; readonly key: string }
  | { readonly is: 'post' | 'share' | 'reserved' | 'nothing' | 'invalid_handle' | 'invalid_id' }

const NOTHING: Found = { is: 'nothing' }
const POST: Found = { is: 'post' }
const INVALID_HANDLE: Found = { is: 'invalid_handle' }
const INVALID_ID: Found = { is: 'invalid_id' }

/** Compiles a network's shapes for one of its hosts. */
export function compileRules(network: Network, host: string): RuleSet {
  const own = network.spaces.filter((space) => space.on?.includes(host) === true)
  const spaces = own.length > 0 ? own : network.spaces.filter((space) => space.on === undefined)
  const rules: Rule[] = []
  for (const shape of network.posts ?? []) rules.push(compileShape(shape, 'post', null))
  for (const shape of network.leaving ?? []) rules.push(compileShape(shape, 'leaving', null))
  for (const space of spaces) {
    const place = placeOf(space)
    for (const shape of space.at) rules.push(compileShape(shape, 'space', place))
  }
  for (const shape of network.shares ?? []) rules.push(compileShape(shape, 'share', null))
  for (const shape of network.reserved ?? []) rules.push(compileShape(shape, 'reserved', null))
  rules.sort((a, b) => b.weight - a.weight || ORDER[a.is] - ORDER[b.is])

  const { byFirst, rest, atRoot } = byFirstSegment(rules)
  return {
    network,
    id: network.id,
    lowerCase: network.lowerCase === true,
    federated: network.federated === true,
    hashMark: network.hashPaths ?? null,
    localePaths: network.localePaths === true,
    skip: network.skip ?? null,
    postHead: network.postHead ?? null,
    postTail: network.postTail ?? null,
    byFirst,
    marks: marksOf(byFirst.keys()),
    rest,
    restOfOne: rest.filter((rule) => rule.segments.length === 1),
    atRoot: atRoot.length === 0 ? null : atRoot,
  }
}

/** Rules by the fixed text their first segment is, those whose first segment is open, and those of the bare host. */
function byFirstSegment(rules: readonly Rule[]): {
  readonly byFirst: ReadonlyMap<string, Rule[]>
  readonly rest: Rule[]
  readonly atRoot: Rule[]
} {
  const byFirst = new Map<string, Rule[]>()
  const rest: Rule[] = []
  const atRoot: Rule[] = []
  for (const rule of rules) {
    if (rule.segments.length === 0) {
      atRoot.push(rule)
      continue
    }
    const first = rule.nameAt === 0 ? undefined : rule.segments[0]
    if (typeof first !== 'string') {
      rest.push(rule)
      continue
    }
    const same = byFirst.get(first)
    if (same === undefined) byFirst.set(first, [rule])
    else same.push(rule)
  }
  return { byFirst, rest, atRoot }
}

const MARKS = 1024
const DIGITS = '0123456789'

/** Few words share a mark, and one word in capitals has the mark it has in small letters. */
function markOf(word: string): number {
  const end = word.length - 1
  const first = word.charCodeAt(0) | 32
  const middle = word.charCodeAt(end >> 1) | 32
  return (end * 151 + first * 31 + middle * 7 + (word.charCodeAt(end) | 32)) & (MARKS - 1)
}

function marksOf(words: Iterable<string>): Uint8Array {
  const marks = new Uint8Array(MARKS)
  for (const word of words) marks[markOf(word)] = 1
  return marks
}

const ENDS_IN_DIGIT = /\\d(?:\+|\{[1-9]\d*(?:,\d*)?\})?\)?\$$/

/** Makes a name space ready. */
export function placeOf(space: NameSpace): Place {
  const [before = '', after = ''] = space.url?.split('*') ?? []
  return {
    name: space.name,
    keepsGroup: new RegExp(`${space.name.source}|`, space.name.flags).exec('')?.length !== 1,
    endsInDigit: ENDS_IN_DIGIT.test(space.name.source) && !space.name.source.includes('|'),
    prefix: space.prefix,
    suffix: space.suffix ?? '',
    urlBefore: space.url === null ? null : before,
    urlAfter: after,
    perServer: before.includes('{host}'),
    kind: space.kind,
    sure: space.sure ?? 1,
    warn: space.warn ?? null,
    isId: space.id === true,
  }
}

function compileShape(shape: string, is: Class, place: Place | null): Rule {
  const [path = '', query] = shape.split('?')
  let nameAt = -1
  let nameHead = ''
  let weight = query === undefined ? 0 : 1
  const segments = (path === '' ? [] : path.split('/')).map((part, at): Segment => {
    if (part === '_') return ANY
    if (part === '#') return NUMBER
    if (part.endsWith('*')) {
      nameAt = at
      nameHead = part.slice(0, -1)
      return ANY
    }
    weight++
    return part.toLowerCase()
  })
  const fitsAll = segments.length === 1 && segments[0] === ANY
  return { is, segments, fitsAll, nameAt, nameHead, queryKey: query?.replace('=*', '') ?? null, weight, place }
}

/**
 * Reads the segments of a path; `search` is the query, for the shapes that ask for it. With `spacesOnly` posts, dialogs
 * and reserved words are passed over: what is left is the account such a page belongs to.
 */
export function findInRules(rules: RuleSet, segments: readonly string[], search: string, spacesOnly = false): Found {
  const first = segments[0]
  if (first === undefined) return rules.atRoot === null ? NOTHING : inOrder(rules.atRoot, segments, search, spacesOnly)
  const literal = rules.marks[markOf(first)] === 1 ? rules.byFirst.get(first.toLowerCase()) : undefined
  if (!spacesOnly && literal === undefined && isPostByForm(rules, first, segments[1])) return POST
  const candidates = literal ?? (segments.length === 1 ? rules.restOfOne : rules.rest)
  return inOrder(candidates, segments, search, spacesOnly)
}

function inOrder(rules: readonly Rule[], segments: readonly string[], search: string, spacesOnly: boolean): Found {
  let failed: Found = NOTHING
  for (const rule of rules) {
    if ((spacesOnly && rule.is !== 'space') || (!rule.fitsAll && !fits(rule.segments, segments))) continue
    // A damaged name in its right place says more than that the place belongs to the network.
    if (rule.is === 'reserved' && failed !== NOTHING) return failed
    const found = rule.place === null ? pageFound(rule, search) : accountFound(rule, rule.place, segments, search)
    if (found === INVALID_HANDLE || found === INVALID_ID) {
      if (failed !== INVALID_ID) failed = found
    } else if (found !== null) return found
  }
  return failed
}

function isPostByForm(rules: RuleSet, first: string, second: string | undefined): boolean {
  if (rules.postHead !== null && rules.postHead.test(first)) return true
  return rules.postTail !== null && second !== undefined && rules.postTail.test(second)
}

function pageFound(rule: Rule, search: string): Found | null {
  if (rule.queryKey === null) return { is: rule.is as 'post' | 'share' | 'reserved' }
  if (rule.is === 'leaving') return { is: 'leaving', key: rule.queryKey }
  return queryValue(search, rule.queryKey) === null ? null : { is: rule.is as 'post' | 'share' | 'reserved' }
}

function accountFound(rule: Rule, place: Place, segments: readonly string[], search: string): Found | null {
  const text = rule.queryKey === null ? (segments[rule.nameAt] ?? '') : (queryValue(search, rule.queryKey) ?? '')
  if (text === '' || !text.startsWith(rule.nameHead)) return null
  const name = rule.nameHead === '' ? text : text.slice(rule.nameHead.length)
  const kept = keptOf(place, name)
  if (kept !== null) return { is: 'space', place, name: kept, repaired: false }
  // The end of a sentence, or a query whose question mark was lost.
  const trimmed = name.replace(/(?:[.,;:!]+|&.*)$/, '')
  const repaired = trimmed === name ? null : keptOf(place, trimmed)
  if (repaired !== null) return { is: 'space', place, name: repaired, repaired: true }
  return place.isId ? INVALID_ID : INVALID_HANDLE
}

/** As {@link nameIn}; where all of the name is kept, asking whether it fits costs half of asking what fits. */
function keptOf(place: Place, name: string): string | null {
  if (place.endsInDigit && !DIGITS.includes(name.charAt(name.length - 1))) return null
  if (place.keepsGroup) return nameIn(place.name, name)
  return place.name.test(name) ? name : null
}

/** What a rule for names keeps of a name, or null when the name breaks it. */
export function nameIn(rule: RegExp, name: string): string | null {
  const match = rule.exec(name)
  return match === null ? null : (match[1] ?? match[0])
}

function fits(shape: readonly Segment[], segments: readonly string[]): boolean {
  if (segments.length < shape.length) return false
  for (let at = 0; at < shape.length; at++) {
    const want = shape[at]
    const have = segments[at] ?? ''
    if (want === ANY) continue
    if (want === NUMBER) {
      if (!/^\d+$/.test(have)) return false
    } else if (have !== want && have.toLowerCase() !== want) return false
  }
  return true
}
