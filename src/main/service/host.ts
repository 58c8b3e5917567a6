import type { Envelope } from '#shared/contract/error.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { Language } from '#shared/model/words.ts'
import { failure, ok } from './envelope.ts'
import type { FromService, OpenOptions, ToService } from './protocol.ts'

/** A running service process, whatever kind it is. The two kinds differ only in these four things. */
export type ServiceProcess = {
  send(message: ToService): void
  onMessage(listener: (message: FromService) => void): void
  /** `code` null: ended by a signal. */
  onExit(listener: (code: number | null) => void): void
  kill(): void
}

export type HostListener = {
  event(name: string, body: unknown): void
  /** The process ended without having been asked to. */
  crashed(code: number | null): void
  printPdf(page: { html: string; pdf: string; footer: string }): Promise<void>
  /** The secret of a connector; null where none is kept. */
  secret?(connector: string): string | null
}

/** The service as the shell sees it. */
export type ServiceHost = {
  open(options: OpenOptions): Promise<Envelope<unknown>>
  request(name: string, query: unknown, language: Language): Promise<Envelope<unknown>>
  close(): Promise<void>
}

/** Speaks the service protocol with a process. Requests that were under way when it dies answer `service_stopped`. */
export function serviceHost(process: ServiceProcess, listener: HostListener): ServiceHost {
  const pending = new Map<number, (envelope: Envelope<unknown>) => void>()
  let next = 1
  let opened: ((envelope: Envelope<unknown>) => void) | null = null
  let closing: (() => void) | null = null
  let gone = false
  const stopped = (): Envelope<never> => failure(new Refusal('service_stopped', 'the service process ended'))

  process.onMessage((message) => {
    if (message.type === 'opened') opened?.(message.envelope)
    else if (message.type === 'reply') {
      pending.get(message.id)?.(message.envelope)
      pending.delete(message.id)
    } else if (message.type === 'event') listener.event(message.name, message.body)
    else if (message.type === 'device') void answerDevice(message)
  })
  process.onExit((code) => {
    gone = true
    opened?.(stopped())
    for (const answer of pending.values()) answer(stopped())
    pending.clear()
    if (closing) closing()
    else listener.crashed(code)
  })
  async function answerDevice(message: Extract<FromService, { type: 'device' }>): Promise<void> {
    try {
      let answer: string | null = null
      if (message.call === 'secret')
        answer = listener.secret?.((message.query as { connector: string }).connector) ?? null
      else await listener.printPdf(message.query as Parameters<HostListener['printPdf']>[0])
      process.send({ type: 'device', id: message.id, envelope: ok(answer) })
    } catch (error) {
      process.send({ type: 'device', id: message.id, envelope: failure(error) })
    }
  }

  return {
    open: (options) =>
      new Promise((resolve) => {
        opened = resolve
        if (gone) resolve(stopped())
        else process.send({ type: 'open', options })
      }),
    request: (name, query, language) =>
      new Promise((resolve) => {
        if (gone) return resolve(stopped())
        const id = next++
        pending.set(id, resolve)
        process.send({ type: 'request', id, name, query, language })
      }),
    close: () =>
      new Promise((resolve) => {
        if (gone) return resolve()
        closing = resolve
        process.send({ type: 'close' })
      }),
  }
}
