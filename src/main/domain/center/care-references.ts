/** A dated figure from outside, with where it is from. It is never a target. */
type Reference = { readonly value: number; readonly source: string }

const TWITTER_STUDY = 'Maritz Research and evolve24, 2011, people who had complained by tweet'

/** Dated figures about care, shown beside the workspace's own. */
export const CARE = {
  /** Share of those who complained in public that got an answer. */
  answered: { value: 0.29, source: TWITTER_STUDY },
  /** Of those answered. */
  loved: { value: 0.32, source: TWITTER_STUDY },
  liked: { value: 0.515, source: TWITTER_STUDY },
  /** Minutes to an answer. */
  firstAnswer: { value: 90, source: 'a large manufacturer came down to it from 12 hours; undated' },
  /** Share of messages without an answer after 72 hours. */
  unanswered: { value: 0.875, source: '7 of 8 messages to brands, 2015' },
} as const satisfies Record<string, Reference>
