import { exitStatus, Refusal } from '#shared/contract/error.ts'
import { problemWords } from '#shared/locale/problem.ts'
import type { Language } from '#shared/model/words.ts'
import { readCall, UsageError } from './arguments.ts'
import type { Command } from './command.ts'
import { commands } from './commands/index.ts'
import { helpOf, helpOfAll, usageHint } from './help.ts'
import { clearProgress, output } from './output.ts'

const say = (line: string): void => void process.stderr.write(`${line.replaceAll(/\s*\n\s*/g, ' ')}\n`)

const languageIn = (argv: readonly string[]): Language => (argv.join(' ').match(/--lang[= ](en|ru)\b/)?.[1] === 'ru' ? 'ru' : 'en')

function tell(error: unknown, language: Language): number {
  clearProgress()
  if (error instanceof UsageError) {
    say(`muster: ${error.message}. ${usageHint(language)}`)
    return 2
  }
  if (error instanceof Refusal && error.code !== 'internal') {
    const { what, todo } = problemWords({ code: error.code, message: error.message, ...(error.details ? { details: error.details } : {}) }, language)
    say(`muster: ${what}. ${todo}`)
    return exitStatus(error.code)
  }
  const message = error instanceof Error ? error.message : String(error)
  say(`muster: ${problemWords({ code: 'internal', message }, language).what}: ${message.split('\n')[0] ?? ''}`)
  if (process.env['MUSTER_DEBUG'] && error instanceof Error) say(error.stack ?? '')
  return 2
}

async function run(command: Command, argv: readonly string[]): Promise<number> {
  const call = readCall(argv, command.options, process.env)
  if (call.help) {
    process.stdout.write(`${helpOf(command, call.language)}\n`)
    return 0
  }
  return command.run(call, output(call.json))
}

/**
 * The whole command line.
 * @param argv words after the program's name
 * @returns the exit status of `docs/cli.md`
 */
export async function main(argv: readonly string[]): Promise<number> {
  const language = languageIn(argv)
  const [name, ...rest] = argv
  try {
    if (name === undefined || name === '--help' || name === 'help' || name === '-h') {
      process.stdout.write(`${helpOfAll(commands, language)}\n`)
      return name === undefined ? 2 : 0
    }
    const command = commands.find((candidate) => candidate.name === name)
    if (!command) throw new UsageError(`there is no command “${name}”`)
    return await run(command, rest)
  } catch (error) {
    return tell(error, language)
  }
}
