import { resolveProfile, type Resolution } from '#main/domain/identity/resolve.ts'
import type { Command } from '../command.ts'
import { table } from '../output.ts'

async function linesOfStdin(): Promise<string[]> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  const lines = Buffer.concat(chunks).toString('utf8').split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}

function resolveLine(line: string): Resolution {
  const tab = line.lastIndexOf('\t')
  return tab < 0 ? resolveProfile(line) : resolveProfile(line.slice(0, tab), line.slice(tab + 1).trim() || undefined)
}

export const resolve: Command = {
  name: 'resolve',
  usage: 'resolve [URL…]',
  does: { en: 'canonical identity of profile addresses, from the arguments or one a line on stdin (value, or value TAB hint)', ru: 'каноническая личность адресов профилей: из аргументов или по строке на stdin (значение или значение TAB подсказка)' },
  options: [],
  async run(call, out) {
    const answers = call.words.length > 0 ? call.words.map((word) => resolveProfile(word)) : (await linesOfStdin()).map(resolveLine)
    out.result(answers, () =>
      table(
        ['network', 'handle', 'kind', 'address', 'problem'],
        answers.map((a) => [a.network, a.handle, a.kind, a.canonicalUrl ?? a.input, a.problem]),
        call.language,
        60,
      ),
    )
    return 0
  },
}
