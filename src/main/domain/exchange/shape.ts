import type { Pointer, Shape } from './shape-types.ts'
import { ACCOUNT_PARTS, REGISTER_PARTS } from './shape-inventory.ts'
import { PLAN_PARTS, WORKSHOP_PARTS } from './shape-plan.ts'

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
