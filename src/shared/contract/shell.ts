import { z } from 'zod'
import { Language } from '../model/words.ts'
import { WorkspaceInfo } from './workspace.ts'
import { Problem } from './error.ts'
import { DigestFormat } from './reports.ts'

export const ColorScheme = z.enum(['light', 'dark', 'auto'])
export type ColorScheme = z.infer<typeof ColorScheme>

/** What the person set for this computer (not for a workspace). */
export const Preferences = z.strictObject({
  language: Language,
  colorScheme: ColorScheme,
  density: z.enum(['compact', 'normal', 'roomy']),
  singleKeys: z.boolean(),
  keepBackups: z.number().int().min(1).max(100),
  /** The tour of the sample: where it stood when it began, so that each step can be seen to be done. Null before it began. */
  tour: z
    .strictObject({
      workspace: z.string().max(64),
      since: z.number().int(),
      owned: z.number().int().min(0),
      decided: z.number().int().min(0),
      /** The accounts nobody owns were looked at. */
      looked: z.boolean(),
      /** Left for now; it can be taken up again. */
      left: z.boolean(),
    })
    .nullable(),
  /** Notifications of this computer about what is due. */
  reminders: z.boolean(),
  /** Workspaces in which the list of first steps is done or put away. */
  startedIn: z.array(z.string().max(64)).max(500),
})
export type Preferences = z.infer<typeof Preferences>

/** What is set before anybody sets it. The language is that of the computer. */
export const PREFERENCE_DEFAULTS: Omit<Preferences, 'language' | 'tour' | 'startedIn'> = {
  colorScheme: 'auto',
  density: 'normal',
  singleKeys: true,
  keepBackups: 10,
  reminders: false,
}

/** When the weekly digest is written; which folder is chosen by the system's own dialog. */
export const DigestSettings = z.strictObject({
  on: z.boolean(),
  /** 1 Monday to 7 Sunday. */
  weekday: z.number().int().min(1).max(7),
  /** In the computer's own time. */
  hour: z.number().int().min(0).max(23),
  formats: z.array(DigestFormat).min(1).max(DigestFormat.options.length),
})
export type DigestSettings = z.infer<typeof DigestSettings>

/** Monday at nine, as pages of both kinds, once it is switched on. */
export const DIGEST_DEFAULTS: DigestSettings = { on: false, weekday: 1, hour: 9, formats: ['html', 'pdf'] }

export const DigestState = DigestSettings.extend({
  folder: z.string().nullable(),
  /** In this run of the program; null before. */
  writtenAt: z.number().nullable(),
  /** Why the last one could not be written. It is tried again. */
  problem: Problem.nullable(),
})
export type DigestState = z.infer<typeof DigestState>

export const RecentWorkspace = z.object({
  id: z.string(),
  name: z.string(),
  file: z.string(),
  openedAt: z.number(),
  missing: z.boolean(),
})
export type RecentWorkspace = z.infer<typeof RecentWorkspace>

export const ShellState = z.object({
  version: z.string(),
  platform: z.string(),
  electron: z.string(),
  preferences: Preferences,
  systemDark: z.boolean(),
  workspace: WorkspaceInfo.nullable(),
  /** The open workspace is this computer's sample company. */
  sample: z.boolean(),
  recent: z.array(RecentWorkspace),
  /** Why the last workspace could not be opened, or that the service had to be restarted. */
  problem: Problem.nullable(),
  digest: DigestState,
  service: z.enum(['none', 'starting', 'ready', 'recovered', 'stopped']),
})
export type ShellState = z.infer<typeof ShellState>

const nothing = z.strictObject({})
const state = ShellState
/** A handle to a file the person chose or dropped; the page never sees or sends a path. */
export const FileToken = z.object({
  token: z.string(),
  name: z.string(),
  bytes: z.number().nullable(),
  folder: z.boolean(),
})
export type FileToken = z.infer<typeof FileToken>

/** `system`: the key store of the operating system. `session`: nowhere but in memory. */
export const SecretPlace = z.enum(['system', 'session'])
export type SecretPlace = z.infer<typeof SecretPlace>

const ask = <Q extends z.ZodType, A extends z.ZodType>(query: Q, answer: A) => ({ query, answer })

