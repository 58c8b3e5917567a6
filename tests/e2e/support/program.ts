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
  if (workspace?.file !== file) {
    if (file !== null) await askShell(page, 'shell.openWorkspace', {})
    else if (workspace ?? problem) await askShell(page, 'shell.closeWorkspace', {})
  }
  if (file === null) for (const { id } of recent) await askShell(page, 'shell.forgetRecent', { id })
  await askShell(page, 'shell.setPreferences', usual)
  await page.evaluate((hash) => {
    localStorage.clear()
    history.replaceState(null, '', hash)
  }, route)
  await page.reload()
  await pageReady(page)
  if (file !== null && (await stateOf(page)).workspace?.file !== file) throw new Error(`${file} was not opened`)
}

async function stateOf(page: Page): Promise<ShellState> {
  const answer = await askShell(page, 'shell.state', {})
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}
