import { livingAccounts } from '#main/mirror/queries/lists.ts'
import { openQuestions } from '#main/mirror/queries/questions.ts'
import type { ImportResult } from '#shared/contract/inventory.ts'
import type { JobContext } from '../../handler.ts'
import { changesOf, type ComparedList, summaryOf } from '../lists/changes-in-words.ts'
import type { WholeListPlan } from './as-of.ts'

/** Accounts listed in an import's answer; the counts are of all, and `lists.compare` pages through every one. */
const LISTED = 1_000

type Compared = Pick<ImportResult, 'comparedWith' | 'appeared' | 'disappeared' | 'renamed' | 'changed' | 'comparison'>

/** What an import says about the lists next to it in time; nothing for a file that is no whole list. */
export function compared(
  plan: WholeListPlan | null,
  list: { file: string; refused: number; questions: number },
  { db }: Pick<JobContext, 'db'>,
): Compared {
  if (plan === null) return {}
  const { before, after, source, asOf, older, entries } = plan
  const own: ComparedList = { asOf, file: list.file, refused: list.refused, entries }
  const sinceBefore = before && summaryOf(before.difference, { ...before.line, entries: before.entries }, own)
  const untilAfter = after && summaryOf(after.difference, own, { ...after.line, entries: after.entries })
  const shown = (before ?? after)?.difference
  const living = livingAccounts(db)
  const asked = openQuestions(db)
  const comparison = {
    source,
    asOf,
    older,
    before: sinceBefore,
    after: untilAfter,
    changes: shown
      ? changesOf(shown, { account: (id) => living(id)?.id ?? null, question: (id) => asked.get(id) ?? null }).slice(
          0,
          LISTED,
        )
      : [],
    questions: list.questions,
  }
  if (!sinceBefore) return { comparedWith: null, comparison }
  const { appeared, disappeared, renamed, changed } = sinceBefore
  return { comparedWith: sinceBefore.older.asOf, appeared, disappeared, renamed, changed, comparison }
}
