import type { Classified } from '#shared/model/triage.ts'
import type { Language } from '#shared/model/words.ts'
import { noWords } from '../arguments.ts'
import type { Command } from '../command.ts'
import { linesOf } from '../lines.ts'
import { type Cell, tableLayout } from '../table.ts'

async function* answersOf(
  portions: AsyncIterable<readonly string[]>,
  language: Language,
): AsyncGenerator<Classified[]> {
  const { classify: classified } = await import('#main/domain/triage/classify.ts')
  for await (const lines of portions) yield lines.map((line) => classified(line, language))
}

const row = (a: Classified): Cell[] => [
  a.language,
  a.sentiment,
  a.intent,
  a.needsAnswer ? '+' : '',
  a.urgency,
  a.why.join('; '),
]

export const classify: Command = {
  name: 'classify',
  usage: 'classify',
  does: {
    en: 'language, sentiment, intent and urgency of messages, one a line on stdin',
    ru: 'язык, настроение, намерение и срочность сообщений: по строке на stdin',
  },
  options: [],
  async run(call, out) {
    noWords(call)
    await out.list(answersOf(linesOf(process.stdin), call.language), (first) => {
      const { head, line } = tableLayout(
        ['language', 'sentiment', 'intent', 'answer', 'urgency', 'why'],
        first.map(row),
        call.language,
        80,
      )
      return { head, line: (answer: Classified) => line(row(answer)) }
    })
    return 0
  },
}
