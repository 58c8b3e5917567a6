import type { Page } from '@playwright/test'
import type { Bridge } from '#shared/contract/bridge.ts'
import type { Envelope } from '#shared/contract/error.ts'
import type { QueryInput, Reply, RequestName } from '#shared/contract/index.ts'
import type { ShellAnswer, ShellInput, ShellName } from '#shared/contract/shell.ts'

declare global {
  interface Window {
    readonly muster: Bridge
  }
}

/** Asks the shell as the page does. */
export async function askShell<N extends ShellName>(
  page: Page,
  name: N,
  query: ShellInput<N>,
): Promise<Envelope<ShellAnswer<N>>> {
  const answer = await page.evaluate(([asked, given]) => window.muster.shell(asked, given as never), [
    name,
    query,
  ] as const)
  return answer
}

/** Asks the service as the page does. */
export async function askService<N extends RequestName>(
  page: Page,
  name: N,
  query: QueryInput<N>,
): Promise<Envelope<Reply<N>>> {
  const answer = await page.evaluate(([asked, given]) => window.muster.request(asked, given as never), [
    name,
    query,
  ] as const)
  return answer as Envelope<Reply<N>>
}
