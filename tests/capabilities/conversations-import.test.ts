import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Service } from '#main/service/service.ts'
import type { ConversationRow } from '#shared/model/conversation.ts'
import { newTestService } from '#tests/support/workspace.ts'

const HEAD = 'tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id'
/** A complaint with two answers, somebody who is never answered, and a question to a brand that asks back. */
const TWEETS = [
  '12,acmecare,False,Tue Oct 31 22:12:00 +0000 2017,@501 Please tell us your number.,,11.0',
  '11,501,True,Tue Oct 31 22:10:00 +0000 2017,@acmecare My kettle leaks,"12,13",',
  '13,acmecare,False,Tue Oct 31 22:40:00 +0000 2017,@501 Still there?,14,11.0',
  '14,501,True,2017-10-31 23:10:00,"@acmecare Yes, no answer yet",,13.0',
  '21,502,True,2017-10-31T08:00:00Z,@AcmeCare where is my parcel,,',
  '31,otherbrand,False,1509440400,We open a new shop today,,',
]

async function imported(service: Service, folder: string, lines: readonly string[], name = 'tweets.csv') {
  const file = join(folder, name)
  writeFileSync(file, `${lines.join('\n')}\n`)
  return service.run('conversations.import', { file }, 'en')
}

const all = async (service: Service, text = ''): Promise<ConversationRow[]> =>
  (await service.run('conversations.list', { text, order: 'oldest' }, 'en')).conversations

describe('a file of support tweets', () => {
  test('becomes threads by its links, with the account, the person and the times', async () => {
    const { service, folder } = await newTestService()
    const done = await imported(service, folder, [HEAD, ...TWEETS])
    expect(done).toMatchObject({
      kind: 'conversations',
      rows: 6,
      created: 6,
      rejected: 0,
      conversations: 3,
      contacts: 2,
      accounts: 2,
    })
    const [parcel, post, kettle] = await all(service, '')
    expect(parcel).toMatchObject({
      accountName: 'acmecare',
      contact: '502',
      messages: 1,
      answered: false,
      needsAnswer: true,
      status: 'open',
    })
    expect(kettle).toMatchObject({ contact: '501', messages: 4, firstResponseMinutes: 2, status: 'open' })
    expect(post).toMatchObject({ accountName: 'otherbrand', contact: null, status: 'resolved', needsAnswer: false })
    const detail = await service.run('conversations.get', { id: kettle!.id }, 'en')
    expect(detail.messages.map(({ ours, author }) => [ours, author])).toEqual([
      [false, '501'],
      [true, 'acmecare'],
      [true, 'acmecare'],
      [false, '501'],
    ])
    expect(detail.answers).toEqual([{ author: 'acmecare', team: null, messages: 2, minutes: 2 }])
  })

  test('brings nothing the second time, and only what is new when it has grown', async () => {
    const { service, folder } = await newTestService()
    await imported(service, folder, [HEAD, ...TWEETS])
    const again = await imported(service, folder, [HEAD, ...TWEETS])
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 6, conversations: 0, batch: null, import: null })
    const answered = '22,AcmeCare,False,2017-10-31T09:30:00Z,@502 On its way,,21.0'
    const grown = await imported(service, folder, [
      HEAD,
      ...TWEETS.with(1, TWEETS[1]!.replace('leaks', 'leaks badly')),
      answered,
    ])
    expect(grown).toMatchObject({ created: 1, updated: 1, unchanged: 5, conversations: 0, extended: 1 })
    expect(await all(service, 'contact:502')).toMatchObject([{ messages: 2, firstResponseMinutes: 90, status: 'open' }])
    await service.run('history.undo', {}, 'en')
    expect(await all(service, 'contact:502')).toMatchObject([{ messages: 1, answered: false }])
    expect((await service.run('search.all', { text: 'badly', scope: 'conversations' }, 'en')).total).toBe(0)
    await service.run('history.redo', {}, 'en')
    expect((await service.run('search.all', { text: 'badly', scope: 'conversations' }, 'en')).total).toBe(1)
    expect(await all(service, 'contact:502')).toMatchObject([{ messages: 2, firstResponseMinutes: 90 }])
  })

  test('goes by undo with everything it brought, and comes back by redo', async () => {
    const { service, folder } = await newTestService()
    await imported(service, folder, [HEAD, ...TWEETS])
    const before = await all(service)
    await service.run('history.undo', {}, 'en')
    expect(await all(service)).toEqual([])
    expect((await service.run('search.all', { text: 'kettle', scope: 'conversations' }, 'en')).total).toBe(0)
    await service.run('history.redo', {}, 'en')
    expect(await all(service)).toEqual(before)
    expect((await service.run('search.all', { text: 'kettle', scope: 'conversations' }, 'en')).total).toBe(1)
  })

  test('is not taken back over the work of people', async () => {
    const { service, folder } = await newTestService()
    const done = await imported(service, folder, [HEAD, ...TWEETS])
    const [kettle] = await all(service, 'contact:501')
    await service.run('conversations.update', { ids: [kettle!.id], patch: { status: 'resolved' } }, 'en')
    await expect(service.run('history.undo', { batch: done.batch! }, 'en')).rejects.toMatchObject({ code: 'conflict' })
    await service.run('history.undo', {}, 'en')
    await service.run('history.undo', { batch: done.batch! }, 'en')
    expect(await all(service)).toEqual([])
  })

  test('links to the account that is in the inventory', async () => {
    const { service, folder } = await newTestService()
    const { id } = await service.run('accounts.add', { address: 'https://x.com/AcmeCare' }, 'en')
    const done = await imported(service, folder, [HEAD, ...TWEETS])
    expect(done.ours).toContainEqual({ network: 'x', handle: 'acmecare', inInventory: true })
    expect(await all(service, 'listed:yes')).toMatchObject([{ account: id }, { account: id }])
  })

  test('links to the account that another one was merged into', async () => {
    const { service, folder } = await newTestService()
    const add = async (address: string): Promise<string> => (await service.run('accounts.add', { address }, 'en')).id
    const [former, kept] = [await add('https://x.com/AcmeCare'), await add('https://x.com/AcmeHelp')]
    await service.run('accounts.merge', { survivor: kept, others: [former] }, 'en')
    const done = await imported(service, folder, [HEAD, ...TWEETS])
    expect(done.ours).toContainEqual({ network: 'x', handle: 'acmecare', inInventory: true })
    expect(await all(service, 'listed:yes')).toMatchObject([{ account: kept }, { account: kept }])
  })
})

