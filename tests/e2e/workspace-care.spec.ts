import type { ElectronApplication, Page } from '@playwright/test'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './support/app.ts'
import { askService, askShell } from './support/bridge.ts'
import { killService } from './support/service-process.ts'
import { makeWorkspace, openElsewhere } from './support/workspaces.ts'

const print = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

/** Answers the next open dialog with this file and opens it as a person would. */
async function choose(
  app: ElectronApplication,
  page: Page,
  file: string,
): ReturnType<typeof askShell<'shell.openWorkspace'>> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, file)
  return askShell(page, 'shell.openWorkspace', {})
}

async function answerSaveDialog(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, file)
}

test.describe('a new workspace', () => {
  test('is made where the person says, opened and remembered', async ({ muster: { app, page }, folder }) => {
    const file = join(folder, 'Nordic brands.muster')
    await answerSaveDialog(app, file)
    const answer = await askShell(page, 'shell.newWorkspace', { name: 'Nordic brands' })
    expect(answer).toMatchObject({
      ok: true,
      value: {
        service: 'ready',
        problem: null,
        workspace: { name: 'Nordic brands', file, accounts: 0 },
        recent: [{ file, missing: false }],
      },
    })
  })

  test('never takes the place of a file that is there', async ({ muster: { app, page }, folder }) => {
    const file = makeWorkspace(folder, 'kept.muster', 'Kept')
    const before = print(file)
    await answerSaveDialog(app, file)
    expect(await askShell(page, 'shell.newWorkspace', { name: 'Other' })).toMatchObject({
      value: { workspace: null, problem: { code: 'file_exists' } },
    })
    expect(print(file)).toBe(before)
  })

  test('is not made when the person cancels', async ({ muster: { app, page } }) => {
    await app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' })
    })
    expect(await askShell(page, 'shell.newWorkspace', { name: 'Other' })).toMatchObject({
      ok: true,
      value: { workspace: null, problem: null, recent: [] },
    })
  })
})

test.describe('the sample company', () => {
  test('is made, audited and planned the first time, and as it was left the second time', async ({ start }) => {
    const { page } = await start()
    const sample = { service: 'ready', problem: null, workspace: { name: 'Halvorn Group', accounts: 178 } }
    expect(await askShell(page, 'shell.openSample', {})).toMatchObject({ ok: true, value: sample })
    const runs = await askService(page, 'audit.runs', {})
    expect(runs).toMatchObject({ ok: true, value: { runs: [{ accounts: 178 }] } })
    expect(await askService(page, 'plan.summary', {})).toMatchObject({ ok: true, value: { before: { accounts: 178 } } })

    await askShell(page, 'shell.closeWorkspace', {})
    expect(await askShell(page, 'shell.openSample', {})).toMatchObject({ ok: true, value: sample })
    expect(await askService(page, 'audit.runs', {})).toEqual(runs)
  })
})

test.describe('a workspace that was open', () => {
  test('opens again at the next start, with the name it was given', async ({ start, folder }) => {
    const data = join(folder, 'data')
    const file = makeWorkspace(folder, 'again.muster', 'Before')
    const first = await start({ data, args: [file] })
    await expect.poll(() => askShell(first.page, 'shell.state', {})).toMatchObject({ value: { service: 'ready' } })
    await askService(first.page, 'workspace.rename', { name: 'After' })
    expect(await askShell(first.page, 'shell.state', {})).toMatchObject({ value: { workspace: { name: 'After' } } })
    await first.app.close()

    const second = await start({ data })
    await expect
      .poll(() => askShell(second.page, 'shell.state', {}))
      .toMatchObject({ value: { service: 'ready', workspace: { name: 'After', file } } })
  })

  test('stays closed when the person closed it', async ({ start, folder }) => {
    const data = join(folder, 'data')
    const file = makeWorkspace(folder, 'closed.muster')
    const first = await start({ data, args: [file] })
    await expect.poll(() => askShell(first.page, 'shell.state', {})).toMatchObject({ value: { service: 'ready' } })
    expect(await askShell(first.page, 'shell.closeWorkspace', {})).toMatchObject({
      value: { workspace: null, service: 'none' },
    })
    await first.app.close()
    const second = await start({ data })
    expect(await askShell(second.page, 'shell.state', {})).toMatchObject({
      value: { service: 'none', workspace: null, recent: [{ file }] },
    })
  })

  test('is closed with the window: another program can open it at once', async ({ start, folder }) => {
    const file = makeWorkspace(folder, 'free.muster')
    const { app, page } = await start({ args: [file] })
    await expect.poll(() => askShell(page, 'shell.state', {})).toMatchObject({ value: { service: 'ready' } })
    await app.close()
    const other = await openElsewhere(file)
    await other.host.close()
  })
})