/** Requests that the shell (Electron main) answers by itself: the document, dialogs, preferences. */
export const shell = {
  'shell.state': ask(nothing, state),
  'shell.setPreferences': ask(Preferences.partial(), state),
  /** Opens the native dialogs; answers with the state as it is afterwards (unchanged when the person cancels). */
  'shell.newWorkspace': ask(z.strictObject({ name: z.string().min(1).max(200) }), state),
  'shell.openWorkspace': ask(nothing, state),
  'shell.openRecent': ask(z.strictObject({ id: z.string() }), state),
  'shell.forgetRecent': ask(z.strictObject({ id: z.string() }), state),
  'shell.openSample': ask(nothing, state),
  'shell.closeWorkspace': ask(nothing, state),
  'shell.openDropped': ask(z.strictObject({ token: z.string() }), state),
  'shell.chooseImport': ask(nothing, z.object({ file: FileToken.nullable() })),
  /** A saved page or sitemap, or a result file of a scanner, for discovery. */
  'shell.chooseDiscovery': ask(
    z.strictObject({ what: z.enum(['page', 'results']) }),
    z.object({ file: FileToken.nullable() }),
  ),
  /** A file of changes from a partner, and where one for a partner goes. */
  'shell.chooseBundle': ask(nothing, z.object({ file: FileToken.nullable() })),
  'shell.chooseBundleTarget': ask(
    z.strictObject({ name: z.string().max(300) }),
    z.object({ file: FileToken.nullable() }),
  ),
  'shell.chooseFolder': ask(nothing, z.object({ file: FileToken.nullable() })),
  'shell.chooseBackupTarget': ask(
    z.strictObject({ name: z.string().max(200) }),
    z.object({ file: FileToken.nullable() }),
  ),
  /** Where a table goes, refused rows of a list or accounts: CSV, or XLSX by the end of the name the person chooses. */
  'shell.chooseRejectsTarget': ask(
    z.strictObject({ name: z.string().max(200), what: z.enum(['rejects', 'accounts']).default('rejects') }),
    z.object({ file: FileToken.nullable() }),
  ),
  /** Text pasted as a list becomes a temporary file behind a token. */
  'shell.pasteList': ask(z.strictObject({ text: z.string().min(1).max(20_000_000) }), z.object({ file: FileToken })),
  /** The card of a workshop for the projector, in a window of its own: on the second screen where there is one. */
  'shell.openWall': ask(z.strictObject({ session: z.string().min(1).max(64) }), z.object({ opened: z.boolean() })),
  /** Puts the secret of a connector away on this computer, never into the workspace: in the system's key store where there is one, else until the program ends. */
  'shell.keepSecret': ask(
    z.strictObject({ connector: z.string().min(1).max(64), secret: z.string().min(1).max(4000) }),
    z.object({ where: SecretPlace }),
  ),
  'shell.forgetSecret': ask(
    z.strictObject({ connector: z.string().min(1).max(64) }),
    z.object({ forgotten: z.boolean() }),
  ),
  /** Where secrets go on this computer, and for which connectors one is kept. The secrets themselves never come back. */
  'shell.secrets': ask(
    nothing,
    z.object({ place: SecretPlace, kept: z.array(z.object({ connector: z.string(), where: SecretPlace })) }),
  ),
  'shell.setDigest': ask(DigestSettings.partial(), state),
  'shell.chooseDigestFolder': ask(nothing, state),
  /** Writes the digest of the open workspace into the chosen folder now. */
  'shell.writeDigest': ask(nothing, state),
  'shell.openExternal': ask(z.strictObject({ url: z.string().max(4000) }), z.object({ opened: z.boolean() })),
  'shell.reveal': ask(z.strictObject({ path: z.string().max(4000) }), z.object({ shown: z.boolean() })),
  'shell.copyDetails': ask(
    z.strictObject({ text: z.string().max(20_000_000), html: z.string().max(60_000_000).optional() }),
    z.object({ copied: z.boolean() }),
  ),
  /** Puts a part of what the window shows on the clipboard as a picture; pixels of the page. */
  'shell.copyPicture': ask(
    z.strictObject({
      x: z.number().int().min(0).max(20_000),
      y: z.number().int().min(0).max(20_000),
      width: z.number().int().min(1).max(20_000),
      height: z.number().int().min(1).max(20_000),
    }),
    z.object({ copied: z.boolean() }),
  ),
} as const
export type ShellContract = typeof shell
export type ShellName = keyof ShellContract
export type ShellInput<N extends ShellName> = z.input<ShellContract[N]['query']>
export type ShellAnswer<N extends ShellName> = z.output<ShellContract[N]['answer']>

/** What the native menu asks the page to do; everything else in the menu the shell does by itself. */
export const MenuCommand = z.enum([
  'new',
  'import',
  'export',
  'undo',
  'redo',
  'find',
  'palette',
  'shortcuts',
  'help',
  'go:center',
  'go:accounts',
  'go:audit',
  'go:plan',
  'go:reports',
])
export type MenuCommand = z.infer<typeof MenuCommand>

/** Events only the shell sends. */
export const shellEvents = {
  state: ShellState,
  /** A menu item or a system gesture asks the page to do something. */
  menu: z.object({ command: MenuCommand }),
  /** A notification was clicked: the place in the window it leads to. */
  go: z.object({ link: z.string() }),
  /** A file was dropped or double-clicked for import. */
  file: FileToken,
} as const
export type ShellEventName = keyof typeof shellEvents