describe('what is wrong in a file is refused or repaired with a word:', () => {
  const rows = (...lines: string[]) => [HEAD, ...lines]
  test('torn rows, times that cannot be, texts that are none', async () => {
    const { service, folder } = await newTestService()
    const done = await imported(
      service,
      folder,
      rows(
        '1,501,True,2099-01-01T00:00:00Z,@acme from the future,,',
        '2,501,True,never,@acme no time,,',
        '3,501,True,1969-01-01T00:00:00Z,@acme before its time,,',
        '4,501,True,2017-10-31T08:00:00Z',
        '5,501,True,2017-10-31T08:00:00Z,,,',
        `6,501,True,2017-10-31T08:00:00Z,${'long '.repeat(200_000)},,`,
        '7,,True,2017-10-31T08:00:00Z,@acme nobody,,',
        '8,501,True,2017-10-31T08:00:00Z,@acme torn\r\rin two,,',
        '9,501,True,2017-10-31T08:00:00Z,@acme fine,,',
      ),
    )
    expect(done).toMatchObject({ rows: 9, created: 1, rejected: 8 })
    expect(done.rejects.map(({ reason }) => reason)).toEqual([
      'The time lies in the future.',
      'Not a date.',
      'The time lies before these networks existed.',
      'The row is torn: 4 cells instead of 7.',
      'The message has no text.',
      'A cell is far too long.',
      'Nobody is named as the writer.',
      'The row is torn: line ends without quotes stand in the middle of its text.',
    ])
  })

  test('circles of answers, messages that answer themselves, ids that came twice', async () => {
    const { service, folder } = await newTestService()
    const done = await imported(
      service,
      folder,
      rows(
        '1,501,True,2017-10-31T08:00:00Z,@acme one,,3',
        '2,502,True,2017-10-31T08:01:00Z,two,,1',
        '3,503,True,2017-10-31T08:02:00Z,three,,2',
        '4,504,True,2017-10-31T08:02:00Z,@acme myself,,4',
        '2,502,True,2017-10-31T08:01:00Z,two,,1',
        '3,503,True,2017-10-31T08:02:00Z,not three,,2',
      ),
    )
    expect(done).toMatchObject({ rows: 6, created: 4, merged: 1, rejected: 1, conversations: 2 })
    expect(done.notes.map(({ row, reason }) => [row, reason])).toEqual([
      [4, 'The answers go in a circle; this link was cut.'],
      [5, 'The message answers itself; the link was left out.'],
    ])
  })

  test('ids that a spreadsheet destroyed are no keys', async () => {
    const { service, folder } = await newTestService()
    const lines = rows(
      '5.70E+17,501,True,2017-10-31T08:00:00Z,@acme one,,',
      '5.70E+17,502,True,2017-10-31T08:01:00Z,@acme two,,5.70E+17',
      '5.70E+17,503,True,2017-10-31T08:02:00Z,@acme three,,',
    )
    const done = await imported(service, folder, lines)
    expect(done).toMatchObject({ created: 3, conversations: 3, rejected: 0 })
    expect(done.notes.map(({ value }) => value)).toEqual(['5.70E+17', '5.70E+17', '5.70E+17', '5.70E+17'])
    expect(await imported(service, folder, lines)).toMatchObject({ created: 0, unchanged: 3 })
    const rounded = rows(
      ...[1, 2, 3, 4].map(
        (n) => `57031234567890${n}000,60${n},True,2018-10-31T08:00:00Z,@acme rounded ${n},,570312345678901000`,
      ),
    )
    expect(await imported(service, folder, rounded)).toMatchObject({ created: 4, conversations: 4 })
  })

  test('a table that says nothing of who wrote what when', async () => {
    const { service, folder } = await newTestService()
    await expect(imported(service, folder, ['name,colour', 'a,b'])).rejects.toMatchObject({ code: 'file_no_messages' })
  })
})

