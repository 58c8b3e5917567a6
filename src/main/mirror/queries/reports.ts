import type { JourneyStage } from '#shared/model/words.ts'
import type { Mirror } from '../open.ts'

/** Facts of an account that its line in the list leaves out. */
export type ReportExtra = {
  brandId: string | null
  marketId: string | null
  backupOwner: string | null
  agency: string | null
  language: string | null
  website: string | null
  note: string | null
  verified: boolean | null
  externalId: string | null
  openedOn: string | null
  reviewedOn: string | null
  stages: JourneyStage[]
  goals: string[]
  tags: string[]
  sources: string[]
}

type Own = Omit<ReportExtra, 'verified' | 'stages' | 'goals' | 'tags' | 'sources'> & {
  id: string
  verified: number | null
}

const STAGES: readonly JourneyStage[] = ['before', 'during', 'after']

/** What is known of every account beyond its line, by account id. */
export function reportExtras(db: Mirror): Map<string, ReportExtra> {
  const rows = db
    .prepare(
      `SELECT a.id, a.brand_id AS brandId, a.market_id AS marketId, p.name AS backupOwner, g.name AS agency, a.language, a.website, a.note, a.verified, a.external_id AS externalId,
         a.opened_on AS openedOn, a.reviewed_on AS reviewedOn
       FROM account a LEFT JOIN person p ON p.id = a.backup_owner_id LEFT JOIN agency g ON g.id = a.agency_id WHERE a.merged_into IS NULL`,
    )
    .iterate() as IterableIterator<Own>
  const extras = new Map<string, ReportExtra>()
  for (const { id, verified, ...own } of rows) {
    extras.set(id, {
      ...own,
      verified: verified === null ? null : verified === 1,
      stages: [],
      goals: [],
      tags: [],
      sources: [],
    })
  }
  const each = (sql: string, add: (extra: ReportExtra, text: string) => void): void => {
    for (const [id, text] of db.prepare(sql).raw().iterate() as IterableIterator<[string, string]>) {
      const extra = extras.get(id)
      if (extra) add(extra, text)
    }
  }
  each('SELECT account_id, stage FROM account_stage', (extra, stage) => extra.stages.push(stage as JourneyStage))
  for (const extra of extras.values()) extra.stages.sort((a, b) => STAGES.indexOf(a) - STAGES.indexOf(b))
  each(
    'SELECT l.account_id, g.name FROM account_goal l JOIN goal g ON g.id = l.goal_id ORDER BY g.name',
    (extra, name) => extra.goals.push(name),
  )
  each('SELECT account_id, name FROM account_tag ORDER BY name', (extra, name) => extra.tags.push(name))
  each(
    `SELECT s.account_id, i.file || coalesce(' (' || s.sheet || ')', '') || ': ' || s.row
     FROM account_source s JOIN import i ON i.id = s.import_id ORDER BY i.at, s.row`,
    (extra, source) => extra.sources.push(source),
  )
  return extras
}
