import type { Envelope } from '#shared/contract/error.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { Devices } from '#main/capabilities/handler.ts'
import { failure, ok, unwrap } from './envelope.ts'
import type { FromService, OpenOptions, Port, ToService } from './protocol.ts'
import type { Service } from './service.ts'

/** What a process needs of a service; the probe build has one without a database. */
export type Served = Pick<Service, 'handle' | 'on' | 'close'> & { readonly backup: string | null }

/**
 * Speaks the service protocol over a port, whichever kind of process this is. One workspace at a time.
 * @param open makes the service; its devices call back over the same port
 * @param end is called once everything is closed
 */
export function serve(
  port: Port<ToService, FromService>,
  open: (
    options: OpenOptions,
    devices: Devices,
    secret: (connector: string) => Promise<string | null>,
  ) => Promise<Served>,
  end: () => void,
): void {
  let service: Served | null = null
  let nextCall = 1
  const calls = new Map<number, (envelope: Envelope<unknown>) => void>()

  async function ask(call: 'printPdf' | 'secret', query: unknown): Promise<unknown> {
    const id = nextCall++
    const envelope = await new Promise<Envelope<unknown>>((resolve) => {
      calls.set(id, resolve)
      port.send({ type: 'device', id, call, query })
    })
    return unwrap(envelope)
  }
  const devices: Devices = {
    async printPdf(page) {
      await ask('printPdf', page)
    },
  }
  const secret = async (connector: string): Promise<string | null> => {
    const kept = await ask('secret', { connector })
    return typeof kept === 'string' ? kept : null
  }

  async function opening(options: OpenOptions): Promise<void> {
    try {
      service = await open(options, devices, secret)
      service.on((name, body) => port.send({ type: 'event', name, body }))
      port.send({ type: 'opened', envelope: ok({ backup: service.backup }) })
    } catch (error) {
      port.send({ type: 'opened', envelope: failure(error) })
    }
  }
  async function answer(message: Extract<ToService, { type: 'request' }>): Promise<void> {
    const envelope = service
      ? await service.handle(message.name, message.query, message.language)
      : failure(new Refusal('no_workspace', 'no workspace is open'))
    port.send({ type: 'reply', id: message.id, envelope })
  }
  async function close(): Promise<void> {
    await service?.close()
    service = null
    port.send({ type: 'closed' })
    end()
  }

  port.listen((message) => {
    if (message.type === 'open') void opening(message.options)
    else if (message.type === 'request') void answer(message)
    else if (message.type === 'device') {
      calls.get(message.id)?.(message.envelope)
      calls.delete(message.id)
    } else void close()
  })
}
