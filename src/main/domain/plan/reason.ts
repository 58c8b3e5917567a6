import type { JourneyStage } from '#shared/model/words.ts'

/** Why something is suggested: a code and the figures it rests on. `words/` puts it into a language. */
export type PlanReason =
  | { code: 'closed-already' }
  | { code: 'closing' }
  | { code: 'network-closed'; network: string; year: string | null }
  | { code: 'followers-left'; audience: number }
  | { code: 'no-followers-known' }
  | { code: 'impostor'; network: string }
  | { code: 'takedown'; network: string }
  | { code: 'twin'; name: string; network: string }
  | { code: 'one-entry'; name: string }
  | { code: 'flagship'; share: number; brand: string; market: string | null }
  | { code: 'same-network'; name: string; brand: string; network: string }
  | { code: 'silent'; days: number; audience: number | null }
  | { code: 'overlap'; name: string; ratio: number | null; market: string | null; team: boolean }
  | { code: 'regional'; name: string; market: string; language: string; ratio: number }
  | { code: 'cannot-merge'; network: string; name: string }
  | { code: 'covered-by'; name: string; network: string; brand: string; market: string; stages: JourneyStage[] }
  | { code: 'no-stage' }
  | { code: 'share'; share: number; brand: string; market: string | null }
  | { code: 'same-work'; name: string; network: string }
  | { code: 'only-active'; brand: string; market: string; stages: JourneyStage[] }
  | { code: 'fills-gap'; brand: string; market: string; stages: JourneyStage[] }
  | { code: 'unreached'; needed: number; never: number; team: string | null }
  | { code: 'mostly-help'; needed: number; conversations: number }
  | { code: 'run-by'; team: string }
  | { code: 'hand-to'; team: string }
  | { code: 'served'; needed: number; reached: number }
  | { code: 'severe'; count: number }
  | { code: 'health'; health: number }
  | { code: 'dormant'; days: number }
  | { code: 'posts'; days: number }
  | { code: 'largest'; count: number; brand: string; market: string | null }
  | { code: 'audience'; audience: number; share: number | null; brand: string | null; market: string | null }
  | { code: 'only-on-network'; brand: string; network: string }
  | { code: 'takes-over'; count: number }
  | { code: 'no-owner' }
  | { code: 'owner-left' }
  | { code: 'no-purpose' }
  | { code: 'nothing-against' }
  | { code: 'unknown'; facts: UnknownFact[] }
  | { code: 'rivals'; count: number; brand: string | null; network: string }
  | { code: 'limit'; max: number; rank: number }
  | { code: 'worth'; brings: number; hours: number; needs: number }
  | { code: 'best-within'; max: number }
  | { code: 'floor'; share: number }

export type UnknownFact = 'audience' | 'last-post' | 'stages' | 'brand' | 'market'
export type ReasonCode = PlanReason['code']
