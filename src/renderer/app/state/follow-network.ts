import { ask } from '../../api.ts'
import { useShell } from './shell.ts'

/** When the system says that a network is back, whatever waited for one is tried at once. */
export function followNetwork(): void {
  addEventListener('online', () => {
    if (useShell.getState().state?.workspace) void ask('sync.wake', {}).catch(() => undefined)
  })
}
