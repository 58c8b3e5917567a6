import type { Envelope } from '#shared/contract/error.ts'
import type { Language } from '#shared/model/words.ts'

export type ThreadRole = 'writer' | 'reader'
export type ThreadData = {
  role: ThreadRole
  /** Path of the file that threads are started by. */
  entry: string
  file: string
  actor: string
  device: string
  home: string
  now: number
  keepBackups: number
  live: boolean
}

export type JobStep = 'run' | 'keep'

export type ToThread =
  /** A workspace to hold, after the one before it was closed. */
  | { type: 'open'; data: ThreadData }
  | { type: 'command'; id: number; name: string; query: unknown; language: Language }
  | {
      type: 'job'
      id: number
      name: string
      /** `keep` writes what `run` found in the other thread, and gets that as its query. */
      step: JobStep
      query: unknown
      language: Language
      cancel: SharedArrayBuffer
    }
  | { type: 'device'; id: number; envelope: Envelope<unknown> }
  | { type: 'backup' }
  | { type: 'close' }

export type FromThread =
  | { type: 'ready'; envelope: Envelope<{ backup: string | null }> }
  | { type: 'reply'; id: number; envelope: Envelope<unknown> }
  | { type: 'progress'; id: number; done: number; total: number; subject: string | null }
  | { type: 'changed'; entities: string[]; batch: string | null }
  | { type: 'device'; id: number; call: string; query: unknown }
  | { type: 'closed' }

/** What starts a thread that reads beside the writer. */
export type BesideData = {
  role: 'beside'
  file: string
  step: string
  query: unknown
  /** How many pieces the writer has taken. */
  taken: SharedArrayBuffer
}
export type FromBeside = { type: 'piece'; piece: unknown } | { type: 'end'; envelope: Envelope<unknown> }
