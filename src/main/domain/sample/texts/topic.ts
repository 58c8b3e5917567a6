import type { MarketCode } from '../catalogue/entry.ts'

/** What people write about. */
export const TOPICS = [
  'oven',
  'oven-safety',
  'hood',
  'recipe',
  'leak',
  'weak-cooling',
  'installation',
  'strip',
  'lamp-app',
  'mower',
  'robot-mower',
  'delivery',
  'damage',
  'warranty',
  'parts',
  'refund',
  'shop',
  'price',
  'praise',
  'idea',
  'job',
  'press',
] as const
export type Topic = (typeof TOPICS)[number]

/**
 * What is written about one topic, with slots in braces. Behind a bar stand the numbers of the
 * fixes that fit (the first fix is 0): for a beginning those that answer it, for a nudge those that
 * it can follow. {@link GENERAL} means a general answer; no bar means any.
 */
export type TopicTexts = {
  /** How a conversation begins. */
  readonly asks: readonly string[]
  /** A sentence that may follow the beginning. */
  readonly more: readonly string[]
  /** What somebody who knows answers. */
  readonly fixes: readonly string[]
  /** What the contact says when the first answer was not enough. */
  readonly nudges: readonly string[]
}

/** Stands for an answer that is not tied to a topic. */
export const GENERAL = 9

export type LanguageTexts = {
  readonly topics: Partial<Record<Topic, TopicTexts>>
  /** Answers to any call for help. */
  readonly general: readonly string[]
  /** Answers to any other question. */
  readonly promises: readonly string[]
  /** What a contact says to an answer that is none; behind a bar the numbers of the deflections it fits. */
  readonly objections: readonly string[]
  /** What a contact says when a general answer was not enough. */
  readonly again: readonly string[]
  /** How a contact may begin; often not at all. */
  readonly hellos: readonly string[]
  /** How an answer begins; `{n}` is the contact's name. */
  readonly greetings: readonly string[]
  /** What a publishing team answers when it does not pass the question on. */
  readonly deflections: readonly string[]
  /** What a publishing team says when it does. */
  readonly handovers: readonly string[]
  /** Said with an answer that comes late. */
  readonly apologies: readonly string[]
  /** Second message of somebody who hears nothing. */
  readonly chasers: readonly string[]
  /** Last word of somebody who gives up. */
  readonly endings: readonly string[]
  readonly thanks: readonly string[]
  /** Thanks for something that works again. */
  readonly relief: readonly string[]
  /** Thanks for an answer that came fast. */
  readonly surprise: readonly string[]
  /** Answers to praise. */
  readonly cheers: readonly string[]
  /** How an answer ends; `{a}` is who wrote it. */
  readonly signatures: readonly string[]
  readonly slots: Slots
  /** Slots that differ by market. */
  readonly slotsOf?: Readonly<Partial<Record<MarketCode, Slots>>>
}
type Slots = Readonly<Record<string, readonly string[]>>
