import type { NetProblem, NetProblemKind } from '#main/adapters/net/problem.ts'
import { backoff } from '#main/adapters/net/waits.ts'
import type { TaskState } from '#main/mirror/queries/sync/tasks.ts'

/** What passes by itself: a network that is gone, a server that is busy or broken for a while. */
const PASSING: ReadonlySet<NetProblemKind> = new Set([
  'offline',
  'unreachable',
  'timeout',
  'limited',
  'server_error',
  'cut_short',
])
/** What only a person can change. */
const FOR_PEOPLE: ReadonlySet<NetProblemKind> = new Set([
  'not_authorised',
  'private_address',
  'bad_address',
  'host_not_agreed',
])

/** Milliseconds. A network that comes back should be noticed within a minute; a broken server is left alone longer. */
const NEAR = { first: 2000, most: 60_000 }
const FAR = { first: 5000, most: 15 * 60_000 }
const STRANGE = { first: 60_000, most: 3_600_000 }
/** An answer that cannot be used is asked for this often before a person has to look. */
const MOST_TRIES = 5

/** What hides from a run until a person did something. */
export const HELD: ReadonlySet<string> = new Set(['cancelled', 'paused', 'not_agreed'])
/** What a network that is back, or a secret that was given, may have cured. */
export const WOKEN: ReadonlySet<string> = new Set(['offline', 'unreachable', 'timeout'])
/** Parts of the workspace that decide what is asked. */
export const FOLLOWED: ReadonlySet<string> = new Set(['account', 'brand', 'connector'])
/** Failures that are tried again although they will hardly pass by themselves. */
const UNLIKELY: ReadonlySet<string> = new Set([
  'refused',
  'not_there',
  'too_large',
  'not_readable',
  'redirect',
  'endless',
])

export const isStrange = (kind: string): boolean => UNLIKELY.has(kind)
export const isPassing = (kind: string): boolean => PASSING.has(kind as NetProblemKind)

/**
 * What becomes of a stream after a failure.
 * @param tries failures before this one
 * @param chance a number from 0 to 1
 */
export function afterMiss(
  { kind, until }: Pick<NetProblem, 'kind' | 'until'>,
  tries: number,
  now: number,
  chance: number,
): { state: TaskState; notBefore: number } {
  if (FOR_PEOPLE.has(kind)) return { state: 'failed', notBefore: now }
  if (kind === 'limited' && until !== null) return { state: 'waiting', notBefore: until + Math.round(chance * 2000) }
  const times = kind === 'offline' || kind === 'unreachable' ? NEAR : PASSING.has(kind) ? FAR : STRANGE
  const state = !PASSING.has(kind) && tries + 1 >= MOST_TRIES ? 'failed' : 'waiting'
  return { state, notBefore: now + backoff(tries + 1, chance, times) }
}
