import type { ElectronApplication, Page } from '@playwright/test'
import type { ShellState } from '#shared/contract/shell.ts'
import { askShell } from './bridge.ts'

/** The program as it runs. `page` is its window, ready to be used. */
export type Muster = { app: ElectronApplication; page: Page }

const usual = { language: 'en', colorScheme: 'light', density: 'normal', singleKeys: true } as const

/** What the page must have said before a test may touch it. */
export async function pageReady(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset['ready'] === 'true')
}

/**
 * Brings a running program to where a test begins: this workspace open or none, the usual preferences, nothing
 * remembered, every dialog of the system cancelled, the page loaded anew.
 */
export async function reset({ app, page }: Muster, file: string | null, route = '#/center'): Promise<void> {
  const { workspace, recent, problem } = await stateOf(page)
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: path === null, filePaths: path === null ? [] : [path] })
  }, file)
  for (const { id, file: known } of recent) if (known !== file) await askShell(page, 'shell.forgetRecent', { id })
  if (workspace?.file !== file) {
    if (file !== null) await askShell(page, 'shell.openWorkspace', {})
    else if (workspace ?? problem) await askShell(page, 'shell.closeWorkspace', {})
  }
  await askShell(page, 'shell.setPreferences', usual)
  await page.evaluate((hash) => {
    localStorage.clear()
    history.replaceState(null, '', hash)
  }, route)
  await page.reload()
  await pageReady(page)
  if (file !== null && (await stateOf(page)).workspace?.file !== file) throw new Error(`${file} was not opened`)
}

/** Closes the workspace of a running program, so that its folder can go. */
export async function release({ page }: Muster): Promise<void> {
  const { workspace, problem } = await stateOf(page)
  if (workspace ?? problem) await askShell(page, 'shell.closeWorkspace', {})
}

async function stateOf(page: Page): Promise<ShellState> {
  const answer = await askShell(page, 'shell.state', {})
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}
