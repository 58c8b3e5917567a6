import type { Envelope } from '#shared/contract/error.ts'
import type { Language } from '#shared/model/words.ts'

export type OpenOptions = {
  file: string
  /** `read` takes no lock and refuses commands: for looking at a workspace that is open elsewhere. */
  mode: 'write' | 'read'
  /** Who is named in the change log. */
  actor: string
  /** Identifies this installation in the change log. */
  device: string
  /** Folder of this installation, where its key is kept; without it beside the workspace. */
  home?: string
  /** Scheduled copies kept; 0 switches the schedule off. */
  keepBackups: number
  /** Keeps what the newest audit says true while people edit; for a program that stays open. */
  live?: boolean
  /** Makes the file first; refused with `file_exists` when the path is taken. */
  create?: { name: string }
}

/** From the program around it to the service process. */
export type ToService =
  | { type: 'open'; options: OpenOptions }
  | { type: 'request'; id: number; name: string; query: unknown; language: Language }
  | { type: 'device'; id: number; envelope: Envelope<unknown> }
  | { type: 'close' }

/** From the service process to the program around it. */
export type FromService =
  | { type: 'opened'; envelope: Envelope<unknown> }
  | { type: 'reply'; id: number; envelope: Envelope<unknown> }
  | { type: 'event'; name: string; body: unknown }
  | { type: 'device'; id: number; call: 'printPdf' | 'secret'; query: unknown }
  | { type: 'closed' }

/** The two ends look alike on both kinds of host. */
export type Port<In, Out> = { send(message: Out): void; listen(listener: (message: In) => void): void }
