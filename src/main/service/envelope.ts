import { type Envelope, Refusal } from '#shared/contract/error.ts'

export const ok = <T>(value: T): Envelope<T> => ({ ok: true, value })

/** Expected refusals keep their code; everything else is `internal`, with the stack for the log and "Copy details". */
export function failure(error: unknown): Envelope<never> {
  if (error instanceof Refusal)
    return {
      ok: false,
      error: { code: error.code, message: error.message, ...(error.details ? { details: error.details } : {}) },
    }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { ok: false, error: { code: 'internal', message: stack } }
}

/** The value, or the refusal thrown again. */
export function unwrap<T>(envelope: Envelope<T>): T {
  if (envelope.ok) return envelope.value
  throw new Refusal(envelope.error.code, envelope.error.message, envelope.error.details)
}
