import type { InsightKind, InsightStatus, Trend } from '#shared/model/insight.ts'
import type { Mirror } from '../../open.ts'
import type { QuoteRow } from './find.ts'

export type InsightRow = {
  id: string
  kind: InsightKind
  title: string
  summary: string | null
  phrases: string
  brandId: string | null
  brand: string | null
  teamId: string | null
  team: string | null
  status: InsightStatus
  statusAt: number | null
  foundAt: number
  confirmedBy: string | null
  since: number | null
  until: number | null
  counted: number | null
  before: number | null
  trend: Trend | null
  conversations: number
  contactId: string | null
  contact: string | null
}

/** Insights people confirmed, open ones first and newest first. */
export const insightRows = (db: Mirror, kind: string | null, dismissed: boolean): InsightRow[] =>
  db
    .prepare(
      `SELECT i.id, i.kind, i.title, i.summary, i.phrases, i.brand_id AS brandId, b.name AS brand, i.team_id AS teamId, t.name AS team,
         CASE i.status WHEN 'proposed' THEN 'confirmed' ELSE i.status END AS status, i.status_at AS statusAt, i.found_at AS foundAt, i.confirmed_by AS confirmedBy,
         i.since, i.until, i.conversations AS counted, i.before, i.trend,
         (SELECT count(*) FROM insight_conversation x WHERE x.insight_id = i.id) AS conversations,
         i.contact_id AS contactId, coalesce(k.name, (SELECT n.handle FROM contact_identity n WHERE n.contact_id = i.contact_id LIMIT 1)) AS contact
       FROM insight i LEFT JOIN brand b ON b.id = i.brand_id LEFT JOIN team t ON t.id = i.team_id LEFT JOIN contact k ON k.id = i.contact_id
       WHERE (@kind IS NULL OR i.kind = @kind) AND (@dismissed = 1 OR i.status <> 'dismissed')
       ORDER BY i.status IN ('done', 'dismissed'), i.found_at DESC, i.id DESC LIMIT 1000`,
    )
    .all({ kind, dismissed: dismissed ? 1 : 0 }) as InsightRow[]

export type KnownPhrases = { id: string; status: string; phrases: string; brandId: string | null }

/** Key phrases of every theme somebody confirmed or dismissed. */
export const knownPhrases = (db: Mirror): KnownPhrases[] =>
  db
    .prepare("SELECT id, status, phrases, brand_id AS brandId FROM insight WHERE kind = 'theme'")
    .all() as KnownPhrases[]

export type KnownInsight = { status: string; team_id: string | null }
export const knownInsight = (db: Mirror, id: string): KnownInsight | null =>
  (db.prepare('SELECT status, team_id FROM insight WHERE id = ?').get(id) as KnownInsight | undefined) ?? null

/** Rows that hang on an insight; they have to go before it, so that the log knows of them. */
export const insightEvidence = (db: Mirror, id: string): string[] =>
  db.prepare('SELECT id FROM insight_conversation WHERE insight_id = ?').pluck().all(id) as string[]

/** Of some ids those that are conversations. */
export const conversationsAmong = (db: Mirror, ids: readonly string[]): string[] =>
  db
    .prepare('SELECT c.id FROM json_each(?) j JOIN conversation c ON c.id = j.value ORDER BY j.key')
    .pluck()
    .all(JSON.stringify(ids)) as string[]

/** What contacts said in the conversations of an insight: the message with the idea, else their first one; newest first. */
export const insightQuotes = (db: Mirror, id: string, limit: number): QuoteRow[] =>
  db
    .prepare(
      `SELECT c.id AS conversation, m.at, coalesce(nullif(a.handle, ''), a.display_name, substr(c.spoken_as, instr(c.spoken_as, ':') + 1), '') AS account,
         coalesce(a.network, substr(c.spoken_as, 1, instr(c.spoken_as, ':') - 1)) AS network,
         CASE WHEN m.visibility = 'public' THEN substr(m.text, 1, 280) END AS text
       FROM insight_conversation x JOIN conversation c ON c.id = x.conversation_id
       JOIN message m ON m.rid = coalesce(
         (SELECT r.idea FROM outcome_result r JOIN message q ON q.rid = r.idea AND q.deleted_upstream_at IS NULL WHERE r.conversation_rid = c.rid),
         (SELECT f.rid FROM message f WHERE f.conversation_id = c.id AND f.direction = 'in' AND f.deleted_upstream_at IS NULL ORDER BY f.at, f.rid LIMIT 1))
       LEFT JOIN account a ON a.id = c.account_id
       WHERE x.insight_id = ? ORDER BY m.at DESC LIMIT ?`,
    )
    .all(id, limit) as QuoteRow[]
