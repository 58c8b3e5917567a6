import { documentMessages, type DocumentKind } from '#main/domain/conversations/documents.ts'
import type { Json } from '#main/domain/conversations/json.ts'
import { readHint } from '#main/domain/networks/index.ts'
import type { Fact } from './connector.ts'

/** What a helpdesk's answer holds, read the way a file of the same helpdesk is read. */
export function deskFacts(document: Json, kind: DocumentKind, now: number): Fact[] {
  const networkOf = (channel: string): string | null => readHint(channel).network?.id ?? null
  const ground = {
    kind,
    withPrivate: true,
    now,
    part: null,
    owner: null,
    longTexts: new Map<string, string>(),
    networkOf,
  }
  return [...documentMessages(document, ground)].map((one): Fact => {
    if ('draft' in one) return { is: 'message', draft: one.draft }
    if ('ticket' in one) return { is: 'ticket', ticket: one.ticket }
    return { is: 'refused', reason: one.reject.reason, value: one.reject.value }
  })
}
