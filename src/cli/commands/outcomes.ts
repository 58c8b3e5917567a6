import { resolve } from 'node:path'
import type { Answer } from '#shared/contract/index.ts'
import { dictionary } from '#shared/locale/dictionary.ts'
import type { Language } from '#shared/model/words.ts'
import type { Service } from '#main/service/service.ts'
import { noWords, text } from '../arguments.ts'
import type { Command } from '../command.ts'
import { withWorkspace } from '../open.ts'
import { type Cell, table } from '../table.ts'
import { count } from '../words.ts'

/** Reads what came of conversations until nothing is left, a portion at a time. @returns how many were read */
export async function readOutcomes(service: Service, language: Language): Promise<number> {
  let read = 0
  for (let after = 0; ;) {
    const portion = await service.run('outcomes.infer', { after }, language)
    read += portion.read
    if (portion.left === 0 || portion.read === 0) return read
    after = portion.next
  }
}

export const outcomes: Command = {
  name: 'outcomes',
  usage: 'outcomes [--import FILE] [--since DAY]',
  does: {
    en: 'what came of conversations: felt, done, settled, journey; with --import takes in a file of outcomes',
    ru: 'чем закончились диалоги: впечатление, последствие, решено ли, этап пути; с --import принимает файл исходов',
  },
  options: [
    { name: 'import', value: 'FILE' },
    { name: 'since', value: 'DAY' },
  ],
  async run(call, out) {
    noWords(call)
    const file = text(call, 'import')
    const since = text(call, 'since') ?? null
    const answer = await withWorkspace(call, 'write', out, async (service) => {
      const taken =
        file === undefined ? null : await service.run('outcomes.import', { file: resolve(file) }, call.language)
      const read = await readOutcomes(service, call.language)
      const figures = await service.run('outcomes.figures', { since }, call.language)
      const placed = await Promise.all(
        (['resolved', 'felt', 'transacted'] as const).map(
          async (measure) =>
            [measure, await service.run('outcomes.accounts', { since, measure }, call.language)] as const,
        ),
      )
      return { ...(taken === null ? {} : { imported: taken }), read, ...figures, accounts: Object.fromEntries(placed) }
    })
    out.result(answer, () => [
      ...('imported' in answer && answer.imported ? importLines(answer.imported, call.language) : []),
      ...table(['figure', 'value', 'conversations'], rowsOf(answer, call.language), call.language),
      count(answer.conversations, 'conversation', call.language),
    ])
    return 0
  },
}

function rowsOf(figures: Answer<'outcomes.figures'>, language: Language): Cell[][] {
  const words = dictionary[language].outcomes
  const counted = (name: string, { known, unknown }: Answer<'outcomes.figures'>['felt']): Cell[][] => [
    ...Object.entries(known).map(([value, amount]) => [
      words[name] ?? name,
      words[`${name}_${value}`] ?? value,
      amount,
    ]),
    [words[name] ?? name, words[`${name}_unknown`] ?? 'unknown', unknown],
  ]
  const { stages, unknown, influences } = figures.loop
  return [
    ...counted('felt', figures.felt),
    [words['felt'] ?? 'felt', words['ratedWord'] ?? 'rated', figures.rated],
    ...counted('consequence', figures.consequence),
    ...counted('settled', figures.settled),
    ...counted('stage', { known: stages, unknown }),
    ...Object.entries(influences).map(([value, amount]) => [
      words['influence'] ?? 'influence',
      words[`influence_${value}`] ?? value,
      amount,
    ]),
  ]
}

const REASONS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  no_conversation_named: { en: 'names no conversation', ru: 'не назван диалог' },
  no_such_conversation: { en: 'no such conversation', ru: 'нет такого диалога' },
  several_conversations: { en: 'several conversations have this number', ru: 'этот номер у нескольких диалогов' },
  nothing_stated: { en: 'states nothing', ru: 'ничего не сказано' },
}
const SHOWN = 20

function importLines(
  { file, taken, unchanged, kept, rejects, rejected }: Answer<'outcomes.import'>,
  language: Language,
) {
  const words = dictionary[language].outcomes
  const line = (words['imported'] ?? '')
    .replace('{{taken}}', String(taken))
    .replace('{{unchanged}}', String(unchanged))
    .replace('{{kept}}', String(kept))
    .replace('{{rejected}}', String(rejected))
  return [
    `${file}: ${line}`,
    ...rejects
      .slice(0, SHOWN)
      .map(
        ({ row, reason, value }) =>
          `${file}:${row} ${REASONS[reason]?.[language] ?? reason}${value ? ` (${value})` : ''}`,
      ),
  ]
}
