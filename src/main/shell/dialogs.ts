import { type BrowserWindow, dialog, type FileFilter, type OpenDialogOptions } from 'electron'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ShellWords } from './words.ts'

/** The native dialogs. Each answers with a path, or null when the person cancels. */
export type Dialogs = {
  workspaceToOpen(): Promise<string | null>
  workspaceToMake(name: string): Promise<string | null>
  listToImport(): Promise<string | null>
  discovery(what: 'page' | 'results'): Promise<string | null>
  bundle(): Promise<string | null>
  bundleTarget(name: string): Promise<string | null>
  folder(): Promise<string | null>
  backupTarget(name: string): Promise<string | null>
  tableTarget(name: string, what: 'rejects' | 'accounts'): Promise<string | null>
}

/** Extensions the import reads; also what tells a list from a workspace on the command line. */
export const listExtensions = ['csv', 'tsv', 'txt', 'json', 'ndjson', 'xlsx', 'yaml', 'yml', 'html', 'htm', 'md', 'js']

/** What discovery reads, by what the person means to choose. */
const discoveryExtensions = {
  page: ['html', 'htm', 'xhtml', 'mhtml', 'mht', 'xml', 'gz'],
  results: ['txt', 'csv', 'json', 'ndjson', 'html'],
}

/** Characters no file system takes are left out of a suggested file name. */
const safeName = (name: string): string => name.replaceAll(/[<>:"/\\|?*\p{Cc}]/gu, ' ').trim()
const fileName = (name: string): string => `${safeName(name) || 'workspace'}.muster`

/** The system asked only about the name as it was typed: with its end behind it nothing may be replaced. */
function untaken(path: string, end: string): string {
  let name = `${path}${end}`
  for (let number = 2; existsSync(name); number++) name = `${path} (${number})${end}`
  return name
}

/**
 * @param window whose sheet the dialog is
 * @param folder where the save dialogs begin
 */
export function nativeDialogs(
  window: () => BrowserWindow | null,
  words: () => ShellWords,
  folder: () => string,
): Dialogs {
  const workspaces = (): FileFilter => ({ name: words().workspaces, extensions: ['muster'] })
  const bundles = (): FileFilter => ({ name: words().bundles, extensions: ['musterbundle'] })
  const allFiles = (): FileFilter => ({ name: words().allFiles, extensions: ['*'] })

  async function open(options: OpenDialogOptions): Promise<string | null> {
    const owner = window()
    const { filePaths } = await (owner ? dialog.showOpenDialog(owner, options) : dialog.showOpenDialog(options))
    return filePaths[0] ?? null
  }
  async function save(title: string, name: string): Promise<string | null> {
    const options = { title, defaultPath: join(folder(), fileName(name)), filters: [workspaces()] }
    const owner = window()
    const { filePath } = await (owner ? dialog.showSaveDialog(owner, options) : dialog.showSaveDialog(options))
    if (!filePath) return null
    return filePath.endsWith('.muster') ? filePath : `${filePath}.muster`
  }

  return {
    workspaceToOpen: () => open({ title: words().open, properties: ['openFile'], filters: [workspaces(), allFiles()] }),
    workspaceToMake: (name) => save(words().new, name),
    listToImport: () =>
      open({
        title: words().import,
        properties: ['openFile'],
        filters: [{ name: words().lists, extensions: listExtensions }, allFiles()],
      }),
    discovery: (what) =>
      open({
        title: words()[what === 'page' ? 'savedPages' : 'scanResults'],
        properties: ['openFile'],
        filters: [
          { name: words()[what === 'page' ? 'savedPages' : 'scanResults'], extensions: discoveryExtensions[what] },
          allFiles(),
        ],
      }),
    bundle: () => open({ title: words().mergeBundle, properties: ['openFile'], filters: [bundles(), allFiles()] }),
    async bundleTarget(name) {
      const options = { title: words().saveBundle, defaultPath: join(folder(), safeName(name)), filters: [bundles()] }
      const owner = window()
      const { filePath } = await (owner ? dialog.showSaveDialog(owner, options) : dialog.showSaveDialog(options))
      if (!filePath) return null
      return filePath.endsWith('.musterbundle') ? filePath : untaken(filePath, '.musterbundle')
    },
    folder: () => open({ title: words().chooseFolder, properties: ['openDirectory', 'createDirectory'] }),
    backupTarget: (name) => save(words().saveCopy, name),
    async tableTarget(name, what) {
      const options = {
        title: what === 'accounts' ? words().saveAccounts : words().saveRejects,
        defaultPath: join(folder(), safeName(name) || 'rejected.csv'),
        filters: (name.endsWith('.xlsx') ? ['xlsx', 'csv'] : ['csv', 'xlsx']).map((end) => ({
          name: end.toUpperCase(),
          extensions: [end],
        })),
      }
      const owner = window()
      const { filePath } = await (owner ? dialog.showSaveDialog(owner, options) : dialog.showSaveDialog(options))
      if (!filePath) return null
      return /\.(csv|xlsx)$/i.test(filePath) ? filePath : untaken(filePath, '.csv')
    },
  }
}
