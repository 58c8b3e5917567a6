import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { VotesSaid } from '#shared/model/workshop.ts'
import { ownFolder } from '#tests/support/workspace.ts'
import { seedAccount, seededService } from './plan-seed.ts'

/** A whole session of two cards: one voted on twice and decided against somebody, one parked. */
async function session(votes: VotesSaid) {
  const { service } = await seededService((db, now) => {
    for (const id of ['alpha', 'beta']) seedAccount(db, now, { id })
  })
  const { id } = await service.run('workshop.create', {
    name: 'Day 1',
    goal: 'Half as many',
    rules: { order: 'deck', votes },
    participants: [
      { name: 'Mia Lang', function: 'marketing', role: 'Lead' },
      { name: 'Sam Reed', function: 'support' },
    ],
    deck: { accounts: ['alpha', 'beta'] },
  })
  const turn = (to: 'run' | 'reveal' | 'again' | 'card' | 'finish', card: string | null = null) =>
    service.run('workshop.turn', { session: id, to, card })
  const say = async (...said: ('keep' | 'close')[]) => {
    const { current, round, seats } = await service.run('workshop.session', { id })
    for (const [at, disposition] of said.entries())
      await service.run('workshop.vote', {
        session: id,
        participant: seats[at]?.id ?? '',
        card: current?.card.id ?? '',
        round,
        disposition,
        confidence: 4,
        reason: `${disposition} it`,
      })
  }
  await turn('run')
  await say('keep', 'close')
  await turn('reveal')
  await turn('again')
  await say('close', 'close')
  const { deckCards, seats } = await service.run('workshop.session', { id })
  const [alpha, beta] = deckCards.map((card) => card.id)
  return { service, id, turn, say, alpha: alpha ?? '', beta: beta ?? '', seats }
}

async function finished(votes: VotesSaid) {
  const made = await session(votes)
  const { service, id, turn, say, alpha, beta, seats } = made
  await turn('reveal')
  const decide = (disposition: 'keep' | 'close') =>
    service.run('workshop.decide', {
      session: id,
      card: alpha,
      disposition,
      reason: 'Nobody answers there',
      dissent: seats.map((seat) => ({ participant: seat.id, named: seat.name === 'Sam Reed' })),
    })
  await decide('keep')
  await turn('card', beta)
  await say('keep', 'keep')
  await service.run('workshop.leave', { session: id, card: beta, parked: { text: 'Who pays?', ownerId: 'ann' } })
  await turn('finish')
  return made
}

const WEB = 'Ann Lee'

describe('the record of a session', () => {
  it('tells what happened in its order, with every round and what became of the card', async () => {
    const { service, id } = await finished('names')
    const record = await service.run('workshop.replay', { id })
    expect(record.steps.map((step) => step.kind)).toEqual([
      'begun',
      'shown',
      'revealed',
      'again',
      'revealed',
      'decided',
      'shown',
      'parked',
      'finished',
    ])
    expect(record.steps.find((step) => step.kind === 'decided')).toMatchObject({
      disposition: 'keep',
      text: 'Nobody answers there',
    })
    const [alpha, beta] = record.cards
    expect(alpha?.rounds.map((round) => round.tally.lines.map((line) => [line.disposition, line.votes]))).toEqual([
      [
        ['keep', 1],
        ['close', 1],
      ],
      [['close', 2]],
    ])
    expect(alpha?.rounds[0]?.named).toEqual([
      { person: 'Mia Lang', disposition: 'keep' },
      { person: 'Sam Reed', disposition: 'close' },
    ])
    expect(alpha?.dissent).toMatchObject([
      { person: null, disposition: 'close', reason: 'close it' },
      { person: 'Sam Reed', disposition: 'close', reason: 'close it' },
    ])
    expect([beta?.state, beta?.disposition]).toEqual(['parked', null])
    expect(record.questions).toMatchObject([{ text: 'Who pays?', account: 'beta', owner: WEB, done: false }])
  })

  it('says no more of votes than the session allows, and nothing of a round that is silent', async () => {
    const silent = await session('names')
    const running = await silent.service.run('workshop.replay', { id: silent.id })
    expect(running.cards[0]?.rounds.map((round) => round.round)).toEqual([1])
    const sides = await finished('sides')
    const bySide = (await sides.service.run('workshop.replay', { id: sides.id })).cards[0]?.rounds[0]
    expect(bySide?.named).toEqual([])
    expect(bySide?.tally.lines.map((line) => line.functions)).toEqual([
      [{ function: 'marketing', votes: 1 }],
      [{ function: 'support', votes: 1 }],
    ])
    const counts = await finished('counts')
    const counted = (await counts.service.run('workshop.replay', { id: counts.id })).cards[0]?.rounds[0]
    expect([counted?.voted, counted?.named, counted?.tally.lines.map((line) => line.functions)]).toEqual([
      [],
      [],
      [[], []],
    ])
  })
})

