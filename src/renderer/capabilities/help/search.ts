import { type Area, AREAS, type HelpTexts, type Term, TERMS } from '#shared/help/topics.ts'

/** One entry of the help: the page of an area or a term. */
export type Topic = { readonly kind: 'area'; readonly id: Area } | { readonly kind: 'term'; readonly id: Term }

/** Shorter words are looked for as they are; of longer ones the ending may differ, as it does in Russian. */
const WHOLE = 5
const ENDING = 2

const stemOf = (word: string): string => (word.length > WHOLE ? word.slice(0, -ENDING) : word)
const folded = (text: string): string => text.toLowerCase().replaceAll('ё', 'е')

/**
 * Entries in which every word of the text begins some word: the one that is called so, then those with all of them in the
 * title, each group in the order of the contents. An empty text finds nothing.
 * @param nameOf the name of a term in the language of the texts
 */
export function searchHelp(texts: HelpTexts, nameOf: (term: Term) => string, text: string): Topic[] {
  const words = folded(text).split(/\s+/).filter(Boolean).map(stemOf)
  if (words.length === 0) return []
  const entries: { topic: Topic; title: string; body: string }[] = [
    ...AREAS.map((id) => {
      const { title, lead, parts } = texts.areas[id]
      return {
        topic: { kind: 'area', id } as const,
        title,
        body: [lead, ...parts.flatMap((part) => [part.title, part.text])].join(' '),
      }
    }),
    ...TERMS.map((id) => {
      const { short, more } = texts.terms[id]
      return { topic: { kind: 'term', id } as const, title: nameOf(id), body: `${short} ${more}` }
    }),
  ]
  const has = (where: string): boolean => {
    const there = folded(where).split(/[^\p{L}\p{N}]+/u)
    return words.every((word) => there.some((one) => one.startsWith(word)))
  }
  const isCalled = ({ title }: { title: string }): boolean => folded(title) === folded(text).trim()
  const inTitle = entries.filter(({ title }) => has(title))
  const named = [...inTitle.filter(isCalled), ...inTitle.filter((entry) => !isCalled(entry))]
  const elsewhere = entries.filter(({ title, body }) => !has(title) && has(`${title} ${body}`))
  return [...named, ...elsewhere].map(({ topic }) => topic)
}
