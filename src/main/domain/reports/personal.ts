import type { Report } from './report.ts'
import type { Say } from './say.ts'

export type KnownPerson = { readonly name: string }

/** Fields that hold nobody but a person. */
const PEOPLE = new Set(['owner', 'backupOwner', 'decidedBy', 'assignee', 'approver', 'person', 'by', 'issuedBy'])
/** Fields that identify accounts and things, whatever they are called. */
const KEPT = new Set([
  'id',
  'account',
  'accountId',
  'accountName',
  'handle',
  'name',
  'url',
  'displayName',
  'website',
  'externalId',
  'brand',
  'market',
  'team',
  'agency',
  'network',
  'networkName',
  'networkIcon',
  'icon',
  'rule',
  'key',
  'workspace',
  'timeZone',
  'disposition',
  'code',
])
const MAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu
const PHONE = /\+\d[\d\s().-]{6,}\d/g
const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu

type Numbered = { readonly name: string; readonly shown: string }

/**
 * The same report without anybody's name: people go by numbers that are the same in every export of the workspace, and
 * e-mail addresses and telephone numbers are left out of texts. Names of accounts stay as the networks show them.
 * @param people everybody known, in the order they were added
 */
export function withoutPeople(report: Report, people: readonly KnownPerson[], say: Say): Report {
  return {
    ...hidePeople({ ...report, about: {}, center: {} } as unknown as Report, people, say),
    about: report.about,
    center: report.center,
  }
}

/** The same for anything a document is made of. What it is has the shape it had: only texts are replaced by texts. */
export function hidePeople<T>(whole: T, people: readonly KnownPerson[], say: Say): T {
  const numbers = new Map<string, string>()
  const shownOf = (name: string): string => {
    const known = numbers.get(name)
    if (known !== undefined) return known
    const shown = say.text('personNumber', { n: String(numbers.size + 1) })
    numbers.set(name, shown)
    return shown
  }
  const byFirstWord = new Map<string, Numbered[]>()
  for (const { name } of people) {
    const shown = shownOf(name)
    const [first] = name.match(WORD) ?? []
    if (first === undefined) continue
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { name, shown }])
  }
  for (const same of byFirstWord.values()) same.sort((one, other) => other.name.length - one.name.length)

  /** Texts of a report repeat: words of the glossary, names of rules and remedies. */
  const told = new Map<string, string>()
  const inText = (text: string): string => {
    const known = told.get(text)
    if (known !== undefined) return known
    const clean = withoutNames(text)
    told.set(text, clean)
    return clean
  }
  const withoutNames = (text: string): string => {
    let done = ''
    let from = 0
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (index < from) continue
      const found = byFirstWord.get(word)?.find(({ name }) => text.startsWith(name, index))
      if (!found) continue
      done += text.slice(from, index) + found.shown
      from = index + found.name.length
    }
    const named = done + text.slice(from)
    const withoutMail = named.includes('@') ? named.replaceAll(MAIL, say.text('hiddenMail')) : named
    return withoutMail.includes('+') ? withoutMail.replaceAll(PHONE, say.text('hiddenPhone')) : withoutMail
  }

  const seen = new WeakMap<object, unknown>()
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      if (KEPT.has(key)) return value
      return PEOPLE.has(key) ? shownOf(value) : inText(value)
    }
    if (typeof value !== 'object' || value === null) return value
    const known = seen.get(value)
    if (known !== undefined) return known
    if (key === 'transferTo' && 'name' in value && 'kind' in value) {
      const name = String(value.name)
      return { ...value, name: value.kind === 'person' ? shownOf(name) : inText(name) }
    }
    const made = Array.isArray(value)
      ? value.map((one) => walk(one, key))
      : Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, name)]))
    seen.set(value, made)
    return made
  }
  return walk(whole, '') as T
}
