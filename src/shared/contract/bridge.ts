import type { RequestName, QueryInput, Reply } from './index.ts'
import type { Envelope } from './error.ts'
import type { EventBody, EventName } from './event.ts'
import type { FileToken, ShellAnswer, ShellEventName, ShellInput, ShellName, shellEvents } from './shell.ts'
import type { z } from 'zod'

type AnyEventBody<N extends EventName | ShellEventName> = N extends EventName
  ? EventBody<N>
  : N extends ShellEventName
    ? z.infer<(typeof shellEvents)[N]>
    : never

/** `window.muster`: all the page can reach. */
export type Bridge = {
  request<N extends RequestName>(name: N, query: QueryInput<N>): Promise<Envelope<Reply<N>>>
  shell<N extends ShellName>(name: N, query: ShellInput<N>): Promise<Envelope<ShellAnswer<N>>>
  /** Calls `listener` for every event of that name; the returned function stops it. */
  readonly on: <N extends EventName | ShellEventName>(name: N, listener: (body: AnyEventBody<N>) => void) => () => void
  /** A dropped file becomes a token; the path stays in the preload and the shell. */
  fileToken(file: File): Promise<Envelope<FileToken>>
}

/** Every event the page can listen to. */
export const eventNames = ['job', 'changed', 'state', 'menu', 'go', 'file'] as const satisfies readonly (
  | EventName
  | ShellEventName
)[]

/** The channels between preload and main. */
export const channels = {
  request: 'muster:request',
  shell: 'muster:shell',
  event: 'muster:event',
  drop: 'muster:drop',
} as const
