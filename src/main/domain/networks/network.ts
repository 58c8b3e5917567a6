import type { Kind } from '#shared/model/words.ts'

/** A text in both languages of the product. */
export type Words = { readonly en: string; readonly ru: string }

/**
 * `live` works under the name shown; `renamed` works under a new name (see `note`); `declining` still answers but has lost
 * features or its owner's interest; `defunct` is switched off.
 */
export type NetworkStatus = 'live' | 'renamed' | 'declining' | 'defunct'

/**
 * One name space of a network: the place in an address where a name stands, and what the name means there.
 *
 * Shapes in `at` are paths without the leading slash. `*` is the name, `_` any segment, `#` a number, anything else is
 * literal; a head such as `@*` belongs to the shape, not to the name; `?key=*` takes the name from the query, also alone.
 * Segments behind the shape are tabs of the account and are dropped.
 */
export type NameSpace = {
  /** What handles of this space start with: `company/`, `@`, or nothing. */
  readonly prefix: string
  readonly at: readonly string[]
  /** Hosts this space is limited to; such a host knows no other space. Absent: every other host of the network. */
  readonly on?: readonly string[]
  /** The account is the label in front of this host: `name.slack.com`. */
  readonly under?: string
  /** The whole name; the first group, when there is one, is what is kept of it. */
  readonly name: RegExp
  /** Added to the name to make the handle: `.bsky.social`. */
  readonly suffix?: string
  /** Canonical address with `*` for the name; on federated networks also `{host}`. Null where none exists. */
  readonly url: string | null
  readonly kind: Kind
  /** 0 to 1; absent is 1. */
  readonly sure?: number
  /** Accepted, but to be looked at: the name is of an unusual form, or the link is a short one. */
  readonly warn?: 'unusual_handle' | 'short_link'
  /** The name is an id given by the network, so a wrong one is a broken id and not a misspelt name. */
  readonly id?: true
}

/** What a figure measures, whatever the network calls it. */
export type Measure =
  | 'followers'
  | 'members'
  | 'posts'
  | 'views'
  | 'likes'
  | 'rating'
  | 'reviews'
  | 'installs'
  | 'reputation'

/** A figure that anybody can read on an account's public page, and what it is called there. */
export type Metric = { readonly is: Measure; readonly name: Words }

/** Whether something can be done on a network, and under what condition. */
export type Ability = { readonly value: boolean; readonly condition: Words }

/** A dated average number of accounts per company, with where it was published. */
export type ReferenceAverage = { readonly value: number; readonly source: string; readonly year: number }

/** One platform an account can live on: its address grammar, its state, and how accounts on it are merged and closed. */
export type Network = {
  readonly id: string
  readonly name: string
  readonly status: NetworkStatus
  /** Day, month or year of the status: `2019-04-02`, `2017-10`, `2003`. Absent for networks that are simply live. */
  readonly statusDate?: string
  readonly note?: Words
  /** Id of the network that took over, when there is one here. */
  readonly successor?: string
  /** What columns and people call it, lower case. Id and name count without being listed. */
  readonly aliases: readonly string[]
  /** Those of its names that are everyday or very short words: in a column name they count only when they stand alone. */
  readonly commonWords?: readonly string[]
  /** Id and name are headings of ordinary columns (`path`), so they never mean the network; its aliases do. */
  readonly nameIsHeading?: true
  /** Host of canonical addresses, without `www.`. */
  readonly host: string
  /** Other hosts with the same accounts: mobile, old, short. `www.` needs no entry. */
  readonly hosts: readonly string[]
  /** Hosts shared with other services of the owner, with the first segment of the paths that belong to the network. */
  readonly sharedHosts?: Readonly<Record<string, string>>
  /** Its pages are about a thing rather than run by somebody, so they count as accounts only in a column that says so. */
  readonly onlyWhenAsked?: true
  /** Two-letter language or country labels may stand in front of the host: `de.`, `fr-fr.`. */
  readonly localeHosts?: true
  /** The network's own short-link hosts: they stay on the network but do not tell the account. */
  readonly shortHosts?: Readonly<Record<string, 'post' | 'opaque_link'>>
  /** Labels in front of an account host that are services, never accounts. */
  readonly services?: readonly string[]
  /** Leading segments without meaning: `mwlite`, `pg`. */
  readonly skip?: readonly string[]
  /** A leading language segment such as `ru-RU` has no meaning. */
  readonly localePaths?: true
  /** Addresses may carry their path behind this mark. */
  readonly hashPaths?: '#!' | '#'
  readonly spaces: readonly NameSpace[]
  /** Paths of single posts, videos, events. */
  readonly posts?: readonly string[]
  /** A first segment of this form is a post. */
  readonly postHead?: RegExp
  /** A second segment of this form is a post. */
  readonly postTail?: RegExp
  /** Share and follow dialogs. */
  readonly shares?: readonly string[]
  /** Paths the network keeps for itself: search, login, settings, hashtags. */
  readonly reserved?: readonly string[]
  /** Paths that lead away, with the query key that holds the target: `l.php?u`. */
  readonly leaving?: readonly string[]
  /** Where a bare handle is read, tried in order; absent is `*`. */
  readonly bare?: readonly string[]
  /** A bare handle leaves the kind open: the first place in `bare` is an assumption. */
  readonly bareAssumed?: true
  /** Numbers are ids and not handles; the address that leads on from one, with `*`, when there is one. */
  readonly numbersAreIds?: { readonly url: string | null }
  /** Handles whose upper and lower case differ in meaning. Absent: none. */
  readonly caseSensitive?: RegExp
  /** The network shows handles in lower case only. */
  readonly lowerCase?: true
  /** Characters the network ignores when comparing names. */
  readonly ignores?: RegExp
  /** Prefixes that name the same account: each is replaced by the other when comparing. */
  readonly same?: readonly (readonly [RegExp, string])[]
  /** Accounts live on many servers: the handle is `name@host`, behind the prefix of its space. */
  readonly federated?: true
  /** Handles are phone numbers: blanks, brackets and hyphens in them have no meaning. */
  readonly phoneHandles?: true
  /** File name of the icon in the Tabler set, without the extension. */
  readonly icon: string
  readonly canMerge: Ability
  readonly canRename: Ability
  readonly closing: readonly Words[]
  /** Public figures of an account, the most telling first; empty where there are none, or none any more. */
  readonly metrics: readonly Metric[]
  readonly referenceAverage?: ReferenceAverage
}
