import { type Call, noWords, text, UsageError } from '../arguments.ts'
import type { Command } from '../command.ts'
import { withWorkspace } from '../open.ts'
import { table } from '../table.ts'
import { wrong } from '../words.ts'
import { receiptLines } from './erase.ts'

const NEVER = 'never'
const MOST = 600

/** Months, or null for `never`; undefined where nothing was said. */
function monthsOf(call: Call, name: string): number | null | undefined {
  const given = text(call, name)
  if (given === undefined) return undefined
  if (given === NEVER) return null
  const months = Number(given)
  if (!Number.isInteger(months) || months < 1 || months > MOST)
    throw new UsageError(wrong.range(`--${name}`, { min: 1, max: MOST, whole: true }, given))
  return months
}

export const retention: Command = {
  name: 'retention',
  usage: 'retention [--public MONTHS|never] [--private MONTHS|never] [--run] [--copies]',
  does: {
    en: 'says or sets how long messages are kept, and erases older ones',
    ru: 'показывает или задаёт срок хранения сообщений и стирает более старые',
  },
  options: [
    { name: 'public', value: 'MONTHS' },
    { name: 'private', value: 'MONTHS' },
    { name: 'run', value: null },
    { name: 'copies', value: null },
  ],
  async run(call, out) {
    noWords(call)
    const given = { public: monthsOf(call, 'public'), private: monthsOf(call, 'private') }
    const sets = given.public !== undefined || given.private !== undefined
    const runs = call.options['run'] === true
    const answer = await withWorkspace(call, sets || runs ? 'write' : 'read', out, async (service) => {
      if (sets) {
        const { rules } = await service.run('privacy.rules', {}, call.language)
        const next = {
          public: given.public === undefined ? rules.public : given.public,
          private: given.private === undefined ? rules.private : given.private,
        }
        await service.run('privacy.setRules', { rules: next }, call.language)
      }
      const receipt = runs
        ? await service.run('privacy.retain', { copies: call.options['copies'] === true }, call.language)
        : null
      return { ...(await service.run('privacy.rules', {}, call.language)), ...(receipt ? { receipt } : {}) }
    })
    out.result(answer, () => [
      ...table(
        ['kind', 'months', 'due'],
        [
          ['public', answer.rules.public, answer.public],
          ['private', answer.rules.private, answer.private],
        ],
        call.language,
      ),
      ...(answer.receipt ? receiptLines(answer.receipt, call.language) : []),
    ])
    return 0
  },
}
