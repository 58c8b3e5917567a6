import { expect, test } from 'vitest'
import { mentionsIn } from '#main/domain/conversations/row-message.ts'
import { stemmed } from '#main/mirror/stems.ts'

test.each([
  ['nobody', 'no sign at all', []],
  ['at the beginning and within', '@acme please, cc @Kornwell_Help.', ['acme', 'Kornwell_Help']],
  ['each once, in their order', '@b @a @b @a', ['b', 'a']],
  ['no address of mail', 'write to help@acme.example', []],
  ['nothing behind a letter, a digit or another sign', 'я@acme 𝐀@acme 1@acme _@acme @@acme', []],
  ['behind brackets, smileys and line ends', '(@one)😀@two\n@three', ['one', 'two', 'three']],
  ['names with dots and dashes, without those at their end', '@mastodon.social-- @a-b.', ['mastodon.social', 'a-b']],
  [
    'no more than twenty',
    Array.from({ length: 30 }, (_, at) => `@p${at}`).join(' '),
    Array.from({ length: 20 }, (_, at) => `p${at}`),
  ],
])('mentions: %s', (_, text, handles) => {
  expect(mentionsIn(text)).toEqual(handles)
})

test('handles and numbers are stored as they are, words by their stem', () => {
  expect(stemmed('@Person123456 ordered 2 kettles1 and kettles in 2016')).toBe(
    'person123456 order 2 kettles1 and kettl in 2016',
  )
  expect(stemmed('чайники7 протекают')).toBe(`${stemmed('чайники7')} ${stemmed('протекает')}`)
})
