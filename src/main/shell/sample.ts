import { existsSync } from 'node:fs'
import type { WorkspaceSession } from './workspace-session.ts'

const NAME = 'Halvorn Group'
/** The company of the documentation: the same figures on every computer. */
const SEED = 178

/** Where the sample of this computer lives, with everything done to it. */
export const sampleFile = `${NAME}.muster`

/** Opens the sample company; the first time it is made, audited and planned. */
export async function openSample(session: WorkspaceSession, file: string): Promise<void> {
  const opened = await session.open(file, existsSync(file) ? undefined : { name: NAME })
  if (!opened || session.state().workspace?.accounts !== 0) return
  const steps = [
    () => session.run('workspace.fillSample', { seed: SEED }),
    () => session.run('audit.run', {}),
    () => session.run('plan.recommend', {}),
  ]
  for (const step of steps) {
    const problem = await step()
    if (problem) return session.report(problem)
  }
}
