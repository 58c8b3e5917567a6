import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPostgres, type TestPostgres } from '#tests/support/postgres.ts'
import { answer, muster, ownFolder } from './muster.ts'

let server: TestPostgres
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

test('a team from the command line: a hub is laid, somebody joins from nothing, both work, one is limited, one is removed', async () => {
  const folder = ownFolder()
  const at = (name: string): string => join(folder, name)
  const person = (name: string) => ({ workspace: at(`${name}.muster`), env: { MUSTER_HOME: at(name) } })
  const signedIn = (who: ReturnType<typeof person>, secret = '') => ({
    ...who,
    env: { ...who.env, MUSTER_SECRET: secret },
  })
  const [anna, ben] = [person('anna'), person('ben')]
  const list = (name: string, rows: string): string => {
    writeFileSync(at(name), `network,handle,note\n${rows}`)
    return at(name)
  }
  await answer(['init', anna.workspace, '--name', 'Client'], { env: anna.env })
  await answer(['import', list('first.csv', 'x,Kornwell,\nx,Brisavo,\n')], anna)
  const none = await muster(['hub', 'sync'], anna)
  expect(none).toMatchObject({ status: 2, stdout: '' })
  expect(none.stderr.trim()).toContain('not joined to a hub')

  const url = new URL(await server.makeDatabase('cli'))
  url.password = server.password
  const laid = await answer(['hub', 'init', url.href, '--name', 'Anna'], anna)
  expect(laid).toMatchObject({ workspace: 'Client', role: 'admin', sync: { refused: 0 } })
  expect(laid.sync?.sent).toBeGreaterThan(0)
  const annaIn = signedIn(anna, laid.secret)
  const { text } = await answer(['hub', 'invite', 'Ben', '--role', 'auditor'], annaIn)

  const joined = await answer(['hub', 'join', text ?? ''], ben)
  expect(joined).toMatchObject({ workspace: 'Client', role: 'auditor', sync: { sent: 0 } })
  expect((await answer(['accounts'], ben)).accounts.map(({ handle }) => handle).toSorted()).toEqual(
    ['Brisavo', 'Kornwell'].toSorted(),
  )
  // Neither the workspace nor the folder of the program holds a password.
  expect(readFileSync(ben.workspace).includes(joined.secret ?? 'none')).toBe(false)
  const again = await muster(['hub', 'join', text ?? ''], signedIn(person('cem')))
  expect(again).toMatchObject({ status: 2, stdout: '' })
  expect(again.stderr).toContain('does not let this computer in')
  expect(existsSync(at('cem.muster'))).toBe(false)

  const benIn = signedIn(ben, joined.secret)
  await answer(['import', list('ben.csv', 'x,BenFound,\n')], ben)
  expect(await muster(['hub', 'sync', '--json'], benIn)).toMatchObject({ status: 1 })
  const status = await answer(['hub'], ben)
  expect(status).toMatchObject({ refused: 1, notTaken: [{ reason: 'role' }], joined: { role: 'auditor' } })
  expect((await muster(['hub', 'status', '--lang', 'ru'], ben)).stdout).toContain('ваша роль этого не меняет')
  await answer(['hub', 'change', 'ben', '--role', 'lead'], annaIn)
  expect(await answer(['hub', 'sync'], benIn)).toMatchObject({ sent: 1, refused: 0 })
  expect(await answer(['hub', 'sync'], annaIn)).toMatchObject({ steps: 1 })
  expect((await answer(['accounts'], anna)).total).toBe(3)

  expect(await answer(['hub', 'remove', 'Ben'], annaIn)).toEqual({ removed: true })
  expect((await muster(['hub', 'sync'], benIn)).stderr).toContain('does not let this computer in')
  const { lines } = await answer(['hub', 'trail'], annaIn)
  expect(lines?.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['laid', 'invited', 'joined', 'pushed', 'refused', 'changed', 'removed']),
  )
  expect(await answer(['hub', 'leave'], ben)).toEqual({ waiting: 0 })
}, 120_000)