describe('the hand-out', () => {
  it('holds decisions, reasons, dissent by consent, open questions and next steps, in both languages', async () => {
    const { service, id } = await finished('sides')
    for (const [language, words] of [
      [
        'en',
        [
          'Decisions',
          'Nobody answers there',
          'Dissent',
          'Sam Reed',
          'without a name',
          'Who pays?',
          WEB,
          '1 of 2 accounts decided',
        ],
      ],
      [
        'ru',
        [
          'Решения',
          'Nobody answers there',
          'Особые мнения',
          'Sam Reed',
          'без имени',
          'Who pays?',
          WEB,
          'Решено аккаунтов: 1 из 2',
        ],
      ],
    ] as const) {
      const { html } = await service.run('workshop.preview', { session: id, personal: true, language })
      for (const word of words) expect([language, word, html.includes(word)]).toEqual([language, word, true])
    }
    const { html } = await service.run('workshop.preview', { session: id })
    for (const name of ['Mia Lang', 'Sam Reed', WEB]) expect([name, html.includes(name)]).toEqual([name, false])
  })

  it('is written as DOCX with the raw votes as CSV and JSON; a name that is taken is not written over', async () => {
    const { service, id } = await finished('names')
    const folder = ownFolder()
    const write = () =>
      service.run('workshop.export', { session: id, folder, formats: ['docx', 'csv', 'json'], personal: true })
    const { files } = await write()
    expect(files.map((file) => [file.format, file.bytes > 0])).toEqual([
      ['docx', true],
      ['csv', true],
      ['json', true],
    ])
    const csv = readFileSync(files[1]?.path ?? '', 'utf8')
      .trim()
      .split('\r\n')
    expect(csv[0]).toBe('card,account,network,round,person,side,disposition,confidence,reason,way,at')
    expect(csv).toHaveLength(7)
    expect(csv[1]).toMatch(/^1,alpha,Facebook,1,Mia Lang,marketing,keep,4,keep it,desk,\d{4}-/)
    const json = JSON.parse(readFileSync(files[2]?.path ?? '', 'utf8')) as { votes: object[]; cards: object[] }
    expect([json.votes.length, json.cards.length]).toEqual([6, 2])
    const again = await write()
    expect(again.files.map((file) => file.path)).not.toEqual(files.map((file) => file.path))
  })

  it.each([
    ['counts', '1,alpha,Facebook,1,,,keep,4,keep it,,'],
    ['sides', '1,alpha,Facebook,1,,marketing,keep,4,keep it,,'],
  ] as const)('keeps votes without names: %s', async (said, line) => {
    const { service, id } = await finished(said)
    const folder = ownFolder()
    await service.run('workshop.export', { session: id, folder, formats: ['csv', 'json'], personal: true })
    const { files } = await service.run('workshop.export', {
      session: id,
      folder: join(folder),
      formats: ['csv', 'json'],
      personal: true,
    })
    const csv = readFileSync(files[0]?.path ?? '', 'utf8')
    expect(csv.split('\r\n')).toContain(line)
    expect(csv).not.toMatch(/Mia|Sam|T\d\d:/)
    const { votes } = JSON.parse(readFileSync(files[1]?.path ?? '', 'utf8')) as { votes: object[] }
    expect(JSON.stringify(votes)).not.toMatch(/Mia|Sam|T\d\d:/)
  })
})
