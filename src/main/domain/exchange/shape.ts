import { ACCOUNT_PARTS, REGISTER_PARTS } from './shape-inventory.ts'
import { PLAN_PARTS, WORKSHOP_PARTS } from './shape-plan.ts'

/** A column that holds the id of another row. */
export type Pointer = {
  readonly to: string
  /** The row goes when the row it names goes. */
  readonly needed?: true
  /** Goes along when the account is merged into another: what hangs on an account hangs on the one that stays. */
  readonly along?: true
}

/** Columns that no two rows may share. */
export type Unique = {
  readonly columns: readonly string[]
  /** Compared without regard to ASCII case. */
  readonly folded?: readonly string[]
  /** Holds only for rows whose column has this value. */
  readonly where?: { readonly column: string; readonly is: string | number | null }
  /** Two rows without a value share it; elsewhere a missing value is shared with nobody. */
  readonly nullsMeet?: true
  /**
   * What becomes of two rows that claim the same:
   * `same` they are one thing and become one row; `latest` the later decision is in force and supersedes the other;
   * `first` only the older keeps the flag; `number` the younger gets the next number; `replaced` the older wish gave way.
   */
  readonly rule: 'same' | 'latest' | 'first' | 'number' | 'replaced'
}

export type Shape = {
  readonly pointers: Readonly<Record<string, Pointer>>
  readonly uniques: readonly Unique[]
  /** The row's own id is the id of a row of this entity. */
  readonly hangsOn?: string
  /** What others use is not taken away from them: it stays while anything points to it. */
  readonly register?: true
}

/**
 * What the change log is merged by: every entity that is exchanged, in an order in which nothing comes before what it points to.
 * A test compares it with the foreign keys and unique indexes of the workspace.
 */
export const shapes: Readonly<Record<string, Shape>> = {
  ...REGISTER_PARTS,
  ...ACCOUNT_PARTS,
  ...PLAN_PARTS,
  ...WORKSHOP_PARTS,
}

export const order: readonly string[] = Object.keys(shapes)
const places = new Map(order.map((entity, place) => [entity, place]))
export const placeOf = (entity: string): number => places.get(entity) ?? order.length

/** True for what is exchanged. What customers wrote, and judgements on it, stay where they were imported. */
export const isExchanged = (entity: string): boolean => places.has(entity)

export const shapeOf = (entity: string): Shape => {
  const shape = shapes[entity]
  if (!shape) throw new Error(`${entity} is not exchanged`)
  return shape
}

/** Which columns of which entities point to an entity. */
export const pointingTo: ReadonlyMap<string, readonly { entity: string; column: string; pointer: Pointer }[]> = (() => {
  const found = new Map<string, { entity: string; column: string; pointer: Pointer }[]>()
  for (const [entity, { pointers }] of Object.entries(shapes))
    for (const [column, pointer] of Object.entries(pointers))
      found.set(pointer.to, [...(found.get(pointer.to) ?? []), { entity, column, pointer }])
  return found
})()
