import { z } from 'zod'
import { isMap, type Json } from '#main/domain/conversations/json.ts'

const path = z.string().min(1).max(200)

/**
 * How an answer in JSON is read. Paths are names with dots between them (`data.user.name`); a number is a place in a list.
 * `next` says how the page behind is asked for: the parameter that takes what stands at `path`, or (without a path) the
 * number of the page.
 */
export const Mapping = z.strictObject({
  as: z.enum(['messages', 'figures']),
  /** Where the list of entries stands; absent: the answer is the list. */
  items: path.optional(),
  next: z.strictObject({ parameter: z.string().min(1).max(60), path: path.optional() }).optional(),
  network: z.string().min(1).max(40),
  /** The account of ours all entries belong to, where they do not name one themselves. */
  account: z.string().min(1).max(200).optional(),
  fields: z.record(z.string().max(40), path),
})
export type Mapping = z.infer<typeof Mapping>

const FIELDS: Readonly<Record<Mapping['as'], { required: readonly string[]; optional: readonly string[] }>> = {
  messages: {
    required: ['id', 'text', 'at', 'writer'],
    optional: ['account', 'name', 'replyTo', 'thread', 'ours', 'language'],
  },
  figures: { required: [], optional: ['account', 'followers', 'following', 'posts', 'lastPostAt', 'displayName'] },
}

/** Reads a mapping as it was typed; null when it cannot be used. */
export function readMapping(text: string | undefined): Mapping | null {
  try {
    const mapping = Mapping.parse(JSON.parse(text ?? ''))
    const { required, optional } = FIELDS[mapping.as]
    const named = Object.keys(mapping.fields)
    if (required.some((field) => !named.includes(field))) return null
    if (named.some((field) => !required.includes(field) && !optional.includes(field))) return null
    return mapping.account === undefined && !named.includes('account') ? null : mapping
  } catch {
    return null
  }
}

/** What stands at a path; undefined where nothing does. */
export function at(value: Json | undefined, where: string): Json | undefined {
  let found: Json | undefined = value
  for (const name of where.split('.')) {
    if (Array.isArray(found)) found = (found as readonly Json[])[Number(name)]
    else found = isMap(found) && Object.hasOwn(found, name) ? found[name] : undefined
  }
  return found
}

/** A text or number at a path, as text; null where there is none. */
export function textAt(value: Json, where: string | undefined): string | null {
  const found = where === undefined ? undefined : at(value, where)
  if (typeof found === 'number') return String(found)
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : null
}
