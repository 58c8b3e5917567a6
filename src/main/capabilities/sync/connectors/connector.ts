import type { NetReply, NetRequest } from '#main/adapters/net/client.ts'
import type { MessageDraft, TicketDraft } from '#main/domain/conversations/draft.ts'
import type { GroundAccount, GroundBrand } from '#main/mirror/queries/sync/connectors.ts'
import type { StandingKind, StandingState } from '#main/mirror/queries/sync/standing.ts'
import type { Bringing, ConnectorField, ConnectorType } from '#shared/model/sync.ts'

/** The inventory as far as connectors look at it. Read when it is asked for. */
export type SyncGround = {
  accounts(networks: readonly string[] | null): readonly GroundAccount[]
  brands(): readonly GroundBrand[]
}

/** One thing of one subject at one source, that is asked for again and again. */
export type Stream = {
  readonly what: string
  /** Id of the account; otherwise what else names the stream within its connector. */
  readonly subject: string
  readonly account: GroundAccount | null
  /** Accounts that what is found speaks of, where it is not one alone. */
  readonly accounts?: readonly GroundAccount[]
  /** For people: a handle, or an address. */
  readonly label: string
  /** The first is the one that is asked. */
  readonly hosts: readonly string[]
  readonly brings: readonly Bringing[]
  /** Whether a secret goes along, to the first host: not without one, or where there is one. */
  readonly secret: false | 'may' | 'must'
  readonly everyMinutes: number
}

/** What a page brought, as plain data. */
export type Fact =
  | { readonly is: 'profile'; readonly account: string; readonly fields: ProfileFields }
  | {
      readonly is: 'snapshot'
      readonly account: string
      readonly takenAt: number
      readonly followers: number | null
      readonly following: number | null
      readonly posts: number | null
      readonly lastPostAt: number | null
    }
  | {
      readonly is: 'standing'
      readonly account: string
      readonly kind: StandingKind
      readonly state: StandingState
      readonly detail: string | null
    }
  | { readonly is: 'message'; readonly draft: MessageDraft }
  | { readonly is: 'ticket'; readonly ticket: TicketDraft }
  /** A message that is no longer there. */
  | { readonly is: 'deleted'; readonly key: string }
  /** A ticket that is no longer there, with everything said in it. */
  | { readonly is: 'deleted_thread'; readonly key: string }
  /** A page of a brand's own site, for what it links to. */
  | { readonly is: 'page'; readonly url: string; readonly html: string }
  /** Something that came and could not be taken, with the reason. */
  | { readonly is: 'refused'; readonly reason: string; readonly value: string | null }

/** Fields of an account that are the network's word. Absent: the source does not say. */
export type ProfileFields = {
  readonly display_name?: string | null
  readonly bio?: string | null
  readonly website?: string | null
  readonly verified?: number
  readonly external_id?: string
  readonly opened_on?: string
}

export type Page = {
  readonly facts: readonly Fact[]
  /** Where the stream goes on; it is kept together with the facts. */
  readonly cursor: string | null
  /** More is waiting behind this page. */
  readonly more: boolean
}

export type StreamTools = {
  readonly now: number
  readonly cursor: string | null
  readonly settings: Readonly<Record<string, string>>
  readonly secret: string | null
  /** Asks under the bounds of the stream. @throws NetProblem */
  ask(request: Omit<NetRequest, 'seen'> & { readonly sinceLast?: boolean }): Promise<NetReply>
  /** Keys of our own messages that this connector brought, of a span of time; the newest 200. */
  ownKeys(account: string, from: number, to: number): readonly string[]
}

/** One kind of source. */
export type Connector = {
  readonly type: ConnectorType
  readonly brings: readonly Bringing[]
  readonly secret: 'none' | 'optional' | 'required'
  readonly fields: readonly ConnectorField[]
  /** Requests a minute to one host. */
  readonly perMinute: number
  readonly everyMinutes: number
  /** The name of the first setting that cannot be used; null when all can. */
  fault(settings: Readonly<Record<string, string>>): string | null
  streams(settings: Readonly<Record<string, string>>, ground: SyncGround): readonly Stream[]
  /** Fetches the next page of a stream. @throws NetProblem */
  page(stream: Stream, tools: StreamTools): Promise<Page>
}
