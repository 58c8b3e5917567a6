import type { Row } from './fold.ts'
import { mergeLines } from './merge.ts'
import { shapeOf } from './shape.ts'
import type { Knowledge, Merged, Store } from './store.ts'
import type { Touched } from './work.ts'

/** What a merge did to a row without saying so in the log. */
export type Decided = Touched & { readonly before: Row | null; readonly after: Row | null }

const nameOf = ({ entity, key }: Touched): string => `${entity} ${key}`

/**
 * Who sees only a part of a workspace must not decide for everybody: a pointer to an account that is out of sight is emptied here
 * and stays in the log. Says what each such row waits for, so that it is what the log says as soon as that comes into sight.
 * @returns each row once, with the names (`entity key`) of the rows it lacks; none where anything that comes may settle it
 */
export function awaiting(store: Store, decided: Iterable<Decided>): (Touched & { awaits: string[] })[] {
  const found = new Map<string, Touched & { awaits: Set<string>; any: boolean }>()
  for (const one of decided) {
    const name = nameOf(one)
    const known = found.get(name) ?? { entity: one.entity, key: one.key, awaits: new Set<string>(), any: false }
    found.set(name, known)
    const lacks = lackedBy(store, one)
    for (const other of lacks) known.awaits.add(other)
    if (lacks.length === 0) known.any = true
  }
  return [...found.values()].map(({ entity, key, awaits, any }) => ({ entity, key, awaits: any ? [] : [...awaits] }))
}

function lackedBy(store: Store, { entity, key, before, after }: Decided): string[] {
  if (before === null) return []
  const { pointers, hangsOn } = shapeOf(entity)
  const lacks: string[] = []
  if (after === null && hangsOn !== undefined && !store.row(hangsOn, key)) lacks.push(`${hangsOn} ${key}`)
  for (const [column, { to }] of Object.entries(pointers)) {
    const id = before[column] ?? null
    if (id === null || (after !== null && (after[column] ?? null) !== null)) continue
    if (!store.row(to, String(id))) lacks.push(`${to} ${id}`)
  }
  return lacks
}

/**
 * Brings rows to what the log says without some lines, which nobody else ever gets.
 * @param lines the lines that count for nothing any more; `store` does not give them
 */
export function withoutLines(store: Store, known: Knowledge, lines: readonly Touched[]): Merged {
  const rows = new Map(lines.map(({ entity, key }) => [nameOf({ entity, key }), { entity, key }]))
  return mergeLines(
    store,
    known,
    [...rows.values()].map((row) => ({ ...row, reset: true })),
  )
}
