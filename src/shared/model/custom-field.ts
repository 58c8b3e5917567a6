import { z } from 'zod'
import { dayStart } from './filter-values.ts'
import { Id } from './words.ts'

export const FieldType = z.enum(['text', 'number', 'date', 'choice'])
export type FieldType = z.infer<typeof FieldType>

/** A field the workspace adds to its accounts. `choices` belong to the type `choice` only. */
export const CustomField = z.object({
  id: Id,
  name: z.string(),
  type: FieldType,
  choices: z.array(z.string()),
  /** Accounts that have a value. */
  accounts: z.number().int(),
})
export type CustomField = z.infer<typeof CustomField>

export const Tag = z.object({ name: z.string(), accounts: z.number().int() })
export type Tag = z.infer<typeof Tag>

/** How many accounts other tags or another value would change, and the first of them before and after; null is nothing. */
export const LabelPreview = z.object({
  changes: z.number().int(),
  rows: z.array(z.object({ id: Id, name: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
})
export type LabelPreview = z.infer<typeof LabelPreview>

const CHOICE = 'choice:'

/** How type and choices stand in one column: `text`, or `choice:["a","b"]`. */
export const storedType = (type: FieldType, choices: readonly string[]): string =>
  type === 'choice' ? `${CHOICE}${JSON.stringify(choices)}` : type

/** The way back; a type this version does not know reads as text. */
export function readType(stored: string): { type: FieldType; choices: string[] } {
  if (stored.startsWith(CHOICE)) {
    const choices = z.array(z.string()).safeParse(JSON.parse(stored.slice(CHOICE.length)))
    return { type: 'choice', choices: choices.success ? choices.data : [] }
  }
  const type = FieldType.safeParse(stored)
  return { type: type.success ? type.data : 'text', choices: [] }
}

/** Whether a value fits its field; nothing is coerced. Numbers use a point, days are `YYYY-MM-DD`. */
export function fits(value: string, type: FieldType, choices: readonly string[]): boolean {
  switch (type) {
    case 'number':
      return /^[-+]?\d+(?:\.\d+)?$/.test(value)
    case 'date':
      return dayStart(value) !== null
    case 'choice':
      return choices.includes(value)
    case 'text':
      return true
  }
}
