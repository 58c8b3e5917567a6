import { PLAN_TIED_TO_GOALS } from '#main/domain/center/goal-reference.ts'
import { EXPECTATIONS_ASKED, SMMS_USED } from '#main/domain/center/reference.ts'
import type { OnRecord } from '#main/mirror/queries/center.ts'
import type { CenterFigures } from '#shared/contract/center.ts'

/** What is on record of how many accounts, beside the dated shares of companies. For owners there is none. */
export const record = ({ accounts, owner, goal, smms, asked }: OnRecord): CenterFigures['record'] => ({
  accounts,
  parts: [
    { key: 'owner', count: owner, reference: null },
    { key: 'goal', count: goal, reference: { ...PLAN_TIED_TO_GOALS } },
    { key: 'smms', count: smms, reference: { ...SMMS_USED } },
    { key: 'asked', count: asked, reference: { ...EXPECTATIONS_ASKED } },
  ],
})
