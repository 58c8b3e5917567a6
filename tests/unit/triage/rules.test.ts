import { describe, expect, test } from 'vitest'
import { cue } from '#main/domain/triage/cue.ts'
import { classify, judge } from '#main/domain/triage/classify.ts'

const sentiment = (text: string): string => judge(text).sentiment

describe('feeling', () => {
  test.each([
    ['The food was good', 'positive'],
    ['The food was not good', 'negative'],
    ["I don't love it", 'negative'],
    ['not bad at all', 'positive'],
    ['Мне понравилось', 'positive'],
    ['Мне не понравилось', 'negative'],
    ['Работает отлично', 'positive'],
    ['Совсем не доволен', 'negative'],
    ['soooo goooood', 'positive'],
    ['😡', 'negative'],
    ['😍', 'positive'],
    ['the parcel came on Tuesday', 'neutral'],
  ])('%s: %s', (text, wanted) => {
    expect(sentiment(text)).toBe(wanted)
  })

  test('praise beside a fault and a rolled eye is meant the other way round', () => {
    const judged = judge('Great service, my bag is lost again 🙄')
    expect(judged.sentiment).toBe('negative')
    expect(judged.reasons.map((one) => one.code)).toContain('mocking')
  })

  test('strength words and capitals raise, half-words lower', () => {
    const score = (text: string): number => judge(text).score
    expect(score('very bad')).toBeLessThan(score('bad'))
    expect(score('that was BAD')).toBeLessThan(score('that was bad'))
    expect(score('slightly bad')).toBeGreaterThan(score('bad'))
  })
})

describe('what is wanted', () => {
  test('a hashtag says what its words say', () => {
    expect(sentiment('#worstservice #NeverAgain @brand')).toBe('negative')
  })
  test('names and addresses say nothing', () => {
    expect(judge('@best_help https://great.example/love').intent).toBe('other')
  })
  test('thanks for help given asks for nothing, thanks with a question does', () => {
    expect(judge('Thank you so much for your help!').needsAnswer).toBe(false)
    expect(judge('Thanks! And when will it arrive?').needsAnswer).toBe(true)
  })
  test('a language that is not read is left to a person, unless it plainly thanks', () => {
    expect(judge('Der Kühlschrank summt seit gestern und ich kann nicht schlafen')).toMatchObject({
      language: 'de',
      needsAnswer: true,
    })
    expect(judge('Danke, super Service von euch')).toMatchObject({ language: 'de', needsAnswer: false })
  })
})

describe('urgency', () => {
  test.each([
    ['my oven caught fire this morning', 'critical'],
    ['Из розетки пахнет гарью, холодильник искрит', 'critical'],
    ['someone hacked my account and spent my money', 'high'],
    ['третий раз пишу, никто не отвечает, ухожу от вас', 'high'],
    ['where is my order?', 'normal'],
    ['thanks, lovely shop', 'low'],
    ['this burger is fire, love it', 'low'],
  ])('%s: %s', (text, wanted) => {
    expect(judge(text).urgency).toBe(wanted)
  })
})

describe('reasons', () => {
  test('are said in the language asked for and quote the message', () => {
    expect(classify('the app keeps crashing', 'en').why.join()).toContain('“')
    expect(classify('приложение не открывается', 'ru').why.join()).toContain('«не открывается»')
  })
  test.each(['', 'x', '???', 'ok', 'just a Tuesday', '👀', 'hello there'])('there is at least one for “%s”', (text) => {
    expect(classify(text, 'en').why.length).toBeGreaterThan(0)
  })
})

describe('whatever comes', () => {
  test.each([
    ['nothing', ''],
    ['control characters', '\u0000\u0001\u001B[2J\u007F'],
    ['a torn surrogate', 'broken \uD83D phone'],
    ['a megabyte of one letter', 'a'.repeat(1_000_000)],
    ['a megabyte of signs', '(((['.repeat(250_000)],
    ['many hashtags', '#a '.repeat(100_000)],
    ['many almost-phrases', "can't can not not not still waiting waiting for for ".repeat(20_000)],
  ])('%s is answered', (_, text) => {
    expect(classify(text, 'en').why.length).toBeGreaterThan(0)
  })
})

test('the language of phrases: gaps, choices, endings, numbers and apostrophes', () => {
  const look = cue("can't ... open\n(two|three) [big|small] box*\n# days late\n(a.b)")
  expect(look('i cant even get it to open')).toBe('cant even get it to open')
  expect(look('three boxes')).toBe('three boxes')
  expect(look('two small boxes')).toBe('two small boxes')
  expect(look('14 days late')).toBe('14 days late')
  expect(look('twothree boxes')).toBeNull()
  expect(look('axb')).toBeNull()
})
