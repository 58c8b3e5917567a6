import { readFileSync, statSync } from 'node:fs'
import { Refusal } from '#shared/contract/error.ts'
import type { InstanceAnswer, PlanInstance, Requirement } from '#shared/model/plan-instance.ts'
import type { Language } from '#shared/model/words.ts'
import { UsageError } from '../arguments.ts'
import type { Call } from '../arguments.ts'
import type { Output } from '../output.ts'
import { table } from '../table.ts'
import { count, wrong } from '../words.ts'

/** Bytes: a hundred thousand accounts with everything stated are a third of it. */
const LARGEST = 100 * 1024 * 1024

/** What may stand beside `--instance`. */
const SHARED: ReadonlySet<string> = new Set(['json', 'lang', 'workspace', 'help'])

/** @throws Refusal `file_*` when there is no JSON in the file */
function jsonOf(file: string): unknown {
  let text: string
  try {
    const facts = statSync(file)
    if (facts.isDirectory()) throw new Refusal('file_is_folder', `${file} is a folder`, { file })
    if (facts.size > LARGEST)
      throw new Refusal('file_too_large', `${file} is too large`, { file, limit: LARGEST, size: facts.size })
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('file_not_found', `${file} cannot be read`, { file })
  }
  if (text.trim() === '') throw new Refusal('file_empty', `${file} is empty`, { file })
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Refusal('file_malformed', error instanceof Error ? error.message : String(error), { file })
  }
}

/** `muster plan --instance FILE`: solves a bare instance without a workspace. */
export async function planInstance(file: string, call: Call, out: Output): Promise<0> {
  const other = Object.keys(call.options).find((name) => name !== 'instance' && !SHARED.has(name))
  if (other !== undefined) throw new UsageError(wrong.together('--instance', `--${other}`))
  const started = performance.now()
  const { readInstance, solveInstance } = await import('#main/capabilities/plan/instance.ts')
  const instance = readInstance(file, jsonOf(file), call.language)
  const answer = await solveInstance(instance)
  const { status, gap, objective, decisions, greedy } = answer
  const told =
    status === 'infeasible' ? { conflict: answer.conflict, conflictIsSmallest: answer.conflictIsSmallest } : { greedy }
  const seconds = (performance.now() - started) / 1000
  out.result({ status, gap, objective, decisions, ...told, seconds }, () => lines(instance, answer, call.language))
  return 0
}

function lines(instance: PlanInstance, answer: InstanceAnswer, language: Language): string[] {
  const words = WORDS[language]
  if (answer.status === 'infeasible') return [words.infeasible, ...answer.conflict.map((one) => words.requirement(one))]
  if (answer.status === 'unknown') return [words.unknown]
  const kept = answer.decisions.filter(({ disposition }) => disposition === 'keep').length
  const figure = (value: number): string => new Intl.NumberFormat(language, { maximumFractionDigits: 3 }).format(value)
  return [
    `${instance.accounts.length} → ${count(kept, 'account', language)}, ${words.objective} ${figure(answer.objective ?? 0)}, ${
      answer.status === 'optimal' ? words.optimal : words.gap(figure((answer.gap ?? 0) * 100))
    }`,
    ...table(
      ['account', 'disposition', 'into'],
      answer.decisions.map(({ account, disposition, into }) => [
        String(account),
        disposition,
        into === null ? null : String(into),
      ]),
      language,
      60,
    ),
  ]
}

type Words = {
  readonly infeasible: string
  readonly unknown: string
  readonly objective: string
  readonly optimal: string
  gap(percent: string): string
  requirement(requirement: Requirement): string
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    infeasible: 'No plan exists. These requirements cannot hold together:',
    unknown: 'The time was over before a plan was found or ruled out.',
    objective: 'objective',
    optimal: 'proven optimal',
    gap: (percent) => `at most ${percent} % from the best`,
    requirement: (one) =>
      one.kind === 'cell'
        ? `  cell ${one.cell} is covered by at least ${one.min}`
        : one.kind === 'lock'
          ? `  account ${one.account} is locked: ${one.locked}`
          : one.kind === 'brand'
            ? `  brandAudience ${one.brand} ${one.min}`
            : `  ${one.limit} ${one.value}`,
  },
  ru: {
    infeasible: 'Плана не существует. Эти требования несовместимы:',
    unknown: 'Время вышло раньше, чем план найден или исключён.',
    objective: 'целевая функция',
    optimal: 'оптимальность доказана',
    gap: (percent) => `до лучшего не более ${percent} %`,
    requirement: (one) =>
      one.kind === 'cell'
        ? `  ячейку ${one.cell} покрывают не менее ${one.min}`
        : one.kind === 'lock'
          ? `  аккаунт ${one.account} закреплён: ${one.locked}`
          : one.kind === 'brand'
            ? `  brandAudience ${one.brand} ${one.min}`
            : `  ${one.limit} ${one.value}`,
  },
}
