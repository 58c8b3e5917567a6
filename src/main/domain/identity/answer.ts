import type { Kind } from '#shared/model/words.ts'
import type { Network } from '../networks/network.ts'
import type { ProblemCode } from './problem.ts'
import type { Place, RuleSet } from './rules.ts'

/** Who an address or a handle speaks of. */
export type Resolution = {
  /** The value as it was given. */
  input: string
  /** Network id; null when the value is no profile, also set without a handle when only the network is sure. */
  network: string | null
  /** In the spelling of the value, with the marks of its name space (`company/…`, `@…`, `r/…`); null when there is none. */
  handle: string | null
  /** The address to open; null without a handle, and on networks without public addresses. */
  canonicalUrl: string | null
  kind: Kind | null
  /** 0 to 1, how sure it is that the handle names this account; 0 without a handle. */
  confidence: number
  /** Stable code: why there is no handle, or what to look at although there is one. Null when all is well. */
  problem: ProblemCode | null
  /** Address that may have been meant. */
  suggestion?: string
}

/** A resolution while it is being worked out; its input is filled in last. */
export type Answer = Resolution

export function refuse(problem: ProblemCode, network: Network | null = null, suggestion?: string): Answer {
  const kind = problem === 'post' ? 'post' : problem === 'app_store' ? 'app' : null
  const answer: Answer = {
    input: '',
    network: network?.id ?? null,
    handle: null,
    canonicalUrl: null,
    kind,
    confidence: 0,
    problem,
  }
  if (suggestion !== undefined) answer.suggestion = suggestion
  return answer
}

/** The account `name` in one of a network's name spaces. `host` is the server, needed on federated networks only. */
export function accept(rules: RuleSet, place: Place, name: string, host: string): Answer {
  let shown = rules.lowerCase ? name.toLowerCase() : name
  if (place.suffix !== '') shown += place.suffix
  let handle = place.prefix === '' ? shown : place.prefix + shown
  let server = host
  if (rules.federated) {
    const at = shown.indexOf('@')
    if (at !== -1) {
      server = shown.slice(at + 1).toLowerCase()
      shown = shown.slice(0, at)
    }
    handle = `${place.prefix}${shown}@${server}`
  }
  return {
    input: '',
    network: rules.id,
    handle,
    canonicalUrl: addressOf(place, shown, server),
    kind: place.kind,
    confidence: place.sure,
    problem: place.warn,
  }
}

/** The canonical address of a name in a name space, percent-encoded in upper case. */
export function addressOf(place: Place, name: string, host: string): string | null {
  if (place.urlBefore === null) return null
  const url = place.urlBefore + encoded(name) + place.urlAfter
  return place.perServer ? url.replace('{host}', host) : url
}

function encoded(name: string): string {
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at)
    if (code > 126 || code < 34 || code === 37) return encodeURI(name)
  }
  return name
}

/** Adds a warning unless something weightier is already said, and lowers the certainty. */
export function warn(answer: Answer, problem: ProblemCode, factor: number): Answer {
  if (answer.handle === null) return answer
  answer.problem ??= problem
  return scale(answer, factor)
}

/** Lowers the certainty; two decimals are kept. */
export function scale(answer: Answer, factor: number): Answer {
  answer.confidence = Math.round(answer.confidence * factor * 100) / 100
  return answer
}
