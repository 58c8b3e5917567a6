import { parseArgs } from 'node:util'
import type { Language } from '#shared/model/words.ts'
import { type Both, wrong } from './words.ts'

/** A call that cannot be understood: one line for stderr in the person's language, exit status 2. */
export class UsageError extends Error {
  readonly words: Both
  constructor(words: Both) {
    super(words.en)
    this.words = words
  }
}

export type Options = { readonly [name: string]: string | boolean | undefined }

/** What a command says about itself and what it is called with. */
export type Call = {
  readonly words: readonly string[]
  readonly options: Options
  readonly workspace: string | null
  readonly json: boolean
  readonly language: Language
}

export type OptionSpec = { readonly name: string; readonly value: string | null; readonly short?: string }

const SHARED: readonly OptionSpec[] = [
  { name: 'workspace', value: 'FILE' },
  { name: 'json', value: null },
  { name: 'lang', value: 'en|ru' },
  { name: 'help', value: null, short: 'h' },
]

function languageOf(value: string | boolean | undefined): Language {
  if (value === undefined) return 'en'
  if (value === 'en' || value === 'ru') return value
  throw new UsageError(wrong.oneOf('--lang', ['en', 'ru'], String(value)))
}

/**
 * Splits the command's name from the rest. Options every command takes may also stand in front of it.
 * @returns null where there is no name
 */
export function findCommand(argv: readonly string[]): { name: string; rest: string[] } | null {
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] ?? ''
    if (word === '--workspace' || word === '--lang') at++
    else if (!word.startsWith('-')) return { name: word, rest: [...argv.slice(0, at), ...argv.slice(at + 1)] }
  }
  return null
}

/**
 * Reads the words beside the command's name.
 * @throws UsageError on an unknown option or a missing value
 */
export function readCall(
  argv: readonly string[],
  own: readonly OptionSpec[],
  environment: NodeJS.ProcessEnv,
): Call & { help: boolean } {
  const { values, positionals } = parsed(argv, [...SHARED, ...own])
  const workspace = values['workspace'] ?? environment['MUSTER_WORKSPACE']
  return {
    words: positionals,
    options: values,
    workspace: typeof workspace === 'string' && workspace !== '' ? workspace : null,
    json: values['json'] === true,
    language: languageOf(values['lang']),
    help: values['help'] === true,
  }
}

function parsed(argv: readonly string[], specs: readonly OptionSpec[]): { values: Options; positionals: string[] } {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      strict: true,
      options: Object.fromEntries(
        specs.map(({ name, value, short }) => [
          name,
          { type: value === null ? ('boolean' as const) : ('string' as const), ...(short ? { short } : {}) },
        ]),
      ),
    })
  } catch (error) {
    throw usageOf(error, specs)
  }
}

/** Node's own words about a wrong call are English only; its codes are kept, its words are not. */
function usageOf(error: unknown, specs: readonly OptionSpec[]): unknown {
  if (!(error instanceof TypeError) || !('code' in error)) return error
  const option = /-{1,2}[^\s'<]+/.exec(error.message)?.[0] ?? ''
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return new UsageError(wrong.unknownOption(option))
  if (error.code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return error
  const takesValue = specs.some((spec) => `--${spec.name}` === option && spec.value !== null)
  return new UsageError(takesValue ? wrong.valueMissing(option) : wrong.valueUnwanted(option))
}

export function text(call: Call, name: string): string | undefined {
  const value = call.options[name]
  return typeof value === 'string' ? value : undefined
}

/** A number option, refused when it is not a number in range. */
export function number(
  call: Call,
  name: string,
  range: { min: number; max: number; whole?: boolean },
): number | undefined {
  const value = text(call, name)
  if (value === undefined) return undefined
  const parsed = Number(value)
  const outside = !Number.isFinite(parsed) || parsed < range.min || parsed > range.max
  if (value.trim() === '' || outside || (range.whole && !Number.isInteger(parsed)))
    throw new UsageError(wrong.range(`--${name}`, range, value))
  return parsed
}

/** An option that takes one of a few words. */
export function choice<C extends string>(call: Call, name: string, choices: readonly C[]): C | undefined {
  const value = text(call, name)
  if (value === undefined) return undefined
  const found = choices.find((one) => one === value)
  if (found === undefined) throw new UsageError(wrong.oneOf(`--${name}`, choices, value))
  return found
}

/** The only word a command takes. */
export function oneWord(call: Call, what: string): string {
  const [word, ...more] = call.words
  if (word === undefined || word === '') throw new UsageError(wrong.missing(what))
  if (more.length > 0) throw new UsageError(wrong.onlyOne(what))
  return word
}

export function noWords(call: Call): void {
  if (call.words.length > 0) throw new UsageError(wrong.unexpected(String(call.words[0])))
}
