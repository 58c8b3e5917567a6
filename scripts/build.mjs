/** `npm run build`: builds the app; skipped when out/ is already made from the present sources. */
import { build, isBuilt } from './setup/build.mjs'
import { runScript, say } from './setup/steps.mjs'

await runScript(() => {
  if (isBuilt() && !process.argv.includes('--force'))
    say('out/ is already built from these sources (--force builds anyway)')
  else build()
})
