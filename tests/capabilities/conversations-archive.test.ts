import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Service } from '#main/service/service.ts'
import type { ConversationRow } from '#shared/model/conversation.ts'
import { NO_SHARED_DATA, sharedData } from '#tests/support/shared-data.ts'
import { newTestService } from '#tests/support/workspace.ts'

const part = (name: string, entries: readonly unknown[]): string =>
  `window.YTD.${name}.part0 = ${JSON.stringify(entries, null, 2)}`
const tweet = (id: string, text: string, more: object = {}) => ({
  tweet: {
    id: Number(id),
    id_str: id,
    full_text: text,
    created_at: 'Sat Feb 18 12:33:11 +0000 2023',
    lang: 'en',
    entities: { user_mentions: [] },
    ...more,
  },
})
const ACCOUNT = part('account', [
  {
    account: {
      username: 'AcmeCare',
      accountId: '900',
      accountDisplayName: 'Acme Care',
      createdAt: '2011-06-23T13:04:14.000Z',
    },
  },
])
const TWEETS = [
  tweet('1626922779105759235', '@anna_k Sorry &amp; thanks, we look into it', {
    in_reply_to_status_id_str: '1626916612560281601',
    in_reply_to_screen_name: 'anna_k',
    entities: { user_mentions: [{ screen_name: 'anna_k', name: 'Anna' }] },
  }),
  tweet('1626922779105759236', '@anna_k It is on its way', {
    in_reply_to_status_id_str: '1626922779105759235',
    in_reply_to_screen_name: 'anna_k',
    created_at: 'Sat Feb 18 13:33:11 +0000 2023',
  }),
  tweet('1626922779105759300', 'We have a long story to tell …'),
  tweet('1626922779105759301', 'RT @other: look at this'),
  tweet('1626922779105759302', 'from the future', { created_at: 'Sat Feb 18 12:33:11 +0000 2099' }),
  tweet('5.70E+17', 'id from a spreadsheet', { in_reply_to_status_id_str: '5.70E+17' }),
  tweet('1626922779105759303', 'x'.repeat(1_000_000)),
  tweet('1626922779105759304', 'no day', { created_at: 'soon' }),
  { nothing: true },
]
const talk = (id: string, from: string, to: string, text: string, at: string) => ({
  messageCreate: { id, senderId: from, recipientId: to, text, createdAt: at, mediaUrls: [], urls: [], reactions: [] },
})
const DIRECT = [
  {
    dmConversation: {
      conversationId: '700-900',
      messages: [
        talk('11', '900', '700', 'Which order is it?', '2023-02-18T12:40:00.000Z'),
        talk('10', '700', '900', 'My kettle leaks', '2023-02-18T12:33:00.000Z'),
        { joinConversation: { createdAt: '2023-02-18T12:33:00.000Z' } },
      ],
    },
  },
]

function archive(folder: string, files: Readonly<Record<string, string>>): (name: string) => string {
  mkdirSync(join(folder, 'data'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'data', name), text)
  return (name) => join(folder, 'data', name)
}
const all = async (service: Service, text = ''): Promise<ConversationRow[]> =>
  (await service.run('conversations.list', { text, order: 'oldest' }, 'en')).conversations

