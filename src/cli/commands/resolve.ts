import { Readable } from 'node:stream'
import type { Resolution, resolveProfile } from '#main/domain/identity/resolve.ts'
import type { Command } from '../command.ts'
import { linesOf } from '../lines.ts'
import { type Cell, tableLayout } from '../table.ts'

/** `value`, or `value TAB hint` where the hint is the network its column named. */
function resolveLine(line: string, resolved: typeof resolveProfile): Resolution {
  const tab = line.lastIndexOf('\t')
  return tab < 0 ? resolved(line) : resolved(line.slice(0, tab), line.slice(tab + 1).trim() || undefined)
}

async function* answersOf(portions: AsyncIterable<readonly string[]>): AsyncGenerator<Resolution[]> {
  const { resolveProfile: resolved } = await import('#main/domain/identity/resolve.ts')
  for await (const lines of portions) yield lines.map((line) => resolveLine(line, resolved))
}

const row = (a: Resolution): Cell[] => [a.network, a.handle, a.kind, a.canonicalUrl ?? a.input, a.problem]

export const resolve: Command = {
  name: 'resolve',
  usage: 'resolve [URL…]',
  does: {
    en: 'canonical identity of profile addresses, from the arguments or one a line on stdin (value, or value TAB hint)',
    ru: 'кому принадлежат адреса профилей: из аргументов или по строке на stdin (значение или значение TAB подсказка)',
  },
  options: [],
  async run(call, out) {
    const portions = call.words.length > 0 ? Readable.from([call.words]) : linesOf(process.stdin)
    await out.list(answersOf(portions), (first) => {
      const { head, line } = tableLayout(
        ['network', 'handle', 'kind', 'address', 'problem'],
        first.map(row),
        call.language,
        60,
      )
      return { head, line: (answer: Resolution) => line(row(answer)) }
    })
    return 0
  },
}
