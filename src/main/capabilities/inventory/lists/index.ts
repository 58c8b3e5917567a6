import { allLists, type ListLine } from '#main/mirror/queries/lists.ts'
import { questionsOf } from '#main/mirror/queries/questions.ts'
import type { CommandHandlers, JobHandlers, QueryHandlers } from '../../handler.ts'
import { answerQuestions } from './answer.ts'
import { comparison } from './compare.ts'

const lineOf = ({ id, source, asOf, file, entries, refused, takenAt }: ListLine) => ({
  id,
  source,
  asOf,
  file,
  entries,
  refused,
  takenAt,
})

export const sourceListQueries: QueryHandlers<'lists.all' | 'lists.compare' | 'questions.of'> = {
  'lists.all': ({ db }) => {
    const sources = new Map<string, ReturnType<typeof lineOf>[]>()
    for (const line of allLists(db)) {
      const key = line.source.toLowerCase()
      const lists = sources.get(key)
      if (lists) lists.push(lineOf(line))
      else sources.set(key, [lineOf(line)])
    }
    return { sources: [...sources.values()].map((lists) => ({ source: lists[0]?.source ?? '', lists })) }
  },
  'lists.compare': ({ db }, { first, second, kinds, byCase, network, offset, limit }) => {
    const { summary, changes } = comparison(db, first, second)
    const wanted = changes.filter(
      (change) =>
        (kinds.length === 0 || kinds.includes(change.kind)) &&
        (byCase === undefined || (change.why === 'case') === byCase) &&
        (network === undefined || change.network === network),
    )
    return { summary, total: wanted.length, changes: wanted.slice(offset, offset + limit) }
  },
  'questions.of': ({ db }, { account }) => ({ questions: questionsOf(db, account) }),
}

export const questionCommands: CommandHandlers<'questions.answer'> = {
  'questions.answer': answerQuestions,
}

export const sourceListJobs: JobHandlers<'lists.export'> = {
  'lists.export': {
    thread: 'reader',
    run: async (context, query) => (await import('./export.ts')).exportComparison(context, query),
  },
}
