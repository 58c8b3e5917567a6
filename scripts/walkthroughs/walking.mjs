import { _electron } from '@playwright/test'
import { join } from 'node:path'
import { electronRuntime } from '../setup/electron-runtime.mjs'
import { capture, projectRoot as root, say } from '../setup/steps.mjs'

const SIZE = { width: 1440, height: 900 }
/** A loaded machine may take its time; a step that never comes is a mistake in the document. */
const PATIENCE_MS = 90_000

/** With ImageMagick at hand a picture gets a palette, which halves it; without, it stays as it is. */
function shrink(file) {
  capture('convert', [file, '-dither', 'None', '-colors', '256', `png8:${file}`])
}

/**
 * One job in a window of its own, on a data folder that has never been used.
 * `step(name)` waits until the page has come to rest and takes its picture.
 */
export async function walking({ name, folder, pictures, env }) {
  const { executable, flags } = electronRuntime()
  const app = await _electron.launch({
    executablePath: executable,
    args: [...flags, `--user-data-dir=${join(folder, 'data')}`, root],
    env,
  })
  const page = await app.firstWindow()
  page.setDefaultTimeout(PATIENCE_MS)
  await page.setViewportSize(SIZE)
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
  const ready = () => page.waitForFunction(() => document.documentElement.dataset.ready === 'true')
  await ready()
  await page.evaluate(() => window.muster.shell('shell.setPreferences', { language: 'en', colorScheme: 'light' }))
  let steps = 0
  return {
    app,
    page,
    folder,
    env,
    steps: () => steps,
    ready,
    button: (label) => page.getByRole('button', { name: label }),
    /** Goes to a page by the rail, as a person does. */
    async open(label) {
      await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: label }).click()
      await ready()
    },
    /** The next dialogs of the system answer with this path. */
    async answer(path) {
      await app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
      }, path)
    },
    async step(what) {
      await ready()
      steps++
      const file = `${name}-${steps}-${what}.png`
      for (const toast of await page.getByRole('alert').getByRole('button', { name: 'Close' }).all())
        await toast.click({ timeout: 2000 }).catch(() => undefined)
      await page.mouse.move(720, 4)
      await page.screenshot({ path: join(pictures, file), animations: 'disabled', caret: 'hide' })
      shrink(join(pictures, file))
      say(`docs/walkthroughs/${file}`)
    },
    end: () => app.close(),
  }
}
