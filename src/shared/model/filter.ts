import { z } from 'zod'

/** What the accounts list can be grouped by. */
export const GroupField = z.enum(['brand', 'market', 'network', 'owner', 'team', 'lifecycle'])
export type GroupField = z.infer<typeof GroupField>

/** What a list is narrowed to. `text` is the filter language; the window's facets write into it. */
export const ListFilter = z.strictObject({
  /** For example `brand:Kornwell,Brisavo market!=PL owner:none last_post:>180d kitchen`. */
  text: z.string().max(2000).default(''),
  sort: z.string().max(40).default('name'),
  descending: z.boolean().default(false),
  /** Rows of one group stand together; groups by name, those without a value last. */
  group: GroupField.nullable().optional(),
})
export type ListFilter = z.infer<typeof ListFilter>

/** What the accounts list is narrowed by with one press. */
export const FacetField = z.enum(['brand', 'network', 'market', 'activity', 'severity', 'disposition', 'team', 'owner'])
export type FacetField = z.infer<typeof FacetField>

export const Facet = z.object({
  field: z.string(),
  values: z.array(
    z.object({ value: z.string(), label: z.string(), icon: z.string().nullable(), count: z.number().int() }),
  ),
})
export type Facet = z.infer<typeof Facet>
