import type { ElectronApplication } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './support/app.ts'
import { startHostsApp } from './support/hosts-app/start.ts'
import { electronRuntime, root } from './support/runtime.ts'

/**
 * One conformance test for the two kinds of service process. A current Electron runs the real service in a utility
 * process too; the older one cannot load the database there, so it drives a service that opens none.
 */
const runtime = electronRuntime()
const built = (name: string): string => join(root, 'out', 'main', name)
const probes = (['utility', 'child'] as const).map((kind) => ({ kind, entry: built('probe.cjs') }))
const services = (runtime.fallback ? (['child'] as const) : (['child', 'utility'] as const)).map((kind) => ({
  kind,
  entry: built('service.cjs'),
}))

let folder: string
let app: ElectronApplication
let hosts: Awaited<ReturnType<typeof startHostsApp>>['hosts']

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'muster-hosts-'))
  ;({ app, hosts } = await startHostsApp(join(folder, 'app')))
})
test.afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

const options = (file: string): Parameters<typeof hosts.open>[1] => ({
  file: join(folder, file),
  mode: 'write',
  actor: 'Tester',
  device: 'd',
  keepBackups: 0,
})

for (const { kind, entry } of probes) {
  test.describe(`${kind} process, service without a database`, () => {
    test('answers a request with what was asked, in the language it was asked in', async () => {
      const host = await hosts.start(kind, entry, runtime.node)
      expect(await hosts.open(host, options('probe'))).toEqual({ ok: true, value: { backup: null } })
      const query = { text: 'Привет', list: [1, 2.5, null], nested: { yes: true } }
      expect(await hosts.request(host, 'probe.echo', query)).toEqual({
        ok: true,
        value: { name: 'probe.echo', query, language: 'ru', file: join(folder, 'probe') },
      })
      await hosts.close(host)
    })

    test('answers many requests at once, each with its own answer', async () => {
      const host = await hosts.start(kind, entry, runtime.node)
      await hosts.open(host, options('probe'))
      const asked = Array.from({ length: 50 }, (_value, index) => index)
      const answers = await Promise.all(asked.map((number) => hosts.request(host, 'probe.echo', { number })))
      expect(answers.map((answer) => (answer as { value: { query: unknown } }).value.query)).toEqual(
        asked.map((number) => ({ number })),
      )
      await hosts.close(host)
    })

    test('refuses requests before a workspace is open', async () => {
      const host = await hosts.start(kind, entry, runtime.node)
      expect(await hosts.request(host, 'probe.echo', {})).toMatchObject({ ok: false, error: { code: 'no_workspace' } })
      await hosts.close(host)
    })

    test('passes events on', async () => {
      const host = await hosts.start(kind, entry, runtime.node)
      await hosts.open(host, options('probe'))
      await hosts.request(host, 'probe.event', {})
      expect(await hosts.heard(host, 'events')).toEqual([
        { name: 'changed', body: { entities: ['probe'], batch: null } },
      ])
      await hosts.close(host)
    })

    test('lets the service call back for printing, and hears its refusal', async () => {
      const host = await hosts.start(kind, entry, runtime.node)
      await hosts.open(host, options('probe'))
      const page = { html: 'a.html', pdf: 'a.pdf', footer: 'Аудит' }
      expect(await hosts.request(host, 'probe.print', page)).toEqual({ ok: true, value: 'printed' })
      expect(await hosts.heard(host, 'prints')).toEqual([page])
      await hosts.close(host)
    })

    test('notices a crash and answers what was waiting with service_stopped', async () => {
      const host = await hosts.start(kind, entry, runtime.node)
      await hosts.open(host, options('probe'))
      expect(await hosts.request(host, 'probe.crash', {})).toMatchObject({
        ok: false,
        error: { code: 'service_stopped' },
      })
      expect(await hosts.heard(host, 'crashes')).toEqual([7])
      expect(await hosts.request(host, 'probe.echo', {})).toMatchObject({
        ok: false,
        error: { code: 'service_stopped' },
      })
    })

    test('takes a closing for what it is and not for a crash', async () => {
      const host = await hosts.start(kind, entry, runtime.node)
      await hosts.open(host, options('probe'))
      await hosts.close(host)
      expect(await hosts.request(host, 'probe.echo', {})).toMatchObject({
        ok: false,
        error: { code: 'service_stopped' },
      })
      const again = await hosts.start(kind, entry, runtime.node)
      await hosts.kill(again)
      expect(await hosts.heard(again, 'crashes')).toHaveLength(1)
    })
  })
}

for (const { kind, entry } of services) {
  test.describe(`${kind} process, the real service`, () => {
    test('makes a workspace, answers from it and gives it back when it is closed', async () => {
      const file = `${kind}.muster`
      const host = await hosts.start(kind, entry, runtime.node)
      expect(await hosts.open(host, { ...options(file), create: { name: 'Halvorn' } })).toMatchObject({ ok: true })
      expect(await hosts.request(host, 'workspace.info', {})).toMatchObject({
        ok: true,
        value: { name: 'Halvorn', accounts: 0, readOnly: false },
      })
      expect(await hosts.request(host, 'workspace.rename', { name: 'Brisavo' })).toMatchObject({ ok: true })
      expect(await hosts.request(host, 'directory.add', { kind: 'brand', name: 'Kornwell' })).toMatchObject({
        ok: true,
      })
      expect(await hosts.heard(host, 'events')).toMatchObject([{ name: 'changed', body: { entities: ['brand'] } }])
      await hosts.close(host)

      const next = await hosts.start(kind, entry, runtime.node)
      expect(await hosts.open(next, options(file))).toMatchObject({ ok: true })
      expect(await hosts.request(next, 'workspace.info', {})).toMatchObject({ ok: true, value: { name: 'Brisavo' } })
      await hosts.close(next)
    })

    test('keeps everything saved when the process is killed', async () => {
      const file = `${kind}-killed.muster`
      const host = await hosts.start(kind, entry, runtime.node)
      await hosts.open(host, { ...options(file), create: { name: 'Halvorn' } })
      await hosts.request(host, 'workspace.rename', { name: 'Kept' })
      await hosts.kill(host)
      expect(await hosts.heard(host, 'crashes')).toHaveLength(1)

      const next = await hosts.start(kind, entry, runtime.node)
      expect(await hosts.open(next, options(file))).toMatchObject({ ok: true })
      expect(await hosts.request(next, 'workspace.info', {})).toMatchObject({ ok: true, value: { name: 'Kept' } })
      await hosts.close(next)
    })

    test('says why a file cannot be opened', async () => {
      const host = await hosts.start(kind, entry, runtime.node)
      expect(await hosts.open(host, options('nowhere.muster'))).toMatchObject({
        ok: false,
        error: { code: 'workspace_missing' },
      })
      await hosts.close(host)
    })
  })
}
