import { z } from 'zod'
import { Purpose } from './account.ts'
import { Day, Id } from './words.ts'

/** What a charter template may leave open: it is filled from each account. */
export const PLACEHOLDERS = ['brand', 'market', 'network', 'team'] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]

export const CharterTemplate = z.object({ id: Id, name: z.string(), fields: Purpose })
export type CharterTemplate = z.infer<typeof CharterTemplate>

/** Proof that customers were asked what they expect. */
export const Evidence = z.object({
  id: Id,
  brandId: Id.nullable(),
  brand: z.string().nullable(),
  marketId: Id.nullable(),
  market: z.string().nullable(),
  method: z.string(),
  askedOn: Day,
  /** People asked; null is not known. */
  sample: z.number().int().nullable(),
  summary: z.string().nullable(),
})
export type Evidence = z.infer<typeof Evidence>

/**
 * Whether a metric counts an audience (fans, followers, likes, reach) instead of an outcome. Words are looked for in
 * English, Russian and German; a share or cost per follower still counts followers.
 */
export function countsFans(metric: string | null): boolean {
  return /\b(fans?|followers?|likes?|subscribers?|impressions?|reach|views?|abonnenten|reichweite)\b|подписчик|фанат|лайк|охват|просмотр|показ(?:ов|ы)/iu.test(
    metric ?? '',
  )
}
