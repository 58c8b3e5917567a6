import { describe, expect, it } from 'vitest'
import { tagged } from '#main/domain/sample/compose.ts'
import type { SampleCompany } from '#main/domain/sample/company.ts'
import { MINUTE } from '#main/domain/sample/days.ts'
import { generateSample } from '#main/domain/sample/generate.ts'
import { textsOf } from '#main/domain/sample/texts/index.ts'
import { GENERAL, type LanguageTexts, TOPICS } from '#main/domain/sample/texts/topic.ts'

const companies = [1, 4, 9, 16, 25, 36, 49, 64, 81, 178].map((seed) => generateSample({ seed, today: '2026-11-22' }))
const LANGUAGES = ['en', 'ru', 'de', 'es', 'fr', 'pt', 'pl'] as const

const topicsOf = (texts: LanguageTexts) => Object.values(texts.topics)
const templates = (texts: LanguageTexts): string[] => [
  ...topicsOf(texts).flatMap((topic) => [...topic.asks, ...topic.more, ...topic.fixes, ...topic.nudges]),
  ...[
    texts.general,
    texts.promises,
    texts.objections,
    texts.again,
    texts.deflections,
    texts.handovers,
    texts.chasers,
    texts.endings,
    texts.thanks,
    texts.relief,
    texts.surprise,
    texts.cheers,
  ].flat(),
]

describe('texts of the sample', () => {
  it.each(['en', 'ru'] as const)('has every topic and at least 150 different sentences in %s', (language) => {
    const texts = textsOf(language)
    expect(Object.keys(texts.topics).toSorted()).toEqual([...TOPICS].toSorted())
    expect(new Set(templates(texts)).size).toBeGreaterThan(300)
  })

  it.each(LANGUAGES)('names only slots that can be filled in %s', (language) => {
    const texts = textsOf(language)
    const known = new Set([...Object.keys(texts.slots), 'm', 'n', 'b', 'a', 'order', 'fa', 'sya'])
    const named = templates(texts).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, slot = '']) => slot))
    expect(named.filter((slot) => !known.has(slot))).toEqual([])
  })

  it.each(LANGUAGES)('ties beginnings and nudges to fixes that are there in %s', (language) => {
    const loose = topicsOf(textsOf(language)).flatMap((topic) =>
      [...topic.asks, ...topic.nudges].filter((text) =>
        (tagged(text).fits ?? []).some((fix) => fix !== GENERAL && topic.fixes[fix] === undefined),
      ),
    )
    expect(loose).toEqual([])
  })

  it.each(companies)('does not look stamped (seed $seed)', (company) => {
    const texts = company.messages.map((message) => message.text)
    expect(new Set(texts).size / texts.length).toBeGreaterThan(0.7)
    const most = Math.max(...countOf(texts).values())
    expect(most).toBeLessThan(40)
  })

  it.each(companies)('leaves no slot, mark or blank behind (seed $seed)', (company) => {
    for (const { text } of company.messages) {
      expect(text).not.toMatch(/[{}|]|undefined| {2}|^\s|\s$|^$/)
    }
  })

  it.each(companies)('writes Russian in Cyrillic and English in Latin letters (seed $seed)', (company) => {
    const letters = (language: string): string[] =>
      company.messages
        .filter((one) => one.language === language)
        .map((one) => one.text.replaceAll(/@[\w.]+/g, ''))
        .filter((text) => /\p{L}/u.test(text))
    expect(letters('ru').filter((text) => !/\p{Script=Cyrillic}/u.test(text))).toEqual([])
    expect(letters('en').filter((text) => /\p{Script=Cyrillic}/u.test(text))).toEqual([])
  })

  it.each(companies)('goes in order, and the first answer is the first message out (seed $seed)', (company) => {
    for (const [id, messages] of threadsOf(company)) {
      const one = company.conversations.find((conversation) => conversation.id === id)
      const times = messages.map((message) => message.at)
      expect(times).toEqual(times.toSorted((a, b) => a - b))
      expect([times[0], times.at(-1)]).toEqual([one?.startedAt, one?.lastAt])
      expect(messages[0]?.direction).toBe('in')
      expect(messages.find((message) => message.direction === 'out')?.at ?? null).toBe(one?.firstAnswerAt)
    }
  })

  it.each(companies)('loses about three calls for help in ten on the way (seed $seed)', (company) => {
    const calls = company.conversations.filter((one) => one.needsHelp === 1)
    const lost = calls.filter(
      (one) => one.reachedResolverAt === null || one.reachedResolverAt - one.startedAt > 24 * 60 * MINUTE,
    )
    expect(lost.length / calls.length).toBeGreaterThan(0.22)
    expect(lost.length / calls.length).toBeLessThan(0.38)
  })
})

function countOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

function threadsOf(company: SampleCompany): Map<string, SampleCompany['messages']> {
  const threads = new Map<string, SampleCompany['messages']>()
  for (const message of company.messages)
    threads.set(message.conversationId, [...(threads.get(message.conversationId) ?? []), message])
  return threads
}
