import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { texts as english } from '#shared/help/en/index.ts'
import { texts as russian } from '#shared/help/ru/index.ts'
import { AREAS, isTerm, type Term, TERMS } from '#shared/help/topics.ts'
import { dictionary } from '#shared/locale/dictionary.ts'
import { searchHelp } from '#renderer/capabilities/help/search.ts'

const renderer = join(import.meta.dirname, '..', '..', 'src', 'renderer')
const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => readFileSync(join(renderer, file), 'utf8'))
  .join('\n')
/** Terms that a `?` in the window names as they are written; the directory's three come from a list. */
const marked = [...sources.matchAll(/(?:TermHelp|WithTerm) term="(\w+)"/g)].map(([, term]) => term ?? '')
const FROM_A_LIST = new Set<string>(['brand', 'market', 'team', 'network'])

const languages = [
  ['en', english, /^[^а-яё]+$/i],
  ['ru', russian, /[а-яё]/i],
] as const

test.each(languages)('every term has a name, a short meaning and what follows from it (%s)', (language, texts, own) => {
  for (const term of TERMS) {
    const { short, more, see } = texts.terms[term]
    const name = dictionary[language].terms[term]
    expect([name, short, more].filter((text) => text === undefined || !own.test(text))).toEqual([])
    expect(short).toMatch(/\.$/)
    // Fits beside the word.
    expect(short.length).toBeLessThan(150)
    expect(more).toMatch(/\.$/)
    expect(see.filter((other) => other === term || !isTerm(other))).toEqual([])
  }
  expect(Object.keys(dictionary[language].terms).sort()).toEqual([...TERMS].sort())
})

test.each(languages)('every area has a page that names its terms (%s)', (_language, texts, own) => {
  for (const area of AREAS) {
    const { title, lead, parts, terms } = texts.areas[area]
    expect(
      [title, lead, ...parts.flatMap((part) => [part.title, part.text])].filter((text) => !own.test(text)),
    ).toEqual([])
    expect(parts.length).toBeGreaterThan(1)
    expect(terms.length).toBeGreaterThan(0)
  }
})

test('both languages lead from the same entries to the same entries', () => {
  for (const term of TERMS) expect(russian.terms[term].see).toEqual(english.terms[term].see)
  for (const area of AREAS) {
    expect(russian.areas[area].terms).toEqual(english.areas[area].terms)
    expect(russian.areas[area].parts.length).toBe(english.areas[area].parts.length)
  }
})

test('every term can be reached from an area and has a ? beside it somewhere in the window', () => {
  const inAreas = new Set<Term>(AREAS.flatMap((area) => english.areas[area].terms))
  expect(TERMS.filter((term) => !inAreas.has(term))).toEqual([])
  expect(TERMS.filter((term) => !marked.includes(term) && !FROM_A_LIST.has(term))).toEqual([])
})

/** The words the program is built from, as its papers give them; each is explained in the help under its own name. */
const GLOSSARY = [
  'workspace',
  'account',
  'network',
  'snapshot',
  'brand',
  'market',
  'team',
  'owner',
  'backup owner',
  'admin',
  'purpose',
  'journey stage',
  'goal',
  'conversation',
  'contact',
  'triage',
  'route',
  'handoff',
  'service gap',
  'felt outcome',
  'vanity counts',
  'outcome',
  'expectation evidence',
  'insight',
  'finding',
  'disposition',
  'scenario',
  'wave',
  'task',
  'decision',
]

test('every word of the glossary is explained, and found by its name', () => {
  const name = (term: Term): string => dictionary.en.terms[term] ?? ''
  const first = (text: string): string | undefined => {
    const [entry] = searchHelp(english, name, text)
    return entry?.kind === 'term' && isTerm(entry.id) ? name(entry.id).toLowerCase() : undefined
  }
  expect(GLOSSARY.map(first)).toEqual(GLOSSARY)
})

test('a ? never points to an entry that is not there', () => {
  expect(marked.length).toBeGreaterThan(20)
  expect(marked.filter((term) => !isTerm(term))).toEqual([])
})

test('the search finds by name first, by meaning after it, and by other forms of a Russian word', () => {
  const find = (texts: typeof english, language: 'en' | 'ru', text: string): string[] =>
    searchHelp(texts, (term) => dictionary[language].terms[term] ?? '', text).map(({ kind, id }) => `${kind}:${id}`)
  expect(find(english, 'en', 'waiver')[0]).toBe('term:waiver')
  expect(find(english, 'en', 'horseshoe')).toContain('term:serviceGap')
  expect(find(english, 'en', 'horseshoe zebra')).toEqual([])
  expect(find(english, 'en', '  ')).toEqual([])
  expect(find(russian, 'ru', 'владельца')).toContain('term:owner')
  expect(find(russian, 'ru', 'подковой')).toContain('term:serviceGap')
})
