import { dictionary } from '#shared/locale/dictionary.ts'
import { noWords, text } from '../arguments.ts'
import type { Command } from '../command.ts'
import { withWorkspace } from '../open.ts'
import { table } from '../table.ts'
import { count } from '../words.ts'
import { readOutcomes } from './outcomes.ts'

export const insights: Command = {
  name: 'insights',
  usage: 'insights [--since DAY] [--until DAY]',
  does: {
    en: 'themes in what people said, against the period before; ideas; and the insights people confirmed',
    ru: 'темы в том, что говорят люди, в сравнении с прошлым периодом; идеи; подтверждённые инсайты',
  },
  options: [
    { name: 'since', value: 'DAY' },
    { name: 'until', value: 'DAY' },
  ],
  async run(call, out) {
    noWords(call)
    const asked = { since: text(call, 'since') ?? null, until: text(call, 'until') ?? null }
    const answer = await withWorkspace(call, 'write', out, async (service) => {
      await readOutcomes(service, call.language)
      const found = await service.run('insights.find', asked, call.language)
      const { total, ideas } = await service.run('insights.ideas', { limit: 200 }, call.language)
      const { insights: register } = await service.run('insights.list', {}, call.language)
      return { ...found, ideas: { total, ideas }, insights: register }
    })
    const words = dictionary[call.language].insights
    out.result(answer, () => [
      ...table(
        ['phrase', 'conversations', 'before', 'trend', 'text'],
        answer.themes.map((one) => [
          one.phrases.slice(0, 3).join(', '),
          one.conversations,
          one.before,
          one.trend === null ? null : (words[`trend_${one.trend}`] ?? one.trend),
          one.quotes.find((quote) => quote.text !== null)?.text ?? null,
        ]),
        call.language,
        60,
      ),
      `${answer.since} – ${answer.until}: ${count(answer.conversations, 'conversation', call.language)}`,
    ])
    return 0
  },
}
