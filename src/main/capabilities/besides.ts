import type { BesideStep } from './handler.ts'

type AnyStep = BesideStep<unknown, unknown, unknown>

/** What jobs run in a thread beside them, by name. Such a thread loads what its step needs and nothing else. */
export const besides: Readonly<Record<string, () => Promise<AnyStep>>> = {
  'import.read': async () => (await import('./inventory/import/each-row-apart.ts')).reading,
  'audit.judge': async () => (await import('./audit/judge.ts')).judging,
}
