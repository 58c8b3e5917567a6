import { parseArgs } from 'node:util'
import type { Language } from '#shared/model/words.ts'

/** A call that cannot be understood: one line for stderr, exit status 2. */
export class UsageError extends Error {}

export type Options = { readonly [name: string]: string | boolean | undefined }

/** What a command says about itself and what it is called with. */
export type Call = {
  readonly words: readonly string[]
  readonly options: Options
  readonly workspace: string | null
  readonly json: boolean
  readonly language: Language
}

export type OptionSpec = { readonly name: string; readonly value: string | null }

const SHARED: readonly OptionSpec[] = [
  { name: 'workspace', value: 'FILE' },
  { name: 'json', value: null },
  { name: 'lang', value: 'en|ru' },
  { name: 'help', value: null },
]

function languageOf(value: string | boolean | undefined): Language {
  if (value === undefined) return 'en'
  if (value === 'en' || value === 'ru') return value
  throw new UsageError(`--lang must be en or ru, not ${String(value)}`)
}

/**
 * Reads the words after the command's name.
 * @throws UsageError on an unknown option or a missing value
 */
export function readCall(argv: readonly string[], own: readonly OptionSpec[], environment: NodeJS.ProcessEnv): Call & { help: boolean } {
  const specs = [...SHARED, ...own]
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      strict: true,
      options: Object.fromEntries(specs.map((spec) => [spec.name, { type: spec.value === null ? 'boolean' : 'string' } as const])),
    })
    const workspace = values['workspace'] ?? environment['MUSTER_WORKSPACE']
    return {
      words: positionals,
      options: values,
      workspace: typeof workspace === 'string' && workspace !== '' ? workspace : null,
      json: values['json'] === true,
      language: languageOf(values['lang']),
      help: values['help'] === true,
    }
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(firstLine(error))
  }
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.split('\n')[0]?.split('. To specify')[0] ?? text
}

export function text(call: Call, name: string): string | undefined {
  const value = call.options[name]
  return typeof value === 'string' ? value : undefined
}

/** A number option, refused when it is not a number in range. */
export function number(call: Call, name: string, range: { min: number; max: number; whole?: boolean }): number | undefined {
  const value = text(call, name)
  if (value === undefined) return undefined
  const parsed = Number(value)
  if (value.trim() === '' || !Number.isFinite(parsed) || parsed < range.min || parsed > range.max || (range.whole && !Number.isInteger(parsed)))
    throw new UsageError(`--${name} must be ${range.whole ? 'a whole number' : 'a number'} from ${range.min} to ${range.max}, not ${value}`)
  return parsed
}

/** The only word a command takes. */
export function oneWord(call: Call, what: string): string {
  const [word, ...more] = call.words
  if (word === undefined) throw new UsageError(`${what} is missing`)
  if (more.length > 0) throw new UsageError(`only one ${what} can be given`)
  return word
}

export function noWords(call: Call): void {
  if (call.words.length > 0) throw new UsageError(`unexpected ${String(call.words[0])}`)
}
