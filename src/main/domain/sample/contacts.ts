import type { ContactRole } from '#shared/model/words.ts'
import type { SpokenLanguage } from './catalogue/entry.ts'
import type { SampleContact, SampleIdentity, SampleRole } from './company.ts'
import { contactName, plainLetters } from './names.ts'
import type { Random } from './random.ts'

export type ContactBook = {
  readonly contacts: SampleContact[]
  readonly identities: SampleIdentity[]
  readonly roles: SampleRole[]
  /** Somebody who writes in that language on that network: often new, sometimes known from before or from elsewhere. */
  meet(language: SpokenLanguage, network: string): SampleContact
  /** Remembers what somebody is to the company; the first evidence stays. */
  note(contact: SampleContact, role: ContactRole, evidence: string): void
  /** Adds people known from lists only, until there are so many. */
  fillUp(total: number): void
}

const SUFFIXES = ['', '', '', '_', '.', '1', '7', '12', '77', '84', '91', '2000', '_k', '_x', 'official', '.home']
const LANGUAGES: readonly SpokenLanguage[] = ['en', 'en', 'en', 'ru', 'ru', 'de', 'es', 'fr', 'pt', 'pl', 'ja']

export function contactBook(chance: Random, newId: () => string): ContactBook {
  const contacts: SampleContact[] = []
  const identities: SampleIdentity[] = []
  const roles: SampleRole[] = []
  const known = new Map<SpokenLanguage, SampleContact[]>()
  const networksOf = new Map<string, Set<string>>()
  const rolesOf = new Map<string, Set<ContactRole>>()
  const taken = new Set<string>()

  function handleOf(name: string, network: string): string {
    const parts = plainLetters(name).split(' ')
    const [given = 'user', family = ''] = parts
    const stems = [
      `${given}${family}`,
      `${given}_${family}`,
      `${given}.${family}`,
      `${given}${family.slice(0, 1)}`,
      `${family}${given.slice(0, 1)}`,
      `${given.slice(0, 1)}${family}`,
    ]
    for (;;) {
      const handle = `${chance.pick(stems)}${chance.pick(SUFFIXES)}${chance.chance(0.3) ? chance.whole(2, 99) : ''}`
      const full =
        network === 'mastodon'
          ? `${handle.replaceAll('.', '_')}@mastodon.social`
          : network === 'youtube'
            ? `@${handle}`
            : handle
      const key = `${network} ${full.replaceAll('.', '').toLowerCase()}`
      if (taken.has(key)) continue
      taken.add(key)
      return full
    }
  }
  function appearOn(contact: SampleContact, network: string): void {
    const followers = chance.chance(0.75) ? Math.round(chance.around(170, 1.3)) : null
    identities.push({ id: newId(), contactId: contact.id, network, handle: handleOf(contact.name, network), followers })
    networksOf.set(contact.id, (networksOf.get(contact.id) ?? new Set()).add(network))
  }
  function create(language: SpokenLanguage): SampleContact {
    const contact = {
      id: newId(),
      name: contactName(language, chance),
      language,
      crmId: chance.chance(0.35) ? `C-${chance.whole(100_000, 999_999)}` : null,
    }
    contacts.push(contact)
    const list = known.get(language) ?? []
    list.push(contact)
    known.set(language, list)
    return contact
  }
  function note(contact: SampleContact, role: ContactRole, evidence: string): void {
    const held = rolesOf.get(contact.id) ?? new Set()
    if (held.has(role)) return
    rolesOf.set(contact.id, held.add(role))
    roles.push({ id: newId(), contactId: contact.id, role, evidence })
  }
  return {
    contacts,
    identities,
    roles,
    note,
    meet(language, network) {
      const list = known.get(language) ?? []
      if (list.length > 12 && chance.chance(0.2)) {
        const old = chance.pick(list)
        const places = networksOf.get(old.id)
        if (places?.has(network) === true) return old
        if ((places?.size ?? 0) < 3 && chance.chance(0.45)) {
          appearOn(old, network)
          return old
        }
      }
      const contact = create(language)
      appearOn(contact, network)
      return contact
    },
    fillUp(total) {
      while (contacts.length < total) {
        const contact = create(chance.pick(LANGUAGES))
        appearOn(contact, chance.pick(['facebook', 'instagram', 'x', contact.language === 'ru' ? 'vk' : 'linkedin']))
        const role = chance.weighted(
          ['customer', 'prospect', 'advocate', 'employee', 'critic'] as const,
          (one) => ({ customer: 6, prospect: 3, advocate: 2, employee: 0.6, critic: 0.4 })[one],
        )
        note(
          contact,
          role,
          {
            customer: 'Registered appliance',
            prospect: 'Asked for a brochure',
            advocate: 'Shared five posts',
            employee: 'Named in the intranet',
            critic: 'Two bad reviews',
          }[role],
        )
      }
    },
  }
}
