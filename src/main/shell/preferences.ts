import { app, nativeTheme } from 'electron'
import { join } from 'node:path'
import { PREFERENCE_DEFAULTS, Preferences } from '#shared/contract/shell.ts'
import { readJson, writeJson } from './json-file.ts'

export type PreferencesStore = {
  get(): Preferences
  set(patch: Partial<Preferences>): void
}

const defaults = (): Preferences => ({
  language: app.getLocale().toLowerCase().startsWith('ru') ? 'ru' : 'en',
  ...PREFERENCE_DEFAULTS,
  tour: null,
  startedIn: [],
})

/**
 * The person's settings for this computer. A value that cannot be read is replaced by its default; the others stay.
 * @param forced values for this run only, never written
 */
export function openPreferences(folder: string, forced: Partial<Preferences> = {}): PreferencesStore {
  const file = join(folder, 'preferences.json')
  let kept: Preferences = { ...defaults(), ...readable(readJson(file)) }
  const get = (): Preferences => ({ ...kept, ...forced })
  const apply = (): void => {
    const scheme = get().colorScheme
    nativeTheme.themeSource = scheme === 'auto' ? 'system' : scheme
  }
  apply()
  return {
    get,
    set(patch) {
      kept = { ...kept, ...patch }
      apply()
      writeJson(file, kept)
    },
  }
}

function readable(found: unknown): Partial<Preferences> {
  if (typeof found !== 'object' || found === null) return {}
  const good = Object.entries(found as Record<string, unknown>).filter(
    ([name, value]) => Preferences.partial().safeParse({ [name]: value }).success,
  )
  return Object.fromEntries(good)
}
