import type { Attachment, TicketDraft } from '../draft.ts'

/** Somebody a helpdesk knows. */
export type DeskPerson = {
  readonly handle: string
  readonly name: string | null
  readonly crmId: string | null
  /** The same person elsewhere: network and handle. */
  readonly identities: readonly { readonly network: string; readonly handle: string }[]
}

/** A ticket of any helpdesk in one form, before its texts and times are read. */
export type TicketForm = {
  readonly tool: 'zendesk' | 'chatwoot'
  readonly id: string
  /** Network of the channel; `email` for mail. */
  readonly network: string
  /** The account, inbox or address of ours it came in by. */
  readonly account: string
  /** Mail, chats and direct messages, as opposed to what everybody could read. */
  readonly hidden: boolean
  readonly contact: DeskPerson
  readonly subject: string | null
  readonly status: TicketDraft['status']
  readonly priority: number | null
  readonly team: string | null
  readonly assignee: string | null
  readonly resolvedAt: string | null
  readonly rating: TicketDraft['rating']
  readonly handoffs: readonly {
    readonly at: string | null
    readonly from: string | null
    readonly to: string | null
    readonly actor: string | null
  }[]
  readonly comments: readonly {
    readonly id: string | null
    readonly at: string | null
    readonly markup: string
    readonly ours: boolean
    /** A note among colleagues. */
    readonly internal: boolean
    readonly deleted: boolean
    readonly author: { readonly handle: string; readonly name: string | null }
    readonly attachments: readonly Attachment[]
  }[]
}

/** The words helpdesks have for a state. */
export function deskStatus(word: string | null): TicketDraft['status'] {
  const plain = word?.toLowerCase() ?? ''
  if (plain === 'new' || plain === 'open') return 'open'
  if (plain === 'pending' || plain === 'hold' || plain === 'on-hold') return 'pending'
  if (plain === 'snoozed') return 'snoozed'
  return plain === 'solved' || plain === 'closed' || plain === 'resolved' ? 'resolved' : null
}

const PRIORITIES: Readonly<Record<string, number>> = { urgent: 1, high: 2, normal: 3, medium: 3, low: 4 }
export const deskPriority = (word: string | null): number | null => PRIORITIES[word?.toLowerCase() ?? ''] ?? null

/** What everybody can read of a network, by the name of a channel. */
const PUBLIC =
  /^(twitter|x|facebook|instagram|youtube|google_play|app_store|play_store|reddit|trustpilot|mastodon|bluesky|forum|any_channel|channel::twitterprofile)$/i
export const isHiddenChannel = (channel: string | null): boolean => channel !== null && !PUBLIC.test(channel)
