/** `npm test`: sets everything up, then verifies everything. Ends with `N passed, N failed`. */
import { ensureTools } from './setup/everything.mjs'
import { ensurePhoneBrowser } from './setup/phone-browser.mjs'
import { runScript } from './setup/steps.mjs'
import { verify } from './verify.mjs'

await runScript(async () => {
  await ensureTools()
  ensurePhoneBrowser()
  return verify()
})
