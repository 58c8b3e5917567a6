import type { PlanReason, ReasonCode } from '../reason.ts'
import type { Say } from './say.ts'

/** A sentence for every reason there is. */
export type ReasonWords = { readonly [C in ReasonCode]: (reason: Extract<PlanReason, { code: C }>, say: Say) => string }
