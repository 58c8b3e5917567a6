/** `import-once.ts LIST WORKSPACE`: imports a list into a new workspace and prints the peak memory of the process, megabytes. */
import { resourceUsage } from 'node:process'
import { fileURLToPath } from 'node:url'
import { createWorkspace } from '#main/mirror/open.ts'
import { openService } from '#main/service/service.ts'

const [list = '', file = ''] = process.argv.slice(2)
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
await service.run('import.run', { file: list })
await service.close()
process.stdout.write(String(Math.round(resourceUsage().maxRSS / 1024)))
