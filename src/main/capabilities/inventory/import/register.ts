import { countryCode } from '#main/domain/intake/places.ts'
import type { AccountDraft } from '#main/domain/intake/draft.ts'
import type { EntityName, Row } from '#main/mirror/entities.ts'
import type { PersonRow, RegisterRows } from '#main/mirror/queries/import.ts'
import type { TeamFunction } from '#shared/model/words.ts'

/** Where an import puts what it adds. A preview gives ids that lead nowhere and writes nothing. */
export type Pen = {
  insert<E extends EntityName>(entity: E, row: Row<E>): string
  update<E extends EntityName>(entity: E, id: string, patch: Row<E>): void
}

type Named = 'brand' | 'team' | 'agency' | 'goal' | 'custom_field'

/** Teams whose name is the name of a function. */
const FUNCTIONS: readonly (readonly [TeamFunction, RegExp])[] = [
  ['marketing', /^(marketing|маркетинг)$/i],
  ['support', /^(customer )?(support|service|care)$|^(клиентская )?(поддержка|служба поддержки)$/i],
  ['sales', /^(sales|vertrieb|продажи|отдел продаж)$/i],
  ['pr', /^(pr|public relations|communications|press|пресс-служба|коммуникации)$/i],
  ['hr', /^(hr|human resources|recruiting|people|персонал|кадры)$/i],
  ['product', /^(product|продукт)$/i],
  ['legal', /^(legal|юристы|юридический отдел)$/i],
]

const fold = (text: string): string => text.trim().toLowerCase()

/** Finds brands, markets, teams, agencies, people, goals and own fields by what lists call them, and adds those that are new. */
export class Register {
  readonly #pen: Pen
  readonly #named: Record<Named | 'market', Map<string, string>>
  readonly #marketByCode = new Map<string, string>()
  readonly #people = new Map<string, PersonRow[]>()
  readonly #peopleByEmail = new Map<string, PersonRow>()
  readonly #names = new Map<string, string>()
  readonly #codes = new Map<string, string>()

  constructor(rows: RegisterRows, pen: Pen) {
    this.#pen = pen
    const byName = (entity: Named | 'market'): Map<string, string> => {
      const map = new Map<string, string>()
      for (const { id, name } of rows[entity].toReversed()) {
        map.set(fold(name), id)
        this.#names.set(id, name)
      }
      return map
    }
    this.#named = {
      brand: byName('brand'),
      market: byName('market'),
      team: byName('team'),
      agency: byName('agency'),
      goal: byName('goal'),
      custom_field: byName('custom_field'),
    }
    for (const { id, code } of rows.market) if (code) this.#code(id, code)
    for (const person of rows.person) this.#remember(person)
  }

  nameOf(id: string): string {
    return this.#names.get(id) ?? id
  }

  /** A market goes by its code in lists, where it has one. */
  shortNameOf(id: string): string {
    return this.#codes.get(id) ?? this.nameOf(id)
  }

  named(entity: Named, name: string | null): string | null {
    if (name === null) return null
    const known = this.#named[entity].get(fold(name))
    if (known !== undefined) return known
    const found = entity === 'team' ? FUNCTIONS.find(([, words]) => words.test(name.trim())) : undefined
    return this.#add(entity, name, found ? { function: found[0] } : {})
  }

  /** A market by its name or code; a country's name in another language finds the market with its code. */
  market(name: string | null): string | null {
    if (name === null) return null
    const folded = fold(name)
    const known = this.#named.market.get(folded) ?? this.#marketByCode.get(folded)
    if (known !== undefined) return known
    const code = countryCode(name)
    const coded = code === null ? undefined : this.#marketByCode.get(fold(code))
    if (coded !== undefined) {
      this.#named.market.set(folded, coded)
      return coded
    }
    const id = this.#add('market', name, code === null ? {} : { code })
    if (code !== null) this.#code(id, code)
    return id
  }

  /**
   * A person by e-mail, else by name. A name alone never tells two people apart; an e-mail that is new belongs to a
   * namesake without one, or to somebody new.
   */
  person(name: string | null, email: string | null): string | null {
    if (name === null && email === null) return null
    const known = email === null ? undefined : this.#peopleByEmail.get(fold(email))
    if (known) return known.id
    const namesakes = name === null ? [] : (this.#people.get(fold(name)) ?? [])
    if (email === null) {
      const [first] = namesakes
      const namesake = namesakes.find((person) => person.left_on === null) ?? first
      return namesake ? namesake.id : this.#addPerson(name ?? '', null)
    }
    const nameless = namesakes.filter((person) => person.email === null)
    const [only] = nameless
    if (!only || nameless.length > 1) return this.#addPerson(name ?? email, email)
    this.#pen.update('person', only.id, { email })
    const at = namesakes.indexOf(only)
    const completed = { ...only, email }
    namesakes[at] = completed
    this.#peopleByEmail.set(fold(email), completed)
    return only.id
  }

  /** The columns of an account that point to somebody or something, as far as a row of a list fills them. */
  references(draft: AccountDraft): Row<'account'> {
    return {
      brand_id: this.named('brand', draft.brandName),
      market_id: this.market(draft.marketName),
      team_id: this.named('team', draft.teamName),
      owner_id: this.person(draft.ownerName, draft.ownerEmail),
      backup_owner_id: this.person(draft.backupOwnerName, draft.backupOwnerEmail),
      agency_id: this.named('agency', draft.agencyName),
    }
  }

  #add(entity: Named | 'market', name: string, more: Row<'team'> & Row<'market'>): string {
    const clean = name.trim()
    const id = this.#pen.insert(entity, { name: clean, ...more })
    this.#named[entity].set(fold(clean), id)
    this.#names.set(id, clean)
    return id
  }

  #code(id: string, code: string): void {
    this.#marketByCode.set(fold(code), id)
    this.#codes.set(id, code)
  }

  #addPerson(name: string, email: string | null): string {
    const clean = name.trim()
    const id = this.#pen.insert('person', { name: clean, ...(email === null ? {} : { email }) })
    this.#remember({ id, name: clean, email, left_on: null })
    return id
  }

  #remember(person: PersonRow): void {
    this.#names.set(person.id, person.name)
    const name = fold(person.name)
    const namesakes = this.#people.get(name)
    if (namesakes) namesakes.push(person)
    else this.#people.set(name, [person])
    if (person.email && !this.#peopleByEmail.has(fold(person.email)))
      this.#peopleByEmail.set(fold(person.email), person)
  }
}
