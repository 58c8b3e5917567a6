import { csvOf } from '#main/adapters/writers/csv.ts'
import { fontFaces } from '#main/adapters/writers/fonts.ts'
import { jsonOf } from '#main/adapters/writers/json.ts'
import { type Staging, stagingIn } from '#main/adapters/writers/staging.ts'
import { fileStem, slugOf } from '#main/domain/reports/file-name.ts'
import { handOutBlocks, handOutFooter, handOutTitle } from '#main/domain/reports/hand-out/blocks.ts'
import type { HandOut } from '#main/domain/reports/hand-out/hand-out.ts'
import { handOutPage } from '#main/domain/reports/hand-out/page.ts'
import { cardFacts, type CastVote, type RawVote, saidVotes, VOTE_COLUMNS } from '#main/domain/reports/hand-out/votes.ts'
import { hidePeople } from '#main/domain/reports/personal.ts'
import { type Say, sayIn } from '#main/domain/reports/say.ts'
import { recordedHands, recordedVotes } from '#main/mirror/queries/workshop/record.ts'
import { workspaceMeta } from '#main/mirror/queries/workspace.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import type { HandOutFormat } from '#shared/model/workshop-record.ts'
import type { JobContext, QueryHandlers, ReadContext } from '../handler.ts'
import { print } from '../printed.ts'
import { recordOf } from './record.ts'
import { rulesOf, sessionOf } from './room.ts'
import packageFile from '../../../../package.json' with { type: 'json' }

type Given = { readonly handOut: HandOut; readonly votes: readonly RawVote[]; readonly say: Say }

/** Every vote with the seat behind it; hands without one. */
function castVotes({ db }: ReadContext, handOut: HandOut): CastVote[] {
  const cards = new Map(handOut.session.cards.map((card) => [card.card, card]))
  // A round that is still silent is not in the record, and its votes are in no file.
  const known = (card: string, round: number): boolean =>
    cards.get(card)?.rounds.some((one) => one.round === round) ?? false
  const placed = (card: string) => {
    const found = cards.get(card)
    return { card: found?.position ?? 0, accountName: found?.name ?? '', network: found?.networkName ?? '' }
  }
  const { id } = handOut.session
  return [
    ...recordedVotes(db, id)
      .filter((vote) => known(vote.card_id, vote.round))
      .map((vote) => ({
        ...placed(vote.card_id),
        round: vote.round,
        person: vote.name,
        side: vote.function,
        disposition: vote.disposition,
        confidence: vote.confidence,
        reason: vote.reason,
        way: vote.way,
        at: vote.at,
      })),
    ...recordedHands(db, id)
      .filter((hands) => known(hands.card_id, hands.round))
      .flatMap((hands) =>
        Array.from({ length: hands.count }, () => ({
          ...placed(hands.card_id),
          round: hands.round,
          person: null,
          side: null,
          disposition: hands.disposition,
          confidence: null,
          reason: null,
          way: 'hands' as const,
          at: null,
        })),
      ),
  ].toSorted((one, other) => one.card - other.card || one.round - other.round)
}

/** Everything a document about a session is made of, in the language that is asked for. @throws Refusal `not_found` */
function gather(context: ReadContext, session: string, personal: boolean): Given {
  const { db, now, language } = context
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const say = sayIn(language, timeZone)
  const record = recordOf(context, session)
  const decided = new Set(record.cards.filter(({ state }) => state === 'decided').map(({ account }) => account))
  const handOut: HandOut = {
    workspace: workspaceMeta(db).name,
    language,
    version: packageFile.version,
    exportedAt: now,
    day: new Intl.DateTimeFormat('en-CA', { timeZone }).format(now),
    timeZone,
    personal,
    decision: rulesOf(sessionOf(db, session)).decision,
    session: record,
    progress: context.ask('workshop.progress', {}),
    tasks: context
      .ask('plan.carryOutAll', {})
      .tasks.filter(({ account, doneAt }) => account !== null && doneAt === null && decided.has(account))
      .map(({ title, accountName, owner, dueOn }) => ({ title, account: accountName, owner, dueOn })),
  }
  const whole = { handOut, votes: saidVotes(castVotes(context, handOut), record.votes) }
  if (personal) return { ...whole, say }
  const people = context
    .ask('directory.list', { kind: 'person' })
    .entries.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const known = [...people, ...record.participants.map(({ person }) => ({ name: person }))]
  return { ...hidePeople(whole, known, say), say }
}

