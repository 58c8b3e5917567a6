import { Menu, type MenuItemConstructorOptions as Item } from 'electron'
import type { ColorScheme, MenuCommand, RecentWorkspace } from '#shared/contract/shell.ts'
import type { Language } from '#shared/model/words.ts'
import { shellWords } from './words.ts'

/** What the menu shows as possible and as chosen. */
export type MenuState = {
  language: Language
  colorScheme: ColorScheme
  hasWorkspace: boolean
  recent: readonly RecentWorkspace[]
}

export type MenuActions = {
  /** Things the page does. */
  send(command: MenuCommand): void
  openWorkspace(): void
  openRecent(id: string): void
  openSample(): void
  closeWorkspace(): void
  setLanguage(language: Language): void
  setColorScheme(scheme: ColorScheme): void
  showLog(): void
}

const mac = process.platform === 'darwin'

/** Sets the native menu. On macOS the program's own menu comes first; elsewhere Quit ends the file menu. */
export function setMenu(state: MenuState, actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, actions)))
}

function menuTemplate(state: MenuState, actions: MenuActions): Item[] {
  const words = shellWords(state.language)
  const ask = (label: string, command: MenuCommand, accelerator?: string, enabled = true): Item => ({
    id: command,
    label,
    enabled,
    ...(accelerator ? { accelerator } : {}),
    click: () => actions.send(command),
  })
  const page = (label: string, command: MenuCommand, accelerator?: string): Item =>
    ask(label, command, accelerator, state.hasWorkspace)
  const divider: Item = { type: 'separator' }

  const recent: Item[] = state.recent
    .filter((entry) => !entry.missing)
    .map((entry) => ({ label: entry.name, sublabel: entry.file, click: () => actions.openRecent(entry.id) }))
  const file: Item[] = [
    ask(words.new, 'new', 'CmdOrCtrl+N'),
    { id: 'open', label: words.open, accelerator: 'CmdOrCtrl+O', click: () => actions.openWorkspace() },
    {
      id: 'recent',
      label: words.openRecent,
      submenu: recent.length > 0 ? recent : [{ label: words.noRecent, enabled: false }],
    },
    { id: 'sample', label: words.openSample, click: () => actions.openSample() },
    divider,
    page(words.import, 'import', 'CmdOrCtrl+I'),
    page(words.export, 'export', 'CmdOrCtrl+E'),
    divider,
    {
      id: 'close',
      label: words.close,
      accelerator: 'CmdOrCtrl+Shift+W',
      enabled: state.hasWorkspace,
      click: () => actions.closeWorkspace(),
    },
    ...(mac ? [] : [divider, { role: 'quit', label: words.quit } as const]),
  ]
  const edit: Item[] = [
    page(words.undo, 'undo', 'CmdOrCtrl+Z'),
    page(words.redo, 'redo', mac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
    divider,
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'selectAll', label: words.selectAll },
    divider,
    page(words.find, 'find', 'CmdOrCtrl+F'),
    ask(words.palette, 'palette', 'CmdOrCtrl+K'),
  ]
  const schemes = (['light', 'dark', 'auto'] as const).map((scheme): Item => ({
    type: 'radio',
    label: words[scheme],
    checked: state.colorScheme === scheme,
    click: () => actions.setColorScheme(scheme),
  }))
  const languages = (
    [
      ['en', 'English'],
      ['ru', 'Русский'],
    ] as const
  ).map(([language, label]): Item => ({
    type: 'radio',
    label,
    checked: state.language === language,
    click: () => actions.setLanguage(language),
  }))
  const view: Item[] = [
    page(words.center, 'go:center', 'CmdOrCtrl+1'),
    page(words.accounts, 'go:accounts', 'CmdOrCtrl+2'),
    page(words.audit, 'go:audit', 'CmdOrCtrl+3'),
    page(words.plan, 'go:plan', 'CmdOrCtrl+4'),
    page(words.reports, 'go:reports', 'CmdOrCtrl+5'),
    divider,
    { label: words.theme, submenu: schemes },
    { label: words.language, submenu: languages },
    divider,
    { role: 'zoomIn', label: words.zoomIn, accelerator: 'CmdOrCtrl+=' },
    { role: 'zoomOut', label: words.zoomOut },
    { role: 'resetZoom', label: words.zoomReset },
    { role: 'togglefullscreen', label: words.fullScreen },
  ]
  const help: Item[] = [
    ask(words.helpPages, 'help', 'F1'),
    ask(words.shortcuts, 'shortcuts', 'CmdOrCtrl+/'),
    divider,
    { label: words.showLog, click: () => actions.showLog() },
    { role: 'toggleDevTools', label: words.developer },
  ]
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    { label: words.file, submenu: file },
    { label: words.edit, submenu: edit },
    { label: words.view, submenu: view },
    ...(mac ? [{ role: 'windowMenu', label: words.window } as const] : []),
    { role: 'help', label: words.help, submenu: help },
  ]
}
