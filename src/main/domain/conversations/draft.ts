import type { ReaderReason } from '#shared/model/list.ts'
import type { FeltOutcome } from '#shared/model/words.ts'

/** Somebody who writes, as a file names them. The handle is without the sign in front. */
export type Writer = { readonly handle: string; readonly name: string | null }

/** One message as it was read from a file. Keys say network and id: `x:1626922779105759235`. */
export type MessageDraft = {
  /** Place in the file as a person counts. */
  readonly row: number
  readonly key: string
  readonly network: string
  readonly at: number
  readonly text: string
  readonly writer: Writer
  /** Written by us. Null where the file does not say; the inventory decides then. */
  readonly ours: boolean | null
  /** Handle of the account of ours it was said on, where the file says so. */
  readonly account: string | null
  /** Whom it is addressed to, by handle: accounts of ours and people alike. */
  readonly addressed: readonly string[]
  /** Key of the message it answers. */
  readonly replyTo: string | null
  /** Keys of the messages that answer it, where the file lists them. */
  readonly answers: readonly string[]
  /** Key of the thread where the file names threads. */
  readonly thread: string | null
  readonly hidden: boolean
  readonly deletedAt: number | null
  readonly language: string | null
  readonly team: string | null
  readonly attachments: readonly Attachment[]
}
export type Attachment = { readonly kind: string; readonly reference: string }

/** What the person on the other side answered when a helpdesk asked how it was. */
export type DeskRating = {
  /** As it was given: `good`, `bad`, `4/5`. */
  readonly given: string
  readonly felt: FeltOutcome
  readonly words: string | null
}

/** What a helpdesk knows of a thread beside its messages. */
export type TicketDraft = {
  readonly key: string
  readonly subject: string | null
  readonly status: 'open' | 'pending' | 'snoozed' | 'resolved' | null
  readonly priority: number | null
  readonly team: string | null
  readonly assignee: string | null
  readonly contact: Writer | null
  readonly crmId: string | null
  /** The same person elsewhere. */
  readonly identities: readonly { readonly network: string; readonly handle: string }[]
  readonly resolvedAt: number | null
  readonly rating: DeskRating | null
  readonly handoffs: readonly {
    readonly at: number
    readonly from: string | null
    readonly to: string | null
    readonly actor: string | null
  }[]
}

/** Why something in a file became no message. */
export type MessageReason =
  | ReaderReason
  | 'no_text'
  | 'no_time'
  | 'not_a_date'
  | 'ambiguous_date'
  | 'future_time'
  | 'too_early'
  | 'no_writer'
  | 'text_too_long'
  | 'torn_text'
  | 'private_left_out'
  | 'internal_note'
  | 'shared_post'
  | 'not_a_message'
  | 'twice_different'
/** What was repaired or left aside although the message was taken. */
export type MessageRemark = 'id_destroyed' | 'link_destroyed' | 'cycle' | 'link_to_itself'

export type MessageReject = {
  readonly row: number
  readonly reason: MessageReason
  readonly value: string | null
  readonly figures?: Readonly<Record<string, number>> | undefined
}
export type MessageNote = { readonly row: number; readonly remark: MessageRemark; readonly value: string }

/** Characters of one message that are taken in: more is no message of any network. */
export const LONGEST_MESSAGE = 65_536
/** A clock may be wrong by a day; later than that is no time at which something was said. */
const SLACK = 86_400_000
/** Nothing was said on these networks before 1990. */
const EARLIEST = Date.UTC(1990, 0, 1)

/** What is wrong with the moment of a message; null where nothing is. */
export function faultyMoment(at: number, now: number): 'future_time' | 'too_early' | null {
  if (at > now + SLACK) return 'future_time'
  return at < EARLIEST ? 'too_early' : null
}
