import { closeSync, openSync, writeSync } from 'node:fs'

const SYLLABLES = [
  'ba',
  'ker',
  'lo',
  'min',
  'ta',
  'ro',
  'vel',
  'shi',
  'nu',
  'par',
  'go',
  'dri',
  'fen',
  'zu',
  'mo',
  'li',
]
const SAID = [
  ...'the to and you is it my order please account help when delivery not working service back phone number still thanks sorry we our can broken'.split(
    ' ',
  ),
  ...'не на что как мой заказ помогите доставка сломался чайник когда вернуть деньги спасибо'.split(' '),
]
/** Different words that are said, the first of them most often. */
export const VOCABULARY = 30_000
const BRANDS = ['acmecare', 'kornwell_help', 'brisavo', 'lumetra_support', 'verdano', 'nordlys_care', 'castella']
const HOUR = 3_600_000
const FROM = Date.UTC(2016, 0, 1)

/** The word of a place in the order of how often it is said. */
export function word(place: number): string {
  const known = SAID[place]
  if (known !== undefined) return known
  let made = ''
  for (let rest = place; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    made += SYLLABLES[rest % SYLLABLES.length] ?? ''
  return made
}

/** Numbers from 0 up to 1 that are the same for the same two numbers. */
function chance(one: number, two: number): number {
  let mixed = Math.imul(one ^ 0x9e37_79b9, 0x85eb_ca6b) ^ Math.imul(two + 1, 0xc2b2_ae35)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b_3c6d)
  return ((mixed ^ (mixed >>> 13)) >>> 0) / 0x1_0000_0000
}

/** Twelve to thirty words; a word at place n is said about 1/n times as often as the first. */
function textOf(at: number): string {
  const words = 12 + Math.floor(chance(at, 0) * 18)
  return Array.from({ length: words }, (_, place) => word(Math.floor(VOCABULARY ** chance(at, place + 1)) - 1)).join(
    ' ',
  )
}

export const COLUMNS = [
  'tweet_id',
  'author_id',
  'inbound',
  'created_at',
  'text',
  'response_tweet_id',
  'in_response_to_tweet_id',
] as const

/** Messages of one thread. */
const LONG = 4

/** One message of made-up support: threads of four, three fifths of them answered. */
export function tweetRow(at: number): string[] {
  const thread = Math.floor(at / LONG)
  const place = at % LONG
  const brand = BRANDS[thread % BRANDS.length] ?? ''
  const person = `p${Math.floor(chance(thread, 99) * 250_000)}`
  const ours = place % 2 === 1 && chance(thread, 98) < 0.6
  const moment = new Date(FROM + thread * 20 * 60_000 + place * HOUR * chance(at, 97)).toISOString()
  const text = `@${ours ? person : brand} ${textOf(at)}`
  return [
    String(at + 1),
    ours ? brand : person,
    ours ? 'False' : 'True',
    moment,
    text,
    '',
    place === 0 ? '' : String(at),
  ]
}

/** Writes so many messages as a table without ever holding it. */
export function writeTweets(file: string, rows: number): void {
  const handle = openSync(file, 'w')
  try {
    writeSync(handle, `${COLUMNS.join(',')}\n`)
    for (let from = 0; from < rows; from += 10_000) {
      const lines = Array.from({ length: Math.min(10_000, rows - from) }, (_, at) => tweetRow(from + at).join(','))
      writeSync(handle, `${lines.join('\n')}\n`)
    }
  } finally {
    closeSync(handle)
  }
}
