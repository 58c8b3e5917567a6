import { isAbsolute, resolve } from 'node:path'
import { z } from 'zod'
import { ColorScheme } from '#shared/contract/shell.ts'
import { Language } from '#shared/model/words.ts'

const Print = z.strictObject({ html: z.string(), pdf: z.string(), footer: z.string() })

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue('no JSON')
    return z.NEVER
  }
})

const Switches = z.strictObject({
  print: json.pipe(Print).optional(),
  capture: z.string().min(1).optional(),
  workspace: z.string().min(1).optional(),
  size: z
    .string()
    .regex(/^\d{3,5}x\d{3,5}$/)
    .default('1440x900'),
  route: z.string().startsWith('#/').default(''),
  theme: ColorScheme.optional(),
  language: Language.optional(),
})

/** Asked for by the command line of Muster itself, never by people. */
export type StartOptions = {
  /** Print this and end. */
  print: z.infer<typeof Print> | null
  /** Open the window on `workspace`, write a picture of it to `picture` and end. */
  capture: { picture: string; workspace: string; width: number; height: number } | null
  /** Where in the page to begin, `#/accounts`. */
  route: string
  theme: ColorScheme | null
  language: Language | null
  refused: string | null
}

/** Reads the switches `--muster-…`; `refused` says in one line which of them cannot be read. */
export function startOptions(argv: readonly string[]): StartOptions {
  const nothing: StartOptions = { print: null, capture: null, route: '', theme: null, language: null, refused: null }
  const given = new Map<string, string>()
  for (const argument of argv) {
    const [, name, value] = /^--muster-([a-z]+)=(.*)$/s.exec(argument) ?? []
    if (name !== undefined && value !== undefined) given.set(name, value)
  }
  const parsed = Switches.safeParse(Object.fromEntries(given))
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return { ...nothing, refused: `--muster-${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'cannot be read'}` }
  }
  const { print, capture, workspace, size, route, theme, language } = parsed.data
  if (capture !== undefined && workspace === undefined)
    return { ...nothing, refused: '--muster-capture needs --muster-workspace' }
  const [width = 0, height = 0] = size.split('x').map(Number)
  return {
    print: print ?? null,
    capture:
      capture === undefined || workspace === undefined
        ? null
        : { picture: resolve(capture), workspace: resolve(workspace), width, height },
    route,
    theme: theme ?? null,
    language: language ?? null,
    refused: null,
  }
}

/**
 * Files named on the command line.
 * @param startedByFolder true when the app's own folder comes first, as in `electron . file`
 */
export function filesIn(argv: readonly string[], folder: string, startedByFolder: boolean): string[] {
  const plain = argv.slice(1).filter((argument) => !argument.startsWith('-'))
  return plain.slice(startedByFolder ? 1 : 0).map((file) => (isAbsolute(file) ? file : resolve(folder, file)))
}
