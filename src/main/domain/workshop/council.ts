import type { CouncilCheck } from '#shared/model/workshop.ts'
import { TeamFunction } from '#shared/model/words.ts'

/** Marketing publishes and support resolves: without both, no decision about an account holds. */
const ALWAYS: ReadonlySet<TeamFunction> = new Set(['marketing', 'support'])

/**
 * Who must agree: the functions that run an account of the deck, and always marketing and support.
 * `other` is nobody in particular and is not asked for.
 */
export function councilCheck(running: ReadonlySet<TeamFunction>, present: ReadonlySet<TeamFunction>): CouncilCheck {
  const needed = TeamFunction.options.filter((one) => one !== 'other' && (ALWAYS.has(one) || running.has(one)))
  return { needed, missing: needed.filter((one) => !present.has(one)) }
}