test.describe('a file that cannot be opened', () => {
  test('is named by what is wrong with it, and the open workspace stays', async ({ open, folder }) => {
    const kept = makeWorkspace(folder, 'kept.muster', 'Kept')
    const { app, page } = await open(kept)
    for (const [name, code, make] of [
      [
        'text.muster',
        'workspace_not_muster',
        (file: string) => writeFileSync(file, 'just some text, longer than a header '.repeat(20)),
      ],
      ['empty.muster', 'workspace_not_muster', (file: string) => writeFileSync(file, '')],
      ['folder.muster', 'workspace_not_muster', (file: string) => mkdirSync(file)],
      ['gone.muster', 'workspace_missing', () => undefined],
    ] as const) {
      const bad = join(folder, name)
      make(bad)
      expect(await choose(app, page, bad)).toMatchObject({
        ok: true,
        value: { problem: { code, details: { file: bad } }, service: 'ready', workspace: { name: 'Kept' } },
      })
      expect(await askService(page, 'workspace.info', {})).toMatchObject({ ok: true, value: { name: 'Kept' } })
    }
  })

  test('is left as it was when it is from the future, damaged or read-only', async ({
    muster: { app, page },
    folder,
  }) => {
    for (const [name, problem, spoil] of [
      [
        'future.muster',
        { code: 'workspace_newer', details: { schema: 9999 } },
        (file: string) => {
          const bytes = readFileSync(file)
          // The schema number is SQLite's user_version, at byte 60 of the file.
          bytes.writeUInt32BE(9999, 60)
          writeFileSync(file, bytes)
        },
      ],
      [
        'damaged.muster',
        { code: 'workspace_damaged' },
        (file: string) => writeFileSync(file, readFileSync(file).fill(0xff, 100, 8192)),
      ],
      ['readonly.muster', { code: 'workspace_read_only' }, (file: string) => chmodSync(file, 0o444)],
    ] as const) {
      const file = makeWorkspace(folder, name)
      spoil(file)
      const before = print(file)
      expect(await choose(app, page, file)).toMatchObject({ value: { workspace: null, problem } })
      expect(print(file)).toBe(before)
    }
  })

  test('a workspace that is open in another program is named, and can be opened once it is free', async ({
    muster: { app, page },
    folder,
  }) => {
    const other = await openElsewhere(join(folder, 'shared.muster'), { name: 'Shared' })
    expect(await choose(app, page, other.file)).toMatchObject({
      value: { workspace: null, problem: { code: 'workspace_locked' } },
    })
    await other.host.close()
    expect(await choose(app, page, other.file)).toMatchObject({
      value: { service: 'ready', problem: null, workspace: { name: 'Shared' } },
    })
  })

  test('the workspace that is open already is simply shown', async ({ open, folder }) => {
    const file = makeWorkspace(folder, 'same.muster', 'Same')
    const { app, page } = await open(file)
    expect(await choose(app, page, file)).toMatchObject({
      value: { service: 'ready', problem: null, workspace: { name: 'Same' } },
    })
  })
})

test.describe('the service process', () => {
  test('is started again after a crash, says so, and nothing saved is lost', async ({ open, folder }) => {
    const file = makeWorkspace(folder, 'crash.muster')
    const { app, page } = await open(file)
    expect(await askService(page, 'directory.add', { kind: 'brand', name: 'Brisavo' })).toMatchObject({ ok: true })

    await killService(app, file)
    await expect
      .poll(() => askShell(page, 'shell.state', {}))
      .toMatchObject({ value: { service: 'recovered', problem: { code: 'service_stopped' } } })
    expect(await askService(page, 'directory.list', { kind: 'brand' })).toMatchObject({
      ok: true,
      value: { entries: [{ name: 'Brisavo' }] },
    })
    expect(await askService(page, 'directory.add', { kind: 'brand', name: 'Kornwell' })).toMatchObject({ ok: true })
  })

  test('is given up after the fourth crash within a minute, until the person opens the workspace again', async ({
    open,
    folder,
  }) => {
    const file = makeWorkspace(folder, 'crashes.muster')
    const { app, page } = await open(file)
    const service = async (): Promise<unknown> =>
      ((await askShell(page, 'shell.state', {})) as { value: { service: string } }).value.service
    await expect.poll(service).toBe('ready')
    for (const expected of ['recovered', 'recovered', 'recovered', 'stopped']) {
      await killService(app, file)
      await expect.poll(service).toBe(expected)
      await expect.poll(async () => (await askService(page, 'workspace.info', {})).ok).toBe(expected === 'recovered')
    }
    expect(await askService(page, 'workspace.info', {})).toMatchObject({
      ok: false,
      error: { code: 'service_stopped' },
    })
    expect(await choose(app, page, file)).toMatchObject({ value: { service: 'ready', problem: null } })
  })
})
