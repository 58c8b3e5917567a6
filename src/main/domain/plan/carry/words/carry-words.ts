import type { DriftState, ReadinessCode } from '#shared/model/carry-out.ts'
import type { Say } from '../../words/say.ts'
import type { Drift } from '../drift.ts'
import type { Check } from '../readiness.ts'
import type { RiskCode, RiskDraft, Share } from '../risks.ts'
import type { Tier, WaveReason } from '../waves.ts'

/** Everything carrying out is told with, in one language. */
export type CarryWords = {
  readonly steps: Readonly<Record<string, string>>
  /** What a check says when it is met and when it is missing. */
  readonly checks: Readonly<Record<ReadinessCode, (check: Check, say: Say, language: 'en' | 'ru') => string>>
  /** What is missing, in a few words, for lists that count. */
  readonly missing: Readonly<Record<ReadinessCode, string>>
  readonly drift: Readonly<Record<Exclude<DriftState, 'none'>, (drift: Drift) => string>>
  readonly waves: Readonly<Record<Tier | 'prepare', string>>
  readonly waveReason: (reason: WaveReason, say: Say) => string
  readonly risks: Readonly<Record<RiskCode, { title: (risk: RiskDraft, say: Say) => string; mitigation: string }>>
  readonly share: (share: Share, band: number, say: Say) => string
  readonly byHand: (value: number) => string
}
