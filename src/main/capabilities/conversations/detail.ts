import { Refusal } from '#shared/contract/error.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import type { ConversationDetail } from '#shared/model/conversation.ts'
import { FIRST_ANSWER_MINUTES } from '#main/domain/center/reference.ts'
import { networkById } from '#main/domain/networks/index.ts'
import {
  answerTarget,
  attachmentsIn,
  contactOf,
  conversationExtra,
  type MessageLine,
  stopsOf,
  threadOf,
} from '#main/mirror/queries/conversations/detail.ts'
import { conversationLines, rowsOfConversation } from '#main/mirror/queries/conversations/list.ts'
import type { ReadContext } from '../handler.ts'
import { rowOf } from './list.ts'

/** Messages of one thread that are shown; nobody reads more of one. */
const SHOWN = 500

/** A conversation with its thread, its way and the person. @throws Refusal `not_found` */
export function conversationDetail(
  context: ReadContext,
  { id }: Query<'conversations.get'>,
): Answer<'conversations.get'> {
  const { db, now } = context
  const [line] = conversationLines(db, rowsOfConversation(db, id), now)
  if (!line) throw new Refusal('not_found', `no conversation ${id}`, { id })
  const { askedAt, accountFunction, accountTeamId, marketId, ...extra } = conversationExtra(db, id)
  const { total, messages } = threadOf(db, id, SHOWN)
  const files = attachmentsIn(db, id)
  const own = answerTarget(db, extra.teamId ?? accountTeamId, marketId)
  return {
    conversation: rowOf(line),
    ...extra,
    target: { minutes: own ?? FIRST_ANSWER_MINUTES, own: own !== null },
    messages: messages.map((message) => ({
      id: message.id,
      ours: message.ours === 1,
      private: message.private === 1,
      at: message.at,
      author:
        message.author ?? (message.ours === 1 ? rowOf(line).accountName : (line.contact ?? line.contactHandle ?? '')),
      team: message.team,
      text: message.deletedAt === null ? message.text : null,
      deletedAt: message.deletedAt,
      erasedAt: message.erasedAt,
      attachments: files
        .filter((file) => file.message === message.id)
        .map(({ kind, reference }) => ({ kind, reference })),
    })),
    leftOut: total - messages.length,
    route: routeOf(
      context,
      id,
      line.startedAt,
      { team: extra.accountTeam, function: accountFunction },
      extra.resolvedAt,
    ),
    contact: line.contactId === null ? null : contactView(context, line.contactId, id),
    answers: answersOf(messages, askedAt),
  }
}

/** The stops with the time at each; the first is the team that runs the account, unless the way began elsewhere. */
function routeOf(
  { db, now }: ReadContext,
  id: string,
  startedAt: number,
  first: { team: string | null; function: string | null },
  resolvedAt: number | null,
): ConversationDetail['route'] {
  const stops = stopsOf(db, id).map((stop) => ({ ...stop, own: stop.own === 1 }))
  const way =
    first.team !== null && stops[0]?.team !== first.team
      ? [{ ...first, at: startedAt, actor: null, own: false }, ...stops]
      : stops
  return way.map((stop, at) => {
    const next = way[at + 1]?.at ?? (resolvedAt === null ? null : Math.min(resolvedAt, now))
    return { ...stop, minutes: next === null ? null : Math.max(0, (next - stop.at) / 60_000) }
  })
}

function contactView({ db }: ReadContext, contact: string, but: string): ConversationDetail['contact'] {
  const { identities, others, ...about } = contactOf(db, contact, but)
  return {
    ...about,
    identities: identities.map((one) => ({
      ...one,
      networkName: networkById(one.network)?.name ?? one.network,
      networkIcon: networkById(one.network)?.icon ?? null,
    })),
    others: others.map(({ handle, network, spokenAs, answered, text, ...rest }) => {
      const at = spokenAs?.indexOf(':') ?? -1
      const net = network ?? (spokenAs === null ? null : spokenAs.slice(0, at))
      return {
        ...rest,
        accountName: handle ?? spokenAs?.slice(at + 1) ?? '',
        networkIcon: net === null ? null : (networkById(net)?.icon ?? null),
        answered: answered === 1,
        text: text ?? '',
      }
    }),
  }
}

/** Who of us spoke: how often, and how long after the message before the first time. */
function answersOf(messages: readonly MessageLine[], askedAt: number | null): ConversationDetail['answers'] {
  const found = new Map<string, { author: string; team: string | null; messages: number; minutes: number | null }>()
  let waiting: number | null = askedAt !== null && messages[0] && messages[0].at > askedAt ? askedAt : null
  for (const message of messages) {
    if (message.ours !== 1) {
      waiting ??= message.at
      continue
    }
    const author = message.author ?? ''
    const known = found.get(`${author} ${message.team ?? ''}`)
    if (known) known.messages++
    else
      found.set(`${author} ${message.team ?? ''}`, {
        author,
        team: message.team,
        messages: 1,
        minutes: waiting === null ? null : (message.at - waiting) / 60_000,
      })
    waiting = null
  }
  return [...found.values()]
}
