import { type Envelope, Refusal } from '#shared/contract/error.ts'
import { type FileToken, shell, type ShellAnswer, type ShellContract, type ShellName } from '#shared/contract/shell.ts'
import { failure, ok } from '#main/service/envelope.ts'
import { specOf } from '#main/service/registry.ts'
import type { z } from 'zod'

export type ShellQuery<N extends ShellName> = z.output<ShellContract[N]['query']>
/** How the shell answers its own requests. A Refusal becomes an envelope; anything else thrown is `internal`. */
export type ShellHandlers = { [N in ShellName]: (query: ShellQuery<N>) => ShellAnswer<N> | Promise<ShellAnswer<N>> }

export type Relay = {
  shell: ShellHandlers
  service(name: string, query: unknown): Promise<Envelope<unknown>>
  tokens: { pathOf(token: string): string; issue(path: string): FileToken }
}

/** Passes a request on to the service, with paths in place of the handles the page knows. The service parses it. */
export async function relayRequest(relay: Relay, name: unknown, query: unknown): Promise<Envelope<unknown>> {
  try {
    if (typeof name !== 'string') throw new Refusal('unknown_request', 'the name of a request is text')
    return await relay.service(name, withPaths(relay, specOf(name).files, query))
  } catch (error) {
    return failure(error)
  }
}

function withPaths(relay: Relay, files: readonly string[], query: unknown): unknown {
  if (files.length === 0 || typeof query !== 'object' || query === null) return query
  const entries = Object.entries(query).map(([field, value]): [string, unknown] => [
    field,
    files.includes(field) && typeof value === 'string' ? relay.tokens.pathOf(value) : value,
  ])
  return Object.fromEntries(entries)
}

/** Answers a request to the shell itself: parsed first, unknown fields refused. */
export async function answerShell(relay: Relay, name: unknown, query: unknown): Promise<Envelope<unknown>> {
  try {
    if (typeof name !== 'string' || !Object.hasOwn(shell, name))
      throw new Refusal('unknown_request', 'the shell has no such request')
    const parsed = shell[name as ShellName].query.safeParse(query)
    if (!parsed.success)
      throw new Refusal('bad_request', `${name}: ${parsed.error.issues[0]?.message ?? ''}`, { request: name })
    const handler = relay.shell[name as ShellName] as (query: unknown) => unknown
    return ok(await handler(parsed.data))
  } catch (error) {
    return failure(error)
  }
}

/** Turns the path of a dropped file, which only the preload can know, into a handle. */
export function answerDrop(relay: Relay, path: unknown): Envelope<unknown> {
  try {
    if (typeof path !== 'string' || path === '')
      throw new Refusal('file_not_found', 'what was dropped is no file of this computer')
    return ok(relay.tokens.issue(path))
  } catch (error) {
    return failure(error)
  }
}
