import type { Contact, Receipt } from '#shared/contract/privacy.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { Service } from '#main/service/service.ts'
import type { Language } from '#shared/model/words.ts'
import { type Call, oneWord, UsageError } from '../arguments.ts'
import { dictionary } from '#shared/locale/dictionary.ts'
import type { Command } from '../command.ts'
import { withWorkspace } from '../open.ts'
import { table } from '../table.ts'
import { type Both, countShown, pluralForm } from '../words.ts'

/** Contacts told when a word means several. */
const TOLD = 8

const namesOf = ({ name, identities }: Contact): string =>
  [name, ...identities.map(({ network, handle }) => `${network}:${handle}`)].filter((part) => part !== null).join(' ')

const several = (word: string, found: readonly Contact[]): Both => {
  const list = found
    .slice(0, TOLD)
    .map((one) => `${one.id} ${namesOf(one)}`)
    .join('; ')
  return { en: `“${word}” means several contacts: ${list}`, ru: `«${word}» — это несколько собеседников: ${list}` }
}

/** The one contact a word means. @throws UsageError where it means several, Refusal `not_found` where it means none */
async function oneContact(service: Service, word: string, language: Language): Promise<Contact> {
  const { contacts } = await service.run('contacts.find', { text: word }, language)
  const [only, ...more] = contacts
  if (!only) throw new Refusal('not_found', `no contact ${word}`, { id: word })
  if (more.length > 0) throw new UsageError(several(word, contacts))
  return only
}

/** Counts with what they count, in the person's language. */
const countLines = (counts: Readonly<Record<string, number | null>>, language: Language): string[] =>
  table(
    ['count', 'what'],
    Object.entries(counts).map(([name, amount]) => {
      const form = pluralForm(amount ?? 0, language)
      return [amount, dictionary[language].privacy[`erased_${name}_${form}`] ?? name]
    }),
    language,
  )

/** What was erased and what was found afterwards, for a person. */
export function receiptLines({ erased, proof }: Receipt, language: Language): string[] {
  const found = proof
    ? {
        hits: proof.hits,
        bytes: proof.bytes,
        copies: proof.copies - proof.copiesRemoved,
        ...Object.fromEntries(proof.places.map(({ table: name, rows }) => [name, rows])),
      }
    : {}
  return countLines({ ...erased, ...found }, language)
}

async function eraseOne(call: Call, word: string, service: Service): Promise<Receipt> {
  const { id } = await oneContact(service, word, call.language)
  return service.run('privacy.erase', { contact: id, copies: call.options['copies'] === true }, call.language)
}

export const erase: Command = {
  name: 'erase',
  usage: 'erase PERSON [--dry-run] [--copies]',
  does: {
    en: 'erases a person with every identity, for good, and proves it',
    ru: 'безвозвратно стирает человека со всеми его именами и доказывает это',
  },
  options: [
    { name: 'dry-run', value: null },
    { name: 'copies', value: null },
  ],
  async run(call, out) {
    const word = oneWord(call, 'PERSON')
    if (call.options['dry-run'] === true) {
      const preview = await withWorkspace(call, 'read', out, async (service) => {
        const { id } = await oneContact(service, word, call.language)
        return service.run('privacy.previewErase', { contact: id }, call.language)
      })
      const { contact, ...counts } = preview
      out.result(preview, () => [namesOf(contact), ...countLines(counts, call.language)])
      return 0
    }
    const receipt = await withWorkspace(call, 'write', out, (service) => eraseOne(call, word, service))
    out.result(receipt, () => receiptLines(receipt, call.language))
    const { proof } = receipt
    // What still stands somewhere is no failure of the erasing, but nobody should overlook it.
    return proof !== null && (proof.hits > 0 || (proof.bytes ?? 0) > 0 || proof.places.length > 0) ? 1 : 0
  },
}

export const receipts: Command = {
  name: 'receipts',
  usage: 'receipts',
  does: { en: 'lists what was erased, and when', ru: 'перечисляет, что и когда было стёрто' },
  options: [],
  async run(call, out) {
    const answer = await withWorkspace(call, 'read', out, (service) =>
      service.run('privacy.receipts', {}, call.language),
    )
    out.result(answer, () => [
      ...table(
        ['time', 'kind', 'contacts', 'messages', 'by'],
        answer.receipts.map(({ at, kind, erased, actor }) => [
          new Date(at).toISOString(),
          kind,
          erased.contacts,
          erased.messages,
          actor,
        ]),
        call.language,
      ),
      countShown(answer.receipts.length, answer.receipts.length, 'receipt', call.language),
    ])
    return 0
  },
}
