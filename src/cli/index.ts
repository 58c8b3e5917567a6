import { exitStatus, Refusal } from '#shared/contract/error.ts'
import { problemWords } from '#shared/locale/problem.ts'
import type { Language } from '#shared/model/words.ts'
import { findCommand, readCall, UsageError } from './arguments.ts'
import type { Command } from './command.ts'
import { commands } from './commands/index.ts'
import { helpOf, helpOfAll, usageHint } from './help.ts'
import { clearProgress, output } from './output.ts'
import { filterHint, wrong } from './words.ts'

const say = (line: string): void => void process.stderr.write(`${line.replaceAll(/\s*\n\s*/g, ' ')}\n`)

const languageIn = (argv: readonly string[]): Language =>
  /(?:^| )--lang[= ]ru(?: |$)/.test(argv.join(' ')) ? 'ru' : 'en'

function tell(error: unknown, language: Language): number {
  clearProgress()
  if (error instanceof UsageError) {
    say(`muster: ${error.words[language]}. ${usageHint(language)}`)
    return 2
  }
  if (error instanceof Refusal && error.code !== 'internal') {
    const { code, message, details } = error
    const { what, todo } = problemWords({ code, message, ...(details ? { details } : {}) }, language)
    say(`muster: ${what}. ${code === 'bad_filter' ? filterHint[language] : todo}`)
    if (process.env['MUSTER_DEBUG']) say(message)
    return exitStatus(code)
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

/** A call without a command: help when it is asked for, and when nothing at all is said. */
function general(argv: readonly string[], language: Language): number {
  const asked = argv.some((word) => word === '--help' || word === '-h' || word === 'help')
  if (asked || argv.length === 0) {
    process.stdout.write(`${helpOfAll(commands, language)}\n`)
    return asked ? 0 : 2
  }
  readCall(argv, [], process.env)
  throw new UsageError(wrong.commandMissing)
}

/**
 * The whole command line.
 * @param argv words after the program's name
 * @returns the exit status of `docs/cli.md`
 */
export async function main(argv: readonly string[]): Promise<number> {
  const language = languageIn(argv)
  try {
    const found = findCommand(argv)
    if (found === null || found.name === 'help') return general(argv, language)
    const command = commands.find((candidate) => candidate.name === found.name)
    if (!command) throw new UsageError(wrong.noCommand(found.name))
    return await run(command, found.rest)
  } catch (error) {
    return tell(error, language)
  }
}
