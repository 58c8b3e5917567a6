/**
 * The browser that takes the place of a phone in the tests of a workshop: a Chromium of the system. Root on Debian gets it
 * installed. Where there is none, the tests open windows of Electron of a phone's size instead, so nothing fails here.
 */
import { existsSync } from 'node:fs'
import { capture, say, SetupError } from './steps.mjs'
import { installPackages } from './system-libraries.mjs'

/** `tests/e2e/support/phones.ts` looks at the same places. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export function ensurePhoneBrowser() {
  if (process.platform !== 'linux' || PLACES.some((place) => existsSync(place))) return
  if (process.getuid() !== 0 || capture('apt-get', ['--version']).status !== 0) {
    say('no Chromium here: phones of the workshop tests are windows of Electron')
    return
  }
  say('installing chromium, the phone of the workshop tests …')
  try {
    installPackages(['chromium'])
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(`${error.message}; phones of the workshop tests are windows of Electron`)
  }
}
