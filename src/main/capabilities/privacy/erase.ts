import type { Answer, Query } from '#shared/contract/index.ts'
import { listBackups } from '#main/mirror/backup.ts'
import { forgetWords } from '#main/mirror/erase/compact.ts'
import { byteNeedles, needlesOf } from '#main/mirror/erase/needles.ts'
import { countPerson, erasePerson } from '#main/mirror/erase/person.ts'
import type { JobContext, ReadContext } from '../handler.ts'
import { contactsOf, oneContact } from './contacts.ts'
import { finish } from './receipts.ts'

/** @throws Refusal `not_found` */
export function previewErase(
  { db, file }: ReadContext,
  query: Query<'privacy.previewErase'>,
): Answer<'privacy.previewErase'> {
  const [contact] = contactsOf(db, [oneContact(db, query.contact)])
  if (!contact) throw new Error(`contact ${query.contact} has gone`)
  return { contact, ...countPerson(db, query.contact), copies: listBackups(file).length }
}

const STEPS = 3

/** Erases a person. @throws Refusal `not_found`, `cancelled`, `disk_full`; nothing is gone then */
export async function erase(
  context: JobContext,
  { contact, copies }: Query<'privacy.erase'>,
): Promise<Answer<'privacy.erase'>> {
  const { db, now } = context
  context.progress(0, STEPS)
  oneContact(db, contact)
  const needles = needlesOf(db, contact)
  const erased = await context.facts(() => {
    const counts = erasePerson(db, contact, now)
    context.progress(1, STEPS)
    forgetWords(db)
    return counts
  })
  const words = [...needles.words, ...needles.handles.map((handle) => `@${handle}`)]
  return finish(context, 'person', erased, { words, bytes: byteNeedles(needles) }, copies)
}