test('a table with names of its own is read as a person says', async () => {
  const { service, folder } = await newTestService()
  const file = join(folder, 'export.csv')
  writeFileSync(
    file,
    'Wann;Wer;Was;Fall\n31.10.2017 08:00;anna;Hallo, wo ist mein Paket?;F1\n31.10.2017 09:00;acme;Unterwegs!;F1\n',
  )
  const mapping = { Wann: 'time', Wer: 'author', Was: 'text', Fall: 'thread' }
  await service.run('accounts.add', { address: 'https://facebook.com/acme' }, 'en')
  const seen = await service.run('conversations.preview', { file, mapping, network: 'facebook' }, 'en')
  expect(seen).toMatchObject({ created: 2, conversations: 1, missing: [] })
  expect(await all(service)).toEqual([])
  await service.run('conversations.import', { file, mapping, network: 'facebook' }, 'en')
  expect(await all(service)).toMatchObject([
    { accountName: 'acme', contact: 'anna', firstResponseMinutes: 60, network: 'facebook' },
  ])
})

test('a file is recognised by its columns', async () => {
  const { service, folder } = await newTestService()
  const kind = async (text: string): Promise<string> => {
    const file = join(folder, 'any.csv')
    writeFileSync(file, text)
    return (await service.run('conversations.recognise', { file }, 'en')).kind
  }
  expect(await kind([HEAD, ...TWEETS].join('\n'))).toBe('conversations')
  expect(await kind('Network,URL\nX,https://x.com/acme\n')).toBe('accounts')
  expect(await kind('Username,Date,Comment,URL\nacme,2024-01-01,hello,https://x.com/acme\n')).toBe('unclear')
})

describe('a Mastodon outbox', () => {
  const note = (id: string, content: string, more: object = {}) => ({
    type: 'Create',
    actor: 'https://social.example/users/acme',
    published: '2024-05-01T10:00:00Z',
    to: ['https://www.w3.org/ns/activitystreams#Public'],
    object: {
      type: 'Note',
      id: `https://social.example/users/acme/statuses/${id}`,
      published: '2024-05-01T10:00:00Z',
      content,
      to: ['https://www.w3.org/ns/activitystreams#Public'],
      ...more,
    },
  })
  const direct = {
    ...note('3', '<p>Your order number, please</p>', { to: ['https://other.example/users/anna'] }),
    to: [],
  }
  const outbox = {
    type: 'OrderedCollection',
    orderedItems: [
      note(
        '1',
        '<p>We are <b>open</b> &amp; happy<br>every day</p><p>See <a href="https://a.example/b"><span class="invisible">https://</span><span>a.example/b</span></a></p>',
      ),
      note('2', '<p>Sorry to hear that</p>', {
        inReplyTo: 'https://other.example/users/anna/statuses/9',
        tag: [{ type: 'Mention', href: 'https://other.example/users/anna', name: '@anna@other.example' }],
      }),
      direct,
      {
        type: 'Announce',
        actor: 'https://social.example/users/acme',
        object: 'https://other.example/users/anna/statuses/9',
      },
      note('4', '<div>'.repeat(60_000)),
    ],
  }

  test('becomes text; private messages stay out unless they are asked for', async () => {
    const { service, folder } = await newTestService()
    const file = join(folder, 'outbox.json')
    writeFileSync(file, JSON.stringify(outbox))
    const done = await service.run('conversations.import', { file }, 'en')
    expect(done).toMatchObject({
      format: 'mastodon-outbox',
      rows: 5,
      created: 2,
      rejected: 3,
      privateLeftOut: 1,
      tool: 'Mastodon',
    })
    const [answer] = await all(service, 'contact:anna')
    expect(answer).toMatchObject({
      contact: 'anna@other.example',
      accountName: 'acme@social.example',
      status: 'pending',
    })
    const [post] = await all(service, 'contact:none')
    expect(post?.text).toBe('We are open & happy\nevery day\n\nSee https://a.example/b')
    await service.run('conversations.import', { file, withPrivate: true }, 'en')
    expect(await all(service, 'private:yes')).toMatchObject([{ text: 'Your order number, please' }])
  })
})
