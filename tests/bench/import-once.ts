/**
 * `import-once.ts JOB LIST WORKSPACE`: takes a file into a new workspace by `import.run` or `conversations.import` and prints
 * the time it took in milliseconds and the peak memory of the process in megabytes.
 */
import { resourceUsage } from 'node:process'
import { fileURLToPath } from 'node:url'
import { createWorkspace } from '#main/mirror/open.ts'
import { openService } from '#main/service/service.ts'

const [job = '', list = '', file = ''] = process.argv.slice(2)
createWorkspace(file, { id: '01900000-0000-7000-8000-000000000000', name: 'Bench', at: 1 })
const service = await openService({
  file,
  mode: 'write',
  actor: 'bench',
  device: 'bench',
  keepBackups: 0,
  thread: fileURLToPath(new URL('../../out/main/thread.cjs', import.meta.url)),
  devices: { printPdf: () => Promise.reject(new Error('no printer')) },
})
const started = performance.now()
if (job === 'conversations.import') await service.run('conversations.import', { file: list })
else await service.run('import.run', { file: list })
const took = performance.now() - started
await service.close()
process.stdout.write(`${Math.round(took)} ${Math.round(resourceUsage().maxRSS / 1024)}`)
