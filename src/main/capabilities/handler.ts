import type { Answer, NamesOf, Query } from '#shared/contract/index.ts'
import type { Language } from '#shared/model/words.ts'
import type { BatchHeader, ChangeWriter } from '#main/mirror/changes.ts'
import type { Mirror } from '#main/mirror/open.ts'

/** What the service answers itself: the bookkeeping of jobs, the way into the room for phones, and what it fetches. */
export type ServiceQueries =
  | 'jobs.list'
  | 'jobs.cancel'
  | 'workshop.door'
  | 'workshop.openDoor'
  | 'workshop.closeDoor'
  | 'workshop.lockDoor'
  | 'sync.kinds'
  | 'sync.connectors'
  | 'sync.now'
  | 'sync.queue'
  | 'sync.agree'
  | 'sync.withdraw'
  | 'sync.wake'
  | 'hub.view'
  | 'hub.join'
  | 'hub.init'
  | 'hub.members'
  | 'hub.invite'
  | 'hub.change'
  | 'hub.remove'
  | 'hub.sharePrivate'
  | 'hub.trail'
/** Jobs that run in the service itself, because they wait for the network and not for a thread. */
export type ServiceJobs = 'sync.run' | 'hub.sync'
/** Jobs that read, work something out and write nothing: another job may need what they answer. */
export type ReadingJobs = 'plan.frontier'
/** Queries answered by a capability. */
export type OwnQueries = Exclude<NamesOf<'query'>, ServiceQueries>

/** What a query may use: the read-only connection and the moment it was asked. */
export type ReadContext = {
  readonly db: Mirror
  readonly language: Language
  readonly now: number
  readonly file: string
  /** Folder of this installation, where its key is kept. */
  readonly home: string
  /**
   * Asks what another capability answers, over the same connection, language and moment: a figure that is repeated
   * elsewhere is asked for again and never computed a second time. Page sizes of the contract do not bind here.
   */
  ask<N extends OwnQueries>(name: N, query: Query<N>): Answer<N>
  /** The same context, answering in another language: a document can be in a language the person does not work in. */
  speaking(language: Language): ReadContext
}

/** What a command may use: the writing connection inside an open transaction, and the one door for changes. */
export type WriteContext = ReadContext & {
  readonly changes: ChangeWriter
  readonly actor: string
  /** The batch being written; undo and redo say here which batch they revert. */
  readonly batch: BatchHeader
  readonly newId: () => string
  /** Carries out another capability's command as part of this one: the same transaction, batch and moment. @throws its refusals */
  also<N extends NamesOf<'command'>>(name: N, query: Query<N>): Answer<N>
}

/** What only the program around the service can do. */
export type Devices = {
  /** Prints a self-contained HTML file to PDF, A4, with page numbers. Refuses with `printer_unavailable`. */
  printPdf(page: { html: string; pdf: string; footer: string }): Promise<void>
}

/**
 * Reading that may run in a thread beside a writing job. Its connection only reads; `hand` gives one piece to the job, and waits
 * where the job takes them more slowly, so that few are held. Query, pieces and result cross between threads: plain data only.
 */
export type BesideStep<Query, Piece, Result> = {
  readonly name: string
  run(context: { readonly db: Mirror; readonly hand: (piece: Piece) => void }, query: Query): Result | Promise<Result>
}

/** What a job may use. `db` writes in a writer job and only reads in a reader job. */
export type JobContext = ReadContext & {
  readonly actor: string
  /** This installation, as the change log names it. */
  readonly device: string
  readonly devices: Devices
  readonly newId: () => string
  /** Reports how far it is; throws Refusal `cancelled` once the person asked to stop. `total` 0 = unknown. */
  readonly progress: (done: number, total: number, subject?: string) => void
  /**
   * Carries out another capability's job that only reads as part of this one, in the same thread; `progress` hears how far
   * that one is. @throws its refusals
   */
  part<N extends ReadingJobs>(name: N, query: Query<N>, progress: JobContext['progress']): Promise<Answer<N>>
  /** One all-or-nothing batch in the change log; a `quiet` one is no step that undo would take back. Writer jobs only. */
  transaction<T>(work: (changes: ChangeWriter) => Promise<T> | T, kind?: 'do' | 'quiet'): Promise<T>
  /** Does the work as one step and takes everything back, whatever it was. Writer jobs only. */
  rehearse<T>(work: (changes: ChangeWriter) => Promise<T> | T): Promise<T>
  /** One all-or-nothing step that is no person's change (mirrored facts, computed results). Writer jobs only. */
  facts<T>(work: () => Promise<T> | T): Promise<T>
  /**
   * Runs a step in a thread of its own, which sees the file as it was last committed, and takes each piece it hands over. To be
   * used inside `facts` or `transaction`, where nothing else can be committed meanwhile; when `take` throws, the step is stopped. Writer jobs only.
   */
  beside<Q, P, R>(step: BesideStep<Q, P, R>, query: Q, take: (piece: P) => void): Promise<R>
  /** As `facts`, for what the program only keeps so as not to count it again: no list shows it, nothing is told to have changed. Writer jobs only. */
  aside<T>(work: () => Promise<T> | T): Promise<T>
}

export type QueryHandlers<N extends NamesOf<'query'>> = {
  [K in N]: (context: ReadContext, query: Query<K>) => Answer<K>
}
export type CommandHandlers<N extends NamesOf<'command'>> = {
  [K in N]: (context: WriteContext, query: Query<K>) => Answer<K>
}
/** `writer` jobs wait for each other and for commands; `reader` jobs run beside them. */
type OneThreadJob<N extends NamesOf<'job'>> = {
  readonly thread: 'writer' | 'reader'
  readonly run: (context: JobContext, query: Query<N>) => Promise<Answer<N>>
}
/** Works out in the reader, however long that takes, and writes what it found in one short step of the writer. */
type KeepingJob<N extends NamesOf<'job'>> = {
  readonly thread: 'reader'
  /** What it answers crosses to the writer: plain data only. */
  readonly run: (context: JobContext, query: Query<N>) => Promise<unknown>
  readonly keep: (context: JobContext, found: unknown) => Promise<Answer<N>>
}
export type JobHandlers<N extends Exclude<NamesOf<'job'>, ServiceJobs>> = { [K in N]: OneThreadJob<K> | KeepingJob<K> }

/** A job in two steps whose second gets what the first found. */
export const thenKeep = <N extends NamesOf<'job'>, Found>(
  run: (context: JobContext, query: Query<N>) => Promise<Found>,
  keep: (context: JobContext, found: Found) => Promise<Answer<N>>,
): KeepingJob<N> => ({ thread: 'reader', run, keep: (context, found) => keep(context, found as Found) })