describe('an archive of X', () => {
  test('is recognised by its content; tweets become messages of the account it belongs to, each fault is told', async () => {
    const { service, folder } = await newTestService()
    const file = archive(folder, {
      'account.js': ACCOUNT,
      'tweets.js': part('tweets', TWEETS),
      'note-tweet.js': part('note_tweet', [
        {
          noteTweet: {
            tweetId: '1626922779105759300',
            noteTweetResults: { text: 'We have a long story to tell, and here it is in full' },
          },
        },
      ]),
      'like.js': part('like', [{ like: { tweetId: '1', fullText: 'nice' } }]),
    })
    expect(await service.run('conversations.recognise', { file: file('tweets.js') }, 'en')).toEqual({
      kind: 'conversations',
      format: 'x-archive',
    })
    expect((await service.run('conversations.recognise', { file: file('account.js') }, 'en')).kind).toBe('accounts')
    const done = await service.run('conversations.import', { file: file('tweets.js') }, 'en')
    expect(done).toMatchObject({ format: 'x-archive', tool: 'X', rows: 9, created: 4, rejected: 5 })
    expect(done.rejects.map(({ row, reason }) => [row, reason])).toEqual([
      [4, 'Somebody else’s post that was shared.'],
      [5, 'The time lies in the future.'],
      [7, 'The text is too long for a message.'],
      [8, 'Not a date.'],
      [9, 'No message.'],
    ])
    expect(done.notes.map(({ row, value }) => [row, value])).toEqual([
      [6, '5.70E+17'],
      [6, '5.70E+17'],
    ])
    expect(done.ours).toEqual([{ network: 'x', handle: 'AcmeCare', inInventory: false }])
    const [answers] = await all(service, 'contact:anna_k')
    expect(answers).toMatchObject({ messages: 2, accountName: 'AcmeCare', status: 'pending' })
    expect((await all(service, '"in full"'))[0]?.text).toBe('We have a long story to tell, and here it is in full')
    const first = await service.run('conversations.get', { id: answers!.id }, 'en')
    expect(first.messages[0]?.text).toBe('@anna_k Sorry & thanks, we look into it')
    expect(await service.run('conversations.import', { file: file('tweets.js') }, 'en')).toMatchObject({
      created: 0,
      unchanged: 4,
      batch: null,
    })
    await service.run('history.undo', {}, 'en')
    expect(await all(service)).toEqual([])
  })

  test('keeps direct messages out unless they are asked for, and then as private', async () => {
    const { service, folder } = await newTestService()
    const file = archive(folder, { 'account.js': ACCOUNT, 'direct-messages.js': part('direct_messages', DIRECT) })(
      'direct-messages.js',
    )
    expect(await service.run('conversations.import', { file }, 'en')).toMatchObject({
      created: 0,
      privateLeftOut: 2,
      rejected: 3,
    })
    expect(await all(service)).toEqual([])
    expect(await service.run('conversations.import', { file, withPrivate: true }, 'en')).toMatchObject({ created: 2 })
    expect(await all(service, 'private:yes')).toMatchObject([{ contact: '700', firstResponseMinutes: 7, messages: 2 }])
  })

  test('that does not say whose it is asks for the account; a torn file is refused whole', async () => {
    const { service, folder } = await newTestService()
    const file = archive(folder, {
      'tweets.js': part('tweets', TWEETS.slice(0, 2)),
      'torn.js': part('tweets', TWEETS).slice(0, 900),
      'direct-messages.js': part('direct_messages', [
        ...DIRECT,
        {
          dmConversation: {
            conversationId: '900-701',
            messages: [talk('12', '701', '900', 'Me too', '2023-02-19T12:33:00.000Z')],
          },
        },
      ]),
    })
    const run = (name: string, more: object = {}) =>
      service.run('conversations.import', { file: file(name), ...more }, 'en')
    await expect(run('tweets.js')).rejects.toMatchObject({ code: 'file_needs_account' })
    expect(await run('tweets.js', { account: '@AcmeCare' })).toMatchObject({ created: 2 })
    // Whose archive it is follows from the number that stands in every talk.
    await run('direct-messages.js', { account: 'AcmeCare', withPrivate: true })
    expect(await all(service, 'contact:701')).toMatchObject([{ accountName: 'AcmeCare', answered: false }])
    await expect(run('torn.js')).rejects.toMatchObject({ code: 'file_malformed' })
  })

  test('tells of tweets that were deleted: their words go and do not come back', async () => {
    const { service, folder } = await newTestService()
    const file = archive(folder, {
      'account.js': ACCOUNT,
      'tweets.js': part('tweets', TWEETS.slice(0, 1)),
      'deleted-tweets.js': part('deleted_tweets', [
        tweet('1626922779105759235', 'Sorry, we look into it', { deleted_at: '2023-03-01T10:00:00.000Z' }),
      ]),
    })
    await service.run('conversations.import', { file: file('tweets.js') }, 'en')
    expect(await service.run('conversations.import', { file: file('deleted-tweets.js') }, 'en')).toMatchObject({
      updated: 1,
    })
    expect(await all(service)).toMatchObject([{ textDeleted: true }])
    expect(await service.run('conversations.import', { file: file('tweets.js') }, 'en')).toMatchObject({ unchanged: 1 })
    expect((await service.run('search.all', { text: 'sorry', scope: 'conversations' }, 'en')).total).toBe(0)
  })
})

const REAL = sharedData('twitter-archive-excerpt/data/tweets.js')
test.skipIf(REAL === null)(`a real archive is read (${NO_SHARED_DATA})`, async () => {
  const { service } = await newTestService()
  expect(await service.run('conversations.import', { file: REAL! }, 'en')).toMatchObject({
    format: 'x-archive',
    created: 1,
    rejected: 0,
    ours: [{ network: 'x', handle: 'exGenesis' }],
  })
})
