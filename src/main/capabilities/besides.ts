import type { BesideStep } from './handler.ts'

type AnyStep = BesideStep<unknown, unknown, unknown>

/** What jobs run in a thread beside them, by name. Such a thread loads what its step needs and nothing else. */
export const besides: Readonly<Record<string, () => Promise<AnyStep>>> = {
  'audit.judge': async () => (await import('./audit/judge.ts')).judging,
}
