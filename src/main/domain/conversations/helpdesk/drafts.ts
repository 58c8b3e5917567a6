import { excerpt } from '#shared/model/list.ts'
import type { MessageDraft, MessageReject, TicketDraft } from '../draft.ts'
import { saidAt, saidText } from '../said.ts'
import type { TicketForm } from './ticket-form.ts'

type Read = { draft: MessageDraft } | { reject: MessageReject } | { ticket: TicketDraft }
/** Handoffs and states whose time cannot be read. */
const NEVER = null

/**
 * What a ticket brings: what the helpdesk knows of it, and its messages. Notes among colleagues were not said to anybody and
 * stay out. A message of ours belongs to the team that had the ticket at that moment.
 * @param row place of the ticket in the file
 */
export function* ticketMessages(form: TicketForm, row: number, now: number): Generator<Read> {
  const key = `${form.tool}:${form.id}`
  const moment = (time: string | null): number | null => {
    const read = saidAt(time, now)
    return 'at' in read ? read.at : NEVER
  }
  const handoffs = form.handoffs
    .flatMap(({ at, ...step }) => {
      const when = moment(at)
      return when === null ? [] : [{ ...step, at: when }]
    })
    .toSorted((a, b) => a.at - b.at)
  const teamAt = (at: number): string | null => {
    const last = handoffs.findLast((step) => step.at <= at)
    return last ? last.to : (handoffs[0]?.from ?? form.team)
  }
  yield {
    ticket: {
      key,
      subject: form.subject?.slice(0, 500) ?? null,
      status: form.status,
      priority: form.priority,
      team: form.team,
      assignee: form.assignee,
      contact: { handle: form.contact.handle, name: form.contact.name },
      identities: form.contact.identities,
      crmId: form.contact.crmId,
      resolvedAt: moment(form.resolvedAt),
      rating: form.rating,
      handoffs,
    },
  }
  for (const comment of form.comments) {
    const refuse = (reason: MessageReject['reason'], value: string | null): Read => ({
      reject: { row, reason, value: value === null ? null : excerpt(value) },
    })
    const name = comment.id === null ? form.id : `${form.id}/${comment.id}`
    if (comment.internal) {
      yield refuse('internal_note', name)
      continue
    }
    const time = saidAt(comment.at, now)
    if ('reason' in time) {
      yield refuse(time.reason, time.value ?? name)
      continue
    }
    const text = saidText(comment.markup, comment.attachments)
    if ('reason' in text && !comment.deleted) {
      yield refuse(text.reason, name)
      continue
    }
    yield {
      draft: {
        row,
        key: `${key}/${comment.id ?? `${time.at}/${'digest' in text ? text.digest : ''}`}`,
        network: form.network,
        at: time.at,
        text: 'text' in text ? text.text : '',
        writer: comment.author,
        ours: comment.ours,
        account: form.account,
        addressed: comment.ours ? [form.contact.handle] : [],
        replyTo: null,
        answers: [],
        thread: key,
        hidden: form.hidden,
        deletedAt: comment.deleted ? time.at : null,
        language: null,
        team: comment.ours ? teamAt(time.at) : null,
        attachments: comment.attachments,
      },
    }
  }
}
