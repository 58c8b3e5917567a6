import {
  bitOf,
  missingOf,
  type MissingRow,
  missingRows,
  receivingBrands,
  receivingPeople,
  receivingTeams,
} from '#main/mirror/queries/questionnaire.ts'
import { ASKED_FACTS } from '#main/domain/questionnaire/facts.ts'
import { labelOf } from '#main/domain/questionnaire/words.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import type { Addressee, AskedFact } from '#shared/model/questionnaire.ts'
import type { Language } from '#shared/model/words.ts'
import type { ReadContext } from '../../handler.ts'

/** Somebody to ask, with the accounts and what is not known of each. */
export type Receiver = {
  readonly to: Addressee
  readonly language: Language
  readonly accounts: readonly { readonly id: string; readonly asked: readonly AskedFact[] }[]
  readonly questions: number
}

const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10)

/** What this account is asked for: a way in can only be told by an owner, and who owns it only where nobody does. */
function askedOf(row: MissingRow, wanted: number): number {
  return row.bits & wanted & (row.owner === null ? ~(bitOf('access') | bitOf('backup_owner')) : ~bitOf('owner'))
}

function keyOf(row: MissingRow): { kind: Addressee['kind']; id: string | null } {
  if (row.owner !== null) return { kind: 'person', id: row.owner }
  if (row.team !== null) return { kind: 'team', id: row.team }
  return row.brand === null ? { kind: 'none', id: null } : { kind: 'brand', id: row.brand }
}

/** Languages a questionnaire can be written in; every other one is asked in the language of the person who sends it. */
function languageOf(tag: string | null, own: Language): Language {
  const primary = tag?.trim().toLowerCase().split(/[-_]/)[0] ?? ''
  if (primary === 'ru') return 'ru'
  return primary === 'en' ? 'en' : own
}

/** Everybody who has something to answer, most questions first. */
export function receivers({ db, now, language }: ReadContext, facts: readonly AskedFact[] | undefined): Receiver[] {
  const wanted = (facts ?? ASKED_FACTS).reduce((bits, fact) => bits | bitOf(fact), 0)
  const directories = {
    person: new Map(receivingPeople(db).map((one) => [one.id, one])),
    team: new Map(receivingTeams(db).map((one) => [one.id, one])),
    brand: new Map(receivingBrands(db).map((one) => [one.id, one])),
  }
  const groups = new Map<string, { to: Addressee; language: Language; accounts: Receiver['accounts'][number][] }>()
  for (const row of missingRows(db, dayOf(now))) {
    const bits = askedOf(row, wanted)
    if (bits === 0) continue
    const { kind, id } = keyOf(row)
    const key = `${kind} ${id ?? ''}`
    let group = groups.get(key)
    if (!group) {
      const found = kind === 'none' || id === null ? undefined : directories[kind].get(id)
      group = {
        to: { kind, id, name: found?.name ?? '' },
        language: languageOf(found?.language ?? null, language),
        accounts: [],
      }
      groups.set(key, group)
    }
    group.accounts.push({ id: row.id, asked: missingOf(bits) })
  }
  return [...groups.values()]
    .map((group) => ({ ...group, questions: group.accounts.reduce((sum, { asked }) => sum + asked.length, 0) }))
    .sort((a, b) => b.questions - a.questions || a.to.name.localeCompare(b.to.name))
}

/** Of every fact: accounts that lack it and owners who are here to ask. */
function factCounts({ db, now, language }: ReadContext): Answer<'questionnaire.receivers'>['facts'] {
  const counts = ASKED_FACTS.map((fact) => ({ fact, bit: bitOf(fact), accounts: 0, owners: new Set<string>() }))
  for (const row of missingRows(db, dayOf(now))) {
    const bits = askedOf(row, ~0)
    for (const count of counts) {
      if ((bits & count.bit) === 0) continue
      count.accounts++
      if (row.owner !== null) count.owners.add(row.owner)
    }
  }
  return counts.map(({ fact, accounts, owners }) => ({
    fact,
    label: labelOf(fact, language),
    accounts,
    owners: owners.size,
  }))
}

/** A page of the people to ask, found by name, and what there is to ask for. */
export function listReceivers(
  context: ReadContext,
  { facts, text, offset, limit }: Query<'questionnaire.receivers'>,
): Answer<'questionnaire.receivers'> {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const found = receivers(context, facts).filter(({ to }) =>
    words.every((word) => to.name.toLowerCase().includes(word)),
  )
  return {
    total: found.length,
    questions: found.reduce((sum, { questions }) => sum + questions, 0),
    receivers: found.slice(offset, offset + limit).map(({ to, language, accounts, questions }) => ({
      ...to,
      language,
      accounts: accounts.length,
      questions,
    })),
    facts: factCounts(context),
  }
}
