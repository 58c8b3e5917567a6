import { WholeList } from '#shared/contract/inventory-lists.ts'
import type { ListSummary } from '#shared/contract/inventory-lists.ts'
import type { ImportResult } from '#shared/contract/inventory.ts'
import { listDate } from '#shared/model/list-date.ts'
import type { Language } from '#shared/model/words.ts'
import { type Call, text, UsageError } from '../arguments.ts'
import { count, wrong } from '../words.ts'

/** What `--as-of` and `--source` say of the one file they go with. @throws UsageError */
export function wholeListOf(call: Call): WholeList | null {
  const [given, source] = [text(call, 'as-of'), text(call, 'source')]
  if (given === undefined && source === undefined) return null
  if (given === undefined || source === undefined) throw new UsageError(wrong.bothOrNone('--as-of', '--source'))
  if (call.words.length > 1) throw new UsageError(wrong.onlyOne('FILE'))
  const asOf = listDate(given)
  if (asOf === null) throw new UsageError(wrong.date('--as-of', given))
  const list = WholeList.safeParse({ source, asOf })
  if (!list.success) throw new UsageError(wrong.valueMissing('--source'))
  return list.data
}

type Forms = {
  first: (source: string, day: string) => string
  between: (one: string, other: string) => string
  counts: (summary: ListSummary) => string
  rows: (rows: NonNullable<ListSummary['rows']>) => string
  older: string
  asked: (questions: string) => string
}

const WORDS: Readonly<Record<Language, Forms>> = {
  en: {
    first: (source, day) => `First list of ${source}, as of ${day}: nothing to compare with yet.`,
    between: (one, other) => `${one} to ${other}: `,
    counts: (s) =>
      `${s.appeared} appeared, ${s.disappeared} disappeared, ${s.renamed} renamed (${s.byCase} by case only), ${s.changed} changed, ${s.unchanged} the same`,
    rows: (r) => `Rows of the source: ${r.appeared} new, ${r.disappeared} gone, ${r.both} on both lists.`,
    older: 'A later list is known: this one adds history and overwrites nothing.',
    asked: (questions) => `${questions} about accounts that are on the list no more.`,
  },
  ru: {
    first: (source, day) => `Первый список источника ${source} на ${day}: сравнивать пока не с чем.`,
    between: (one, other) => `С ${one} по ${other}: `,
    counts: (s) =>
      `появилось ${s.appeared}, исчезло ${s.disappeared}, переименовано ${s.renamed} (из них только регистр: ${s.byCase}), изменилось ${s.changed}, без изменений ${s.unchanged}`,
    rows: (r) => `Строки источника: новых ${r.appeared}, ушло ${r.disappeared}, в обоих списках ${r.both}.`,
    older: 'Известен более поздний список: этот дополняет историю и ничего не перезаписывает.',
    asked: (questions) => `${questions} об аккаунтах, которых в списке больше нет.`,
  },
}

/** What an import says about the lists next to it in time, for a person. */
export function comparisonLines({ comparison }: Pick<ImportResult, 'comparison'>, language: Language): string[] {
  if (!comparison) return []
  const words = WORDS[language]
  const { before, after, source, asOf, older, questions } = comparison
  const lines = [before, after].flatMap((summary) =>
    summary === null
      ? []
      : [
          words.between(summary.older.asOf, summary.newer.asOf) + words.counts(summary),
          ...(summary.rows ? [words.rows(summary.rows)] : []),
        ],
  )
  return [
    ...(lines.length === 0 ? [words.first(source, asOf)] : lines),
    ...(older ? [words.older] : []),
    ...(questions > 0 ? [words.asked(count(questions, 'question', language))] : []),
  ]
}
