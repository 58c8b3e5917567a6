import { noWords, text } from '../arguments.ts'
import type { Command } from '../command.ts'
import { withWorkspace } from '../open.ts'
import { knownScenario } from '../scenario.ts'
import { table } from '../table.ts'

const share = (value: number | null, language: string): string | null =>
  value === null
    ? null
    : new Intl.NumberFormat(language, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
        value,
      )

const NEAR = {
  en: (gap: string) => `every point lies within ${gap} of the best`,
  ru: (gap: string) => `каждая точка не дальше ${gap} от лучшей`,
}

export const frontier: Command = {
  name: 'frontier',
  usage: 'frontier [--scenario NAME]',
  does: {
    en: 'the most audience that can be kept by every number of accounts',
    ru: 'сколько аудитории можно сохранить при каждом числе аккаунтов',
  },
  options: [{ name: 'scenario', value: 'NAME' }],
  async run(call, out) {
    noWords(call)
    const started = performance.now()
    const name = text(call, 'scenario')
    const answer = await withWorkspace(call, 'read', out, async (service) => {
      const of = name === undefined ? {} : { scenario: (await knownScenario(service, name)).scenarioId }
      return service.run('plan.frontier', of, call.language)
    })
    out.result({ ...answer, seconds: (performance.now() - started) / 1000 }, () => {
      const points = table(
        ['accounts', 'audience', 'kept', 'effort'],
        [...answer.points, answer.today].map(({ accounts, audience, audienceKept, effort }) => [
          accounts,
          audience,
          share(audienceKept, call.language),
          effort,
        ]),
        call.language,
        40,
      )
      return answer.gap === 0 ? points : [...points, NEAR[call.language](share(answer.gap, call.language) ?? '')]
    })
    return 0
  },
}
