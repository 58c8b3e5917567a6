import type { z } from 'zod'

/**
 * What a request does decides where it runs:
 * - `query` reads, in the service, from the read-only connection;
 * - `command` changes something a person can undo, in the writer, in one transaction;
 * - `job` takes long: it answers with a job id at once and reports by events.
 */
export type RequestKind = 'query' | 'command' | 'job'

export type RequestSpec<K extends RequestKind, Q extends z.ZodType, A extends z.ZodType> = {
  readonly kind: K
  readonly query: Q
  readonly answer: A
  /** Fields that hold a file token when the page sends them and a path when the service reads them. */
  readonly files: readonly string[]
}

export const query = <Q extends z.ZodType, A extends z.ZodType>(q: Q, a: A): RequestSpec<'query', Q, A> => ({
  kind: 'query',
  query: q,
  answer: a,
  files: [],
})
export const command = <Q extends z.ZodType, A extends z.ZodType>(q: Q, a: A): RequestSpec<'command', Q, A> => ({
  kind: 'command',
  query: q,
  answer: a,
  files: [],
})
/** A long request. `a` is the shape of the job's result, delivered by the `job` event. */
export const job = <Q extends z.ZodType, A extends z.ZodType>(
  q: Q,
  a: A,
  files: readonly string[] = [],
): RequestSpec<'job', Q, A> => ({
  kind: 'job',
  query: q,
  answer: a,
  files,
})
