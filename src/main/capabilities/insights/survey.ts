import { Refusal } from '#shared/contract/error.ts'
import type { Answer, Query } from '#shared/contract/index.ts'
import { cellText } from '#shared/model/list.ts'
import { openList } from '#main/adapters/readers/index.ts'
import {
  readSurvey,
  surveyColumns,
  type SurveyEvidence,
  type SurveyReject,
  type SurveyRow,
  surveyTable,
} from '#main/domain/expectations/survey.ts'
import type { JobContext } from '#main/capabilities/handler.ts'
import { directoryIdByName } from '#main/mirror/queries/directory.ts'
import { evidenceFrom } from '#main/mirror/queries/expectations.ts'

const TOLD = 200
type Changes = Parameters<Parameters<JobContext['transaction']>[0]>[0]
type Placed = { readonly told: SurveyEvidence; readonly brandId: string | null; readonly marketId: string | null }

/**
 * Takes in a survey as proof that customers were asked what they expect: rows of answers or of summaries, by brand, market and
 * method. Who answered is not read. The same file again changes what it told before and adds nothing.
 * @throws Refusal `file_no_survey` without a column of days, or without brands where none is named; those of the readers
 */
export async function importSurvey(
  context: JobContext,
  { file, brand, method, dryRun }: Query<'expectations.import'>,
): Promise<Answer<'expectations.import'>> {
  const list = await openList(file, surveyTable)
  const columns = surveyColumns(list.columns)
  if (!columns.at.has('day') || (brand === null && !columns.at.has('brand')))
    throw new Refusal('file_no_survey', `${list.name} has no column of days or of brands`, {
      file: list.name,
      columns: list.columns.join(', ').slice(0, 200),
    })
  const rejects: SurveyReject[] = []
  const rows: SurveyRow[] = []
  for await (const batch of list.batches()) {
    context.progress(batch.bytesRead, list.bytes, list.name)
    for (const { row, reason, value } of batch.rejects) rejects.push({ row, reason, value })
    for (const { row, values } of batch.records) rows.push({ row, cells: values.map((value) => cellText(value)) })
  }
  const read = readSurvey(columns, rows, new Date(context.now).toISOString().slice(0, 10))
  rejects.push(...read.rejects)
  const placed = read.evidence.flatMap((one) => placeOf(context, one, brand, rejects))
  const tally = { created: 0, updated: 0, unchanged: 0 }
  const write = (changes: Changes | null): void => {
    for (const one of placed) takeOne(context, one, method ?? list.name, list.name, changes, tally)
  }
  if (dryRun) write(null)
  else await context.transaction(write)
  return {
    file: list.name,
    rows: rows.length,
    ...tally,
    rejects: rejects.slice(0, TOLD),
    rejected: rejects.length,
    evidence: placed.map(({ told }) => told),
  }
}

/** A survey of a brand or market that is in no register is refused by name and never added to the register. */
function placeOf({ db }: JobContext, one: SurveyEvidence, given: string | null, rejects: SurveyReject[]): Placed[] {
  const brandId = one.brand === null ? given : directoryIdByName(db, 'brand', one.brand)
  const marketId = one.market === null ? null : directoryIdByName(db, 'market', one.market)
  const missing = brandId === null ? (one.brand ?? '') : one.market !== null && marketId === null ? one.market : null
  if (missing === null) return [{ told: one, brandId, marketId }]
  rejects.push({ row: 0, reason: brandId === null ? 'no_such_brand' : 'no_such_market', value: missing || null })
  return []
}

function takeOne(
  { db, newId }: JobContext,
  { told: one, brandId, marketId }: Placed,
  usual: string,
  file: string,
  changes: Changes | null,
  tally: { created: number; updated: number; unchanged: number },
): void {
  const method = one.method ?? usual
  const known = evidenceFrom(db, file, brandId, marketId, method)
  const row = { asked_on: one.askedOn, sample: one.sample, summary: one.summary || null }
  if (known === null) {
    tally.created++
    changes?.insert('expectation_evidence', newId(), {
      brand_id: brandId,
      market_id: marketId,
      method,
      ...row,
      file,
    })
  } else if (known.asked_on === row.asked_on && known.sample === row.sample && known.summary === row.summary)
    tally.unchanged++
  else {
    tally.updated++
    changes?.update('expectation_evidence', known.id, row)
  }
}
