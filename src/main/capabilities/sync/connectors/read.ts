import type { NetReply } from '#main/adapters/net/client.ts'
import { NetProblem } from '#main/adapters/net/problem.ts'
import { isMap, type Json, type JsonMap } from '#main/domain/conversations/json.ts'

/** The JSON of an answer. @throws NetProblem `not_readable` */
export function jsonOf(reply: NetReply): Json {
  try {
    return JSON.parse(reply.text) as Json
  } catch {
    throw new NetProblem('not_readable', new URL(reply.url).host, 'the answer is no JSON')
  }
}

/** The JSON object of an answer. @throws NetProblem `not_readable` */
export function mapOf(reply: NetReply): JsonMap {
  const found = jsonOf(reply)
  if (isMap(found)) return found
  throw new NetProblem('not_readable', new URL(reply.url).host, 'the answer is no object')
}

/** The JSON list of an answer. @throws NetProblem `not_readable` */
export function listOf(reply: NetReply): readonly Json[] {
  const found = jsonOf(reply)
  if (Array.isArray(found)) return found as readonly Json[]
  throw new NetProblem('not_readable', new URL(reply.url).host, 'the answer is no list')
}

/** A count, where a source gives one that can be one. */
export function countIn(map: JsonMap | null, key: string): number | null {
  const value = map?.[key]
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null
}

/** A web address as typed, with or without its scheme; null when it is none. Without a slash at the end. */
export function addressOf(text: string | undefined): URL | null {
  const typed = text?.trim() ?? ''
  if (typed === '') return null
  const whole = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`
  if (!URL.canParse(whole) || /\s/.test(typed)) return null
  const url = new URL(whole)
  return url.username === '' && url.password === '' ? url : null
}

export const hostIn = (text: string | null | undefined): string | null => addressOf(text ?? undefined)?.host ?? null
/** The address of a server without what follows it. */
export const originIn = (text: string | undefined): string | null => addressOf(text)?.origin ?? null
