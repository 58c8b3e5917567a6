import { openService } from '#main/service/service.ts'
import { Refusal } from '#shared/contract/error.ts'

/**
 * A room in a process of its own, to be killed: opens the workspace, begins a session and its door, and writes where it is as one
 * line of JSON. Arguments: the workspace, the thread, the folder of the phone page.
 */
const [file = '', thread = '', pages = ''] = process.argv.slice(2)
const service = await openService({
  file,
  mode: 'write',
  actor: 'Facilitator',
  device: 'room-device',
  keepBackups: 0,
  thread,
  pages,
  devices: { printPdf: () => Promise.reject(new Refusal('printer_unavailable', 'no printer in tests')) },
})
const { id } = await service.run('workshop.create', { name: 'Room', rules: { order: 'deck' }, deck: {} })
await service.run('workshop.turn', { session: id, to: 'run' })
const { open } = await service.run('workshop.openDoor', { session: id, address: '127.0.0.1', port: 0 })
process.stdout.write(`${JSON.stringify({ id, port: open.port, code: open.code })}\n`)
