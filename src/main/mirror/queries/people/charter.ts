import { z } from 'zod'
import { Purpose } from '#shared/model/account.ts'
import type { CharterTemplate, Evidence } from '#shared/model/charter.ts'
import type { Mirror } from '../../open.ts'

/** Templates are settings of the workspace: one row each, under this prefix. */
export const TEMPLATE_PREFIX = 'charter-template:'
const StoredTemplate = z.object({ name: z.string(), fields: Purpose })

/** Charter templates by name; one that cannot be read is left out. */
export function charterTemplates(db: Mirror): CharterTemplate[] {
  const rows = db
    .prepare('SELECT id, value FROM setting WHERE id >= ? AND id < ? ORDER BY id')
    .all(TEMPLATE_PREFIX, `${TEMPLATE_PREFIX}\u{10FFFF}`) as { id: string; value: string }[]
  return rows
    .flatMap(({ id, value }) => {
      const read = StoredTemplate.safeParse(JSON.parse(value))
      return read.success ? [{ id, ...read.data }] : []
    })
    .sort((a, b) => a.name.localeCompare(b.name))
}

export type CharterRow = {
  id: string
  handle: string
  network: string
  brand: string | null
  market: string | null
  team: string | null
  stated: boolean
  purpose: Purpose
}

/** Some accounts with their purpose and what a template can put into it. */
export function charterRows(db: Mirror, ids: readonly string[]): CharterRow[] {
  const rows = db
    .prepare(
      `SELECT a.id, a.handle, a.network, b.name AS brand, m.name AS market, t.name AS team, p.id AS stated,
         p.who, p.what, p."when", p."where", p.why, p.how, p.extent
       FROM account a LEFT JOIN purpose p ON p.id = a.id LEFT JOIN brand b ON b.id = a.brand_id
         LEFT JOIN market m ON m.id = a.market_id LEFT JOIN team t ON t.id = a.team_id
       WHERE a.merged_into IS NULL AND a.id IN (SELECT value FROM json_each(?)) ORDER BY a.handle COLLATE NOCASE, a.id`,
    )
    .all(JSON.stringify(ids)) as (Omit<CharterRow, 'stated' | 'purpose'> & Purpose & { stated: string | null })[]
  return rows.map(({ id, handle, network, brand, market, team, stated, ...purpose }) => ({
    id,
    handle,
    network,
    brand,
    market,
    team,
    stated: stated !== null,
    purpose,
  }))
}

/** Proof that customers were asked, newest first. With a brand or market: theirs and what was asked for all of them. */
export function evidenceOf(db: Mirror, brand: string | null, market: string | null): Evidence[] {
  return db
    .prepare(
      `SELECT e.id, e.brand_id AS brandId, b.name AS brand, e.market_id AS marketId, m.name AS market, e.method,
         e.asked_on AS askedOn, e.sample, e.summary
       FROM expectation_evidence e LEFT JOIN brand b ON b.id = e.brand_id LEFT JOIN market m ON m.id = e.market_id
       WHERE (@brand IS NULL OR e.brand_id = @brand) AND (@market IS NULL OR e.market_id IS NULL OR e.market_id = @market)
       ORDER BY e.asked_on DESC, e.id DESC LIMIT 200`,
    )
    .all({ brand, market }) as Evidence[]
}
