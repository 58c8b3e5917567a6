import type { ChildProcess } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'

const LOOK_EVERY_MS = 5
const UNANSWERED_MS = 250
const PATIENCE_MS = 60_000
const TWO_FRAMES = 'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true))))'

/** The first window of an Electron that was started with `--remote-debugging-port=0`. */
export type PageWatch = {
  /** Waits until an expression comes true in the page and what it stands for is painted: two frames later. */
  painted(expression: string): Promise<void>
  /** Asks the program to end as if its window had been closed. */
  close(): void
}

type Message = {
  id?: number
  method?: string
  params?: { sessionId?: string; targetInfo?: { type: string } }
  result?: { result?: { value?: unknown } }
  error?: unknown
}

/** Looks into the window as developer tools do, which costs both sides of a comparison the same. */
export async function watchPage(electron: ChildProcess): Promise<PageWatch> {
  const socket = new WebSocket(await debuggerAddress(electron))
  const waiting = new Map<number, PromiseWithResolvers<Message>>()
  const page = Promise.withResolvers<string>()
  let next = 1
  const gone = (): void => {
    for (const asked of [page, ...waiting.values()]) asked.reject(new Error('Electron ended too early'))
  }

  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message
    if (message.id !== undefined) {
      waiting.get(message.id)?.resolve(message)
      waiting.delete(message.id)
    } else if (message.method === 'Target.attachedToTarget' && message.params?.targetInfo?.type === 'page')
      page.resolve(message.params.sessionId ?? '')
  })
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true })
    socket.addEventListener('error', () => reject(new Error('Electron does not answer its developer tools')), {
      once: true,
    })
  })
  function call(method: string, params: object, sessionId?: string): Promise<Message> {
    const id = next++
    socket.send(JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }))
    const asked = Promise.withResolvers<Message>()
    waiting.set(id, asked)
    return asked.promise
  }
  socket.addEventListener('close', gone)
  await call('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true })

  return {
    async painted(expression) {
      const session = await page.promise
      const holds = async (asked: string): Promise<boolean> => {
        const answer = await call(
          'Runtime.evaluate',
          { expression: asked, awaitPromise: true, returnByValue: true },
          session,
        )
        return answer.result?.result?.value === true
      }
      const latest = performance.now() + PATIENCE_MS
      // A question that meets the page while it changes documents is sometimes never answered.
      while (!(await Promise.race([holds(expression), setTimeout(UNANSWERED_MS, false)]))) {
        if (performance.now() > latest) throw new Error(`the page did not show within ${PATIENCE_MS / 1000} s`)
        await setTimeout(LOOK_EVERY_MS)
      }
      while (!(await holds(TWO_FRAMES)));
    },
    close() {
      socket.removeEventListener('close', gone)
      void call('Browser.close', {})
    },
  }
}

function debuggerAddress(electron: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    electron.stderr?.on('data', (text: Buffer) => {
      said += text.toString()
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (address !== undefined) resolve(address)
    })
    electron.once('exit', () => reject(new Error(`Electron ended: ${said.trim()}`)))
  })
}
