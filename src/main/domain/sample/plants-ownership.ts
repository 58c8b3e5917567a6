import type { PlantedRule } from './company.ts'
import type { Draft } from './drafts.ts'
import type { Random } from './random.ts'

/** Faults that say who can get in: no other of the kind goes with them. */
export const HELD: ReadonlySet<PlantedRule> = new Set([
  'only-admin-left',
  'shared-login',
  'no-two-factor',
  'access-unproven',
  'one-admin',
  'agency-only',
  'owner-locked-out',
  'private-mailbox',
  'leaver-access',
  'agency-access-ended',
] as const)
const OWNED: readonly PlantedRule[] = ['no-owner', 'owner-left', 'no-backup-owner', 'owner-is-backup', 'backup-left']

/** Decides who answers for an account in name only, and who can get in who should not or alone. Changes the drafts. */
export function plantOwnership(drafts: readonly Draft[], chance: Random): void {
  const able = drafts.filter(({ origin, lifecycle }) => origin !== 'impostor' && lifecycle === 'active')
  const plant = (
    rule: PlantedRule,
    [least, most]: readonly [number, number],
    without: readonly PlantedRule[],
  ): void => {
    const free = able.filter(({ faults }) => !faults.has(rule) && !without.some((one) => faults.has(one)))
    for (const draft of chance.some(free, chance.whole(least, most))) draft.faults.add(rule)
  }
  plant('owner-is-backup', [3, 5], OWNED)
  plant('backup-left', [4, 7], OWNED)
  plant('agency-only', [3, 5], [...HELD, 'no-owner'])
  plant('owner-locked-out', [3, 5], [...HELD, ...OWNED])
  plant(
    'one-admin',
    [8, 13],
    [...[...HELD].filter((one) => one !== 'no-two-factor' && one !== 'access-unproven'), 'no-owner'],
  )
  plant('private-mailbox', [3, 5], [...HELD])
  plant('leaver-access', [4, 6], [...HELD])
  plant('agency-access-ended', [3, 5], [...HELD])
  plant('agency-gone', [3, 5], [])
}