export const handOutQueries: QueryHandlers<'workshop.preview'> = {
  /** @throws Refusal `not_found` */
  'workshop.preview': (given, { session, personal, language }) => {
    const { handOut, say } = gather(language === undefined ? given : given.speaking(language), session, personal)
    return { html: handOutPage(handOut, say, fontFaces()) }
  },
}

/**
 * Writes the chosen formats into a folder, all of them or none. Nothing that is already there is replaced.
 * @throws Refusal `not_found`, `folder_unwritable`, `disk_full`, `printer_unavailable`, `cancelled`
 */
export async function exportHandOut(
  given: JobContext,
  { session, folder, formats, personal, language }: Query<'workshop.export'>,
): Promise<Answer<'workshop.export'>> {
  const context = language === undefined ? given : { ...given, ...given.speaking(language) }
  const wanted = [...new Set(formats)]
  const gathered = gather(context, session, personal)
  const staging = stagingIn(folder, context.newId().slice(-12))
  try {
    for (const [done, format] of wanted.entries()) {
      context.progress(done, wanted.length, format)
      await write(format, gathered, context, staging)
    }
    context.progress(wanted.length, wanted.length)
    return { files: staging.place().map((file, at) => ({ ...file, format: wanted[at] ?? 'json' })) }
  } finally {
    staging.discard()
  }
}

async function write(format: HandOutFormat, { handOut, votes, say }: Given, context: JobContext, staging: Staging) {
  const { session, workspace, day } = handOut
  const stem = (what: string): string => fileStem(workspace, `${slugOf(session.name)}-${what}`, day)
  switch (format) {
    case 'pdf':
      return print(
        handOutPage(handOut, say, fontFaces()),
        handOutFooter(handOut, say),
        context.devices,
        staging.reserve(stem('hand-out'), 'pdf'),
      )
    case 'docx':
      return staging.write(stem('hand-out'), 'docx', await wordDocument(handOut, say))
    case 'csv':
      return staging.write(stem('votes'), 'csv', csvOf({ columns: VOTE_COLUMNS, rows: votes }))
    case 'json':
      return staging.write(stem('votes'), 'json', jsonOf(votesDocument(handOut, votes)))
  }
}

async function wordDocument(handOut: HandOut, say: Say): Promise<Uint8Array> {
  const { docxOf } = await import('#main/adapters/writers/docx.ts')
  const [before = '', between = '', after = ''] = say.text('page', { n: '\u0000', total: '\u0000' }).split('\u0000')
  return docxOf(handOutBlocks(handOut, say), {
    title: handOutTitle(handOut, say),
    footer: handOutFooter(handOut, say),
    header: `${handOut.workspace}, ${handOut.session.name}`,
    language: say.language === 'ru' ? 'ru-RU' : 'en-GB',
    page: [before, between, after],
  })
}

const votesDocument = ({ session, workspace, version, exportedAt, personal }: HandOut, votes: readonly RawVote[]) => ({
  muster: { version, exportedAt: new Date(exportedAt).toISOString(), workspace, personalData: personal },
  session: { id: session.id, name: session.name, heldOn: session.heldOn, goal: session.goal, votes: session.votes },
  participants: session.votes === 'counts' ? session.participants.length : session.participants,
  votes: votes.map((row) =>
    Object.fromEntries(
      VOTE_COLUMNS.map((column) => {
        const value = column.value(row)
        return [
          column.id,
          column.kind === 'instant' && typeof value === 'number' ? new Date(value).toISOString() : value,
        ]
      }),
    ),
  ),
  cards: session.cards.map(cardFacts),
  questions: session.questions,
  dots: session.dots,
})
