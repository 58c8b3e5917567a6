import { parseFeed } from 'feedsmith'

/** One entry of a feed, whatever kind of feed it is. Moments are texts as the feed writes them. */
export type FeedEntry = {
  readonly id: string | null
  readonly url: string | null
  readonly title: string | null
  readonly markup: string | null
  readonly at: string | null
}
export type Feed = { readonly title: string | null; readonly entries: readonly FeedEntry[] }

/** Reads RSS, Atom, RDF or JSON Feed; null for anything else. Entities of a document type are never expanded. */
export function readFeed(text: string): Feed | null {
  try {
    const read = parseFeed(text)
    if (read.format === 'atom')
      return {
        title: words(read.feed.title),
        entries: (read.feed.entries ?? []).map((entry) => ({
          id: entry.id ?? null,
          url: (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])?.href ?? null,
          title: words(entry.title),
          markup: words(entry.content) ?? words(entry.summary) ?? words(entry.media?.groups?.[0]?.description) ?? null,
          at: entry.published ?? entry.updated ?? null,
        })),
      }
    if (read.format === 'json')
      return {
        title: read.feed.title ?? null,
        entries: (read.feed.items ?? []).map((item) => ({
          id: item.id ?? null,
          url: item.url ?? null,
          title: item.title ?? null,
          markup: item.content_html ?? item.content_text ?? item.summary ?? null,
          at: item.date_published ?? item.date_modified ?? null,
        })),
      }
    if (read.format === 'rdf')
      return {
        title: words(read.feed.title),
        entries: (read.feed.items ?? []).map((item) => ({
          id: item.link ?? null,
          url: item.link ?? null,
          title: words(item.title),
          markup: words(item.description),
          at: item.dc?.dates?.[0] ?? null,
        })),
      }
    return {
      title: words(read.feed.title),
      entries: (read.feed.items ?? []).map((item) => ({
        id: item.guid?.value ?? item.link ?? null,
        url: item.link ?? null,
        title: words(item.title),
        markup: item.content?.encoded ?? words(item.description),
        at: item.pubDate ?? item.dc?.dates?.[0] ?? null,
      })),
    }
  } catch {
    return null
  }
}

/** Text constructs come as a text or as an object that holds one. */
function words(text: unknown): string | null {
  if (typeof text === 'string') return text
  if (typeof text === 'object' && text !== null && 'value' in text && typeof text.value === 'string') return text.value
  return null
}
