import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import { channels } from '#shared/contract/bridge.ts'
import { type Envelope, Refusal } from '#shared/contract/error.ts'
import { failure } from '#main/service/envelope.ts'
import { answerDrop, answerShell, type Relay, relayRequest } from './relay.ts'

export type IpcSetup = Relay & {
  /** The pages of our own windows that are open. */
  pages(): readonly WebContents[]
  /** Where that page comes from: `app://muster`, or the development server. */
  origin: string
  /** Gets what nobody expected, for the log. */
  unexpected(request: string, message: string): void
}

/**
 * The only place that touches ipcMain. Who asks is checked first, then what; whatever happens, the page gets an
 * envelope and never an exception.
 */
export function setupIpc(setup: IpcSetup): void {
  const answer = (
    channel: string,
    run: (name: unknown, query: unknown) => Envelope<unknown> | Promise<Envelope<unknown>>,
  ): void =>
    ipcMain.handle(channel, async (event, name: unknown, query: unknown) => {
      if (!comesFromPage(event, setup)) return failure(new Refusal('not_allowed', 'only the window itself may ask'))
      const envelope = await run(name, query)
      if (!envelope.ok && envelope.error.code === 'internal') setup.unexpected(String(name), envelope.error.message)
      return envelope
    })

  answer(channels.request, (name, query) => relayRequest(setup, name, query))
  answer(channels.shell, (name, query) => answerShell(setup, name, query))
  answer(channels.drop, (path) => answerDrop(setup, path))
}

/** True for the main frame of one of our own windows while it shows our own page. */
function comesFromPage(event: IpcMainInvokeEvent, setup: IpcSetup): boolean {
  const page = setup.pages().find((one) => one === event.sender)
  const frame = event.senderFrame
  if (!page || !frame || frame !== page.mainFrame) return false
  return frame.url === setup.origin || frame.url.startsWith(`${setup.origin}/`)
}
