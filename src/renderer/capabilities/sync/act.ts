import type { Answer, NamesOf, QueryInput } from '#shared/contract/index.ts'
import { ask, askShell } from '../../api.ts'
import { tellProblem } from '../../app/problems.ts'
import { queryClient } from '../../app/queries.ts'

/** Carries something out and reads again what is shown; a refusal is told. @returns null where it was refused */
export async function act<N extends NamesOf<'command' | 'query'>>(
  name: N,
  query: QueryInput<N>,
): Promise<Answer<N> | null> {
  try {
    return (await ask(name, query)) as Answer<N>
  } catch (error) {
    tellProblem(error)
    return null
  } finally {
    void queryClient.invalidateQueries()
  }
}

export const SECRETS = ['shell.secrets'] as const

/** Keeps the secret of a connector on this computer; null forgets it. Streams that waited for it go on. */
export async function keepSecret(connector: string, secret: string | null): Promise<void> {
  try {
    if (secret === null) await askShell('shell.forgetSecret', { connector })
    else await askShell('shell.keepSecret', { connector, secret })
    await ask('sync.wake', {})
  } catch (error) {
    tellProblem(error)
  } finally {
    void queryClient.invalidateQueries()
  }
}
