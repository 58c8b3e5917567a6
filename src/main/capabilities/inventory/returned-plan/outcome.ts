import { basename, extname } from 'node:path'
import { networkById } from '#main/domain/networks/index.ts'
import { RETURNED_TEXTS, type ReturnedDecision } from '#main/domain/plan/returned.ts'
import { sayIn } from '#main/domain/reports/say.ts'
import type { PlanNowRow } from '#main/mirror/queries/plan-now.ts'
import { workspaceMeta } from '#main/mirror/queries/workspace.ts'
import type { ImportPreview, ImportResult } from '#shared/contract/inventory.ts'
import type { ReturnedPlan } from '#shared/model/plan-workbook.ts'
import type { Language } from '#shared/model/words.ts'
import type { ReadContext } from '../../handler.ts'

/** What becomes of every row, and what the workspace says of its accounts now, by id. */
export type Decided = { readonly rows: readonly ReturnedDecision[]; readonly now: ReadonlyMap<string, PlanNowRow> }

/** Refused rows and lines listed in an answer; the counts are always of all. */
const LISTED = 10_000
const SHOWN = 2000

const SAID = {
  en: {
    now: (value: string) => `It says: ${value}.`,
    since: (value: string) => `changed in Muster meanwhile, where it says: ${value}`,
    same: 'as it was',
    other: 'The workbook was made by another workspace.',
    nobody: (file: string) => `editor of ${file}`,
    unnamed: 'Nobody wrote a name into the workbook.',
    reason: 'Reason noted',
    disposition: 'Disposition',
    by: (who: string, day: string) => `${who}, ${day}`,
    suggested: 'suggested',
  },
  ru: {
    now: (value: string) => `Там стоит: ${value}.`,
    since: (value: string) => `за это время изменено в Muster, там стоит: ${value}`,
    same: 'как было',
    other: 'Книгу составила другая рабочая область.',
    nobody: (file: string) => `редактор файла ${file}`,
    unnamed: 'Имя в книгу никто не вписал.',
    reason: 'Причина решения',
    disposition: 'Решение',
    by: (who: string, day: string) => `${who}, ${day}`,
    suggested: 'предложено',
  },
} as const

/** In whose name the proposals stand. */
export const editorOf = ({ editor, book }: ReturnedPlan, language: Language): string =>
  editor ?? SAID[language].nobody(book.workspaceName)

/** A disposition with the account that takes over, as a person reads it. */
function wordsOf(disposition: string, into: string | null, language: Language): string {
  const word = sayIn(language, 'UTC').word(disposition)
  return disposition === 'merge' && into !== null ? `${word} → ${into}` : word
}

/** What holds now, and who decided it when, or that it is only suggested. */
function nowWords(now: PlanNowRow | undefined, language: Language): string {
  if (!now) return '–'
  const words = wordsOf(now.disposition, now.into_name, language)
  if (now.decided !== 1) return now.disposition === 'undecided' ? words : `${words} (${SAID[language].suggested})`
  if (now.decided_by === null) return words
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(now.decided_at ?? 0)
  return `${words} (${SAID[language].by(now.decided_by, day)})`
}

/** Why a row was refused; where the plan was changed meanwhile, with what it says now. */
export function refusalOf(one: ReturnedDecision, { now }: Decided, language: Language): string {
  if (one.result !== 'refused') return ''
  const why = RETURNED_TEXTS[one.reason][language]
  const told = one.reason === 'plan_changed' || one.reason === 'plan_locked'
  return told ? `${why} ${SAID[language].now(nowWords(now.get(one.account?.id ?? ''), language))}` : why
}

/** Counts, refusals and what the file is, in the form of every import. */
export function outcomeOf(
  { db, language }: Pick<ReadContext, 'db' | 'language'>,
  file: string,
  returned: ReturnedPlan,
  found: Decided,
): ImportResult {
  const { rows } = found
  const count = (result: ReturnedDecision['result']): number => rows.filter((one) => one.result === result).length
  const { book, editor } = returned
  return {
    file: basename(file),
    format: extname(file).slice(1).toLowerCase() || 'xlsx',
    kind: 'decisions',
    rows: rows.length,
    created: 0,
    updated: count('proposed'),
    unchanged: count('unchanged'),
    merged: 0,
    rejected: count('refused'),
    rejects: rows
      .flatMap((one) =>
        one.result === 'refused'
          ? [{ row: one.row.row, sheet: returned.sheet, reason: refusalOf(one, found, language), value: one.value }]
          : [],
      )
      .slice(0, LISTED),
    notes: [],
    batch: null,
    recognised: null,
    remarks: [
      ...(workspaceMeta(db).id === book.workspace ? [] : [SAID[language].other]),
      ...(editor === null ? [SAID[language].unnamed] : []),
    ],
    import: null,
    repeats: null,
    decisions: {
      editor: editorOf(returned, language),
      at: book.at,
      version: book.plan.number,
      proposed: count('proposed'),
      conflicts: rows.filter(
        (one) =>
          (one.result === 'refused' && one.reason === 'plan_changed') ||
          (one.result === 'proposed' && one.changedSince),
      ).length,
    },
  }
}

type Line = ImportPreview['preview'][number]

/** The lines of a preview: what is proposed from what to what, and each refused row; rows as they were come last. */
export function previewLines(
  { language }: Pick<ReadContext, 'language'>,
  { sheet }: ReturnedPlan,
  found: Decided,
): Line[] {
  const rank = { refused: 0, proposed: 0, unchanged: 1 } as const
  return found.rows
    .toSorted((one, other) => rank[one.result] - rank[other.result])
    .slice(0, SHOWN)
    .map((one) => {
      const now = found.now.get(one.account?.id ?? '')
      const network = now && networkById(now.network)
      return {
        row: one.row.row,
        sheet,
        network: now ? (network?.name ?? now.network) : null,
        networkIcon: network?.icon ?? null,
        brand: now?.brand ?? null,
        market: now?.market ?? null,
        gap: null,
        handle: now?.handle ?? one.row.name,
        ...told(one, now, found, language),
      }
    })
}

function told(
  one: ReturnedDecision,
  now: PlanNowRow | undefined,
  found: Decided,
  language: Language,
): Pick<Line, 'result' | 'effect' | 'changes'> {
  const said = SAID[language]
  if (one.result === 'unchanged') return { result: 'unchanged', effect: said.same, changes: [] }
  if (one.result === 'refused') {
    const value = one.value === '' ? '' : ` (${one.value.slice(0, 120)})`
    return { result: 'rejected', effect: `${refusalOf(one, found, language)}${value}`, changes: [] }
  }
  const { wish, changedSince } = one
  const from = nowWords(now, language)
  const to = wordsOf(wish.disposition, found.now.get(wish.into ?? '')?.handle ?? null, language)
  const changes = [
    { field: said.disposition, from, to },
    ...(wish.reason !== null && wish.reason !== now?.reason
      ? [{ field: said.reason, from: now?.reason ?? null, to: wish.reason }]
      : []),
  ]
  const effect = `${from} → ${to}${wish.reason === null ? '' : `: ${wish.reason.slice(0, 120)}`}`
  return { result: 'updated', effect: changedSince ? `${effect} (${said.since(from)})` : effect, changes }
}
