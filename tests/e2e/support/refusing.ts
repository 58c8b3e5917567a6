import type { ElectronApplication } from '@playwright/test'

type Answering = (event: unknown, name: unknown, query: unknown) => unknown
type Inside = { _invokeHandlers: Map<string, Answering>; usual?: Answering }

/** From now on the window is refused every answer `but` these, or waits `after` milliseconds for each; null: as usual again. */
export async function answerLess(
  app: ElectronApplication,
  how: { but: readonly string[] } | { after: number } | null,
): Promise<void> {
  await app.evaluate(({ ipcMain }, wanted) => {
    const inside = ipcMain as unknown as Inside
    const channel = 'muster:request'
    inside.usual ??= inside._invokeHandlers.get(channel)
    const { usual } = inside
    if (usual === undefined) throw new Error('nothing answers the window')
    const late = async (event: unknown, name: unknown, query: unknown, ms: number): Promise<unknown> => {
      await new Promise((resolve) => setTimeout(resolve, ms))
      return usual(event, name, query)
    }
    inside._invokeHandlers.set(channel, (event, name, query) => {
      if (wanted === null) return usual(event, name, query)
      if ('after' in wanted) return late(event, name, query, wanted.after)
      if (wanted.but.includes(String(name))) return usual(event, name, query)
      return { ok: false, error: { code: 'internal', message: 'refused' } }
    })
  }, how)
}
