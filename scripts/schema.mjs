/**
 * `npm run schema`: writes docs/plan.schema.json from the model of the JSON export; `--check` only says whether it is up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { isNewEnough, projectNode } from './setup/node.mjs'
import { projectRoot, runInForeground, runScript, SetupError } from './setup/steps.mjs'

const document = path.join(projectRoot, 'docs', 'plan.schema.json')

await runScript(async () => {
  if (!isNewEnough(process.version))
    return runInForeground(projectNode(), [path.join(projectRoot, 'scripts', 'schema.mjs'), ...process.argv.slice(2)])
  const model = path.join(projectRoot, 'src', 'shared', 'model', 'plan-document.ts')
  const { planSchema } = await import(pathToFileURL(model).href)
  const text = `${JSON.stringify(planSchema(), null, 2)}\n`
  if (!process.argv.includes('--check')) writeFileSync(document, text)
  else if (readFileSync(document, 'utf8') !== text)
    throw new SetupError('docs/plan.schema.json is out of date: run npm run schema')
  return 0
})
