/** The account an archive belongs to. Its own files say so; the tweets do not. */
export type ArchiveOwner = {
  readonly username: string
  readonly name: string | null
  /** The number under which direct messages name it; null where only the name was said. */
  readonly accountId: string | null
}

const TWEETS: ReadonlySet<string> = new Set(['tweet', 'tweets', 'community_tweet', 'deleted_tweet', 'deleted_tweets'])
const DIRECT = /^direct_messages?(_group)?$/

/** What a part of an archive holds for conversations; null for likes, followers and all the rest. */
export function archivePart(part: string): 'tweets' | 'direct' | null {
  const name = part.replaceAll('-', '_')
  if (TWEETS.has(name)) return 'tweets'
  return DIRECT.test(name) ? 'direct' : null
}
