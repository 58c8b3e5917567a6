import { parseFeed } from 'feedsmith'

/** One entry of a feed, whatever kind of feed it is. Moments are ISO 8601 where they can be read. */
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
          url:
            (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])?.href ??
            null,
          title: words(entry.title),
          markup: words(entry.content) ?? words(entry.summary) ?? words(entry.media?.groups?.[0]?.description) ?? null,
          at: moment(entry.published ?? entry.updated),
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
          at: moment(item.date_published ?? item.date_modified),
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
          at: moment(item.dc?.dates?.[0]),
        })),
      }
    return {
      title: words(read.feed.title),
      entries: (read.feed.items ?? []).map((item) => ({
        id: item.guid?.value ?? item.link ?? null,
        url: item.link ?? null,
        title: words(item.title),
        markup: item.content?.encoded ?? words(item.description),
        at: moment(item.pubDate ?? item.dc?.dates?.[0]),
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

/** RSS writes dates as mail does (RFC 822); whoever reads messages knows ISO 8601. What is neither stays as it is. */
function moment(text: string | undefined): string | null {
  if (text === undefined) return null
  const at = Date.parse(text)
  return Number.isNaN(at) ? text : new Date(at).toISOString()
}
