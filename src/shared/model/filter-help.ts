import { z } from 'zod'

/**
 * What a field of the filter language holds: a word of the glossary, an entry of a register by its name, a number,
 * a moment or day, yes or no, or a part of a text.
 */
export const FilterFieldKind = z.enum(['word', 'name', 'number', 'time', 'flag', 'text'])
export type FilterFieldKind = z.infer<typeof FilterFieldKind>

/** One field a list can be narrowed by. `words` are all it may hold, where they are few. */
export const FilterFieldInfo = z.object({
  name: z.string(),
  kind: FilterFieldKind,
  words: z.array(z.string()),
})
export type FilterFieldInfo = z.infer<typeof FilterFieldInfo>

/** One value of a field: as it is written, what else it is called, and how many rows of the list have it. */
export const FilterValueInfo = z.object({ value: z.string(), names: z.array(z.string()), count: z.number().int() })
export type FilterValueInfo = z.infer<typeof FilterValueInfo>

/** Values told at once; with more than these `complete` is false, and the list is asked again with what is typed. */
export const FILTER_VALUES = 200

/** The rest of the filter and the field whose values are wanted; `typed` is what a value begins with or holds. */
export const FilterValuesQuery = z.strictObject({
  text: z.string().max(2000),
  field: z.string().max(40),
  typed: z.string().max(200).default(''),
})
export const FilterValuesAnswer = z.object({ values: z.array(FilterValueInfo), complete: z.boolean() })
export const FilterFieldsAnswer = z.object({ fields: z.array(FilterFieldInfo) })

/** What is worth trying where values cannot be listed. */
const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  audience: ['>10k', '>100k', '<1k', 'none'],
  health: ['<40', '<70', '>69', 'none'],
  findings: ['>0', '>5', '0'],
}
const MOMENTS = ['>30d', '>180d', '>1y', '<30d', 'none', 'any'] as const

/** Values to try for a field that is measured: spans for moments, bounds for numbers. Empty for the other kinds. */
export function valuesToTry({ name, kind }: Pick<FilterFieldInfo, 'name' | 'kind'>): readonly string[] {
  if (kind === 'time') return MOMENTS
  if (kind === 'number') return NUMBERS[name] ?? ['>0', 'none']
  return kind === 'text' ? ['none', 'any'] : []
}

const EXAMPLES: Readonly<Record<FilterFieldKind, string>> = {
  word: '',
  name: 'none',
  number: '>10',
  time: '>180d',
  flag: 'yes',
  text: 'help',
}

/** A term that shows how a field is written. */
export function exampleOf(field: FilterFieldInfo): string {
  const [first] = valuesToTry(field)
  const words = field.words.slice(0, 2).join(',')
  return `${field.name}:${field.kind === 'word' ? words : field.kind === 'number' ? (first ?? '') : EXAMPLES[field.kind]}`
}
