import { basename, extname } from 'node:path'
import { networkById } from '#main/domain/networks/index.ts'
import { isAskedFact } from '#main/domain/questionnaire/facts.ts'
import { labelOf, wordsIn } from '#main/domain/questionnaire/words.ts'
import { rejectText } from '#main/domain/intake/reject-text.ts'
import { workspaceMeta } from '#main/mirror/queries/workspace.ts'
import type { ImportPreview, ImportResult } from '#shared/contract/inventory.ts'
import type { AnsweredQuestionnaire } from '#shared/model/questionnaire.ts'
import type { Language } from '#shared/model/words.ts'
import type { ReadContext } from '../../handler.ts'
import type { Decided } from './decide.ts'

/** Refused answers and rows listed in an answer; the counts are always of all. */
const LISTED = 10_000
const SHOWN = 2000

type Line = { readonly row: number; readonly sheet: string | null; readonly decided: readonly Decided[] }

const factLabel = (fact: string, language: Language): string => (isAskedFact(fact) ? labelOf(fact, language) : fact)

/** What stands in a line of the outcome: an account with the answers taken for it, or one answer that was refused. */
function linesOf(decided: readonly Decided[]): Line[] {
  const lines: Line[] = []
  const byAccount = new Map<string, Decided[]>()
  for (const one of decided) {
    const { row, sheet } = one.answer
    if (one.result === 'rejected') {
      lines.push({ row, sheet, decided: [one] })
      continue
    }
    const key = `${one.account?.id ?? ''} ${row}`
    const known = byAccount.get(key)
    if (known) known.push(one)
    else {
      const held = [one]
      byAccount.set(key, held)
      lines.push({ row, sheet, decided: held })
    }
  }
  return lines
}

const resultOf = ({ decided }: Line): 'updated' | 'unchanged' | 'rejected' => {
  if (decided[0]?.result === 'rejected') return 'rejected'
  return decided.some(({ result }) => result === 'updated') ? 'updated' : 'unchanged'
}

/** Why an answer was refused, with the question before it. */
export function refusalOf(one: Decided, language: Language): string {
  if (one.result !== 'rejected') return ''
  const why = rejectText({ reason: one.reason }, language)
  const now = one.now === undefined ? '' : ` ${SAID[language].now(one.now ?? '–')}`
  return `${factLabel(one.answer.fact, language)}: ${why}${now}`
}

const SAID = {
  en: {
    now: (value: string) => `It says: ${value}.`,
    same: 'known already',
    other: 'The questionnaire was made by another workspace.',
  },
  ru: {
    now: (value: string) => `Там стоит: ${value}.`,
    same: 'уже известно',
    other: 'Опросный лист составлен другой рабочей областью.',
  },
} as const

/** Counts, refusals and what the file is, in the form of every import. Counted are accounts with answers taken, and refused answers. */
export function outcomeOf(
  { db, language }: Pick<ReadContext, 'db' | 'language'>,
  file: string,
  questionnaire: AnsweredQuestionnaire,
  decided: readonly Decided[],
): ImportResult {
  const lines = linesOf(decided)
  const { head } = questionnaire
  const count = (result: 'updated' | 'unchanged' | 'rejected'): number =>
    lines.filter((line) => resultOf(line) === result).length
  return {
    file: basename(file),
    format: formatOf(file),
    kind: 'answers',
    rows: lines.length,
    created: 0,
    updated: count('updated'),
    unchanged: count('unchanged'),
    merged: 0,
    rejected: count('rejected'),
    rejects: decided
      .filter(({ result }) => result === 'rejected')
      .slice(0, LISTED)
      .map((one) => ({
        row: one.answer.row,
        sheet: one.answer.sheet,
        reason: refusalOf(one, language),
        value: one.answer.text.slice(0, 300),
      })),
    notes: [],
    batch: null,
    recognised: null,
    remarks: workspaceMeta(db).id === head.workspace ? [] : [SAID[language].other],
    import: null,
    repeats: null,
    answers: {
      to: head.to.name === '' ? wordsIn(language).forNone : head.to.name,
      at: head.at,
      asked: [...questionnaire.asked.values()].reduce((sum, facts) => sum + facts.size, 0),
      given: decided.length,
      taken: decided.filter(({ result }) => result === 'updated').length,
      conflicts: decided.filter((one) => one.result === 'rejected' && one.reason === 'answer_changed').length,
    },
  }
}

const formatOf = (file: string): string => extname(file).slice(1).toLowerCase() || 'json'

/** The lines of a preview: per account what changes from what to what, and each refused answer. */
export function previewLines(
  { language }: Pick<ReadContext, 'language'>,
  questionnaire: AnsweredQuestionnaire,
  decided: readonly Decided[],
): ImportPreview['preview'] {
  return linesOf(decided)
    .slice(0, SHOWN)
    .flatMap((line) => {
      const [first] = line.decided
      if (!first) return []
      const { account } = first
      const network = account === null ? undefined : networkById(account.network)
      return [
        {
          row: line.row,
          sheet: line.sheet,
          network: account === null ? null : (network?.name ?? account.network),
          networkIcon: network?.icon ?? null,
          brand: account?.brand ?? null,
          market: account?.market ?? null,
          gap: null,
          ...told(line, first, nameOf(first, questionnaire), language),
        },
      ]
    })
}

const nameOf = ({ account, answer }: Decided, { names }: AnsweredQuestionnaire): string =>
  account?.handle ?? names.get(answer.account ?? '') ?? answer.account ?? ''

type Told = Pick<ImportPreview['preview'][number], 'result' | 'handle' | 'effect' | 'changes'>

function told(line: Line, first: Decided, name: string, language: Language): Told {
  const result = resultOf(line)
  if (result === 'rejected')
    return {
      result,
      // Two refused answers of one account are two lines.
      handle: `${name}: ${factLabel(first.answer.fact, language)}`,
      effect: `${refusalOf(first, language)} (${first.answer.text.slice(0, 120)})`,
      changes: [],
    }
  const changes = line.decided.flatMap((one) =>
    one.result === 'updated' ? [{ field: labelOf(one.fact, language), from: one.from, to: one.to }] : [],
  )
  const none = wordsIn(language).none
  const effect = changes.map(({ field, from, to }) => `${field} ${from ?? none} → ${to}`).join(', ')
  return { result, handle: name, effect: effect === '' ? SAID[language].same : effect, changes }
}
