import { ok } from './envelope.ts'
import { ownPort } from './own-port.ts'
import { serve, type Served } from './serve.ts'

/**
 * Entry of a service without a database, which any runtime can load. The conformance test drives it
 * through the same protocol to prove that both hosts behave alike.
 */
const listeners = new Set<Parameters<Served['on']>[0]>()

serve(
  ownPort(),
  async (options, devices) => ({
    backup: null,
    async handle(name, query, language) {
      if (name === 'probe.crash') process.exit(7)
      if (name === 'probe.print') {
        await devices.printPdf(query as Parameters<typeof devices.printPdf>[0])
        return ok('printed')
      }
      if (name === 'probe.event') for (const tell of listeners) tell('changed', { entities: ['probe'], batch: null })
      return ok({ name, query, language, file: options.file })
    },
    on(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: async () => listeners.clear(),
  }),
  () => process.exit(0),
)
