import { fontFaces } from '#main/adapters/writers/fonts.ts'
import { qrPath } from '#main/adapters/writers/qr.ts'
import { stagingIn } from '#main/adapters/writers/staging.ts'
import { fileStem, slugOf } from '#main/domain/reports/file-name.ts'
import { ballotsPage } from '#main/domain/reports/hand-out/ballots.ts'
import { sayIn } from '#main/domain/reports/say.ts'
import { CHOICES, slipText } from '#main/domain/workshop/paper.ts'
import { paperSeats } from '#main/mirror/queries/workshop/paper.ts'
import { workspaceMeta } from '#main/mirror/queries/workspace.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import type { JobContext } from '../handler.ts'
import { print } from '../printed.ts'
import { sessionOf } from './room.ts'
import packageFile from '../../../../package.json' with { type: 'json' }

/**
 * Prints a page of ballots for every seat that has some (`workshop.makeBallots`).
 * @throws Refusal `not_found`; `bad_request` where no seat has ballots; `printer_unavailable`, `folder_unwritable`
 */
export async function printBallots(
  given: JobContext,
  { session: id, folder, language }: Query<'workshop.printBallots'>,
): Promise<Answer<'workshop.printBallots'>> {
  const context = language === undefined ? given : { ...given, ...given.speaking(language) }
  const { db, now } = context
  const session = sessionOf(db, id)
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const say = sayIn(context.language, timeZone)
  const { name: workspace } = workspaceMeta(db)
  const sheets = paperSeats(db, id).flatMap(({ name, paper, number, function: side }) =>
    paper === null || number === null
      ? []
      : [
          {
            name,
            number,
            side,
            slips: CHOICES.map((disposition) => ({ disposition, ...qrPath(slipText(paper, disposition)) })),
          },
        ],
  )
  if (sheets.length === 0) throw new Refusal('bad_request', 'no seat has ballots yet', { field: 'session' })
  const day = new Intl.DateTimeFormat('en-CA', { timeZone }).format(now)
  const staging = stagingIn(folder, context.newId().slice(-12))
  try {
    context.progress(0, 1, session.name)
    const html = ballotsPage(
      sheets,
      { session: session.name, workspace, language: context.language, version: packageFile.version },
      say,
      fontFaces(),
    )
    const stem = fileStem(workspace, `${slugOf(session.name)}-ballots`, day)
    await print(html, `${workspace} · ${session.name}`, context.devices, staging.reserve(stem, 'pdf'))
    context.progress(1, 1)
    return { files: staging.place().map((file) => ({ ...file, format: 'pdf' as const })), seats: sheets.length }
  } finally {
    staging.discard()
  }
}
