import type { Begun } from '#shared/contract/workspace.ts'

/** What a workspace of one's own needs first, in its order. */
export const FIRST_STEPS = ['import', 'name', 'audit', 'plan', 'export'] as const
export type FirstStep = (typeof FIRST_STEPS)[number]

/** More than this share of the accounts has a brand and an owner: then the rest is work of the days after. */
const NAMED = 0.5

/** Which of the first steps are done; true only while it is true in the file. */
export function stepsDone(begun: Begun): Record<FirstStep, boolean> {
  const some = begun.accounts > 0
  const named = (count: number): boolean => some && count > begun.accounts * NAMED
  return {
    import: some,
    name: named(begun.withBrand) && named(begun.withOwner),
    audit: begun.auditedAt !== null,
    plan: begun.suggestedAt !== null || begun.decided > 0,
    export: begun.exportedAt !== null,
  }
}
