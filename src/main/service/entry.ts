import { join } from 'node:path'
import { ownPort } from './own-port.ts'
import { serve } from './serve.ts'
import { openService } from './service.ts'

/** Entry of the service process: Electron utility process or Node child. */
process.on('disconnect', () => process.exit(0))
serve(
  ownPort(),
  (options, devices, secret) =>
    openService({
      ...options,
      devices,
      secret,
      thread: join(__dirname, 'thread.cjs'),
      pages: join(__dirname, '..', 'renderer'),
      slow: (line) => process.stderr.write(`${line}\n`),
    }),
  () => process.exit(0),
)
