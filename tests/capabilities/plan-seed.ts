import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Mirror } from '#main/mirror/open.ts'
import { openWriter } from '#main/mirror/open.ts'
import type { Service } from '#main/service/service.ts'
import { emptyWorkspace, openTestService, ownFolder } from '#tests/support/workspace.ts'

export const DAY = 86_400_000

export type SeedAccount = {
  id: string
  network?: string
  brand?: string | null
  market?: string | null
  team?: string | null
  owner?: string | null
  language?: string | null
  stages?: readonly ('before' | 'during' | 'after')[]
  audience?: number | null
  /** Days since the last post; null is not known. */
  silent?: number | null
  lifecycle?: string
  displayName?: string
}

/** Directories every seeded workspace has: two brands, two markets, three teams, two people (one has left). */
export function seedDirectories(db: Mirror): void {
  db.exec(`
    INSERT INTO brand (id, name) VALUES ('kornwell', 'Kornwell'), ('brisavo', 'Brisavo');
    INSERT INTO market (id, name, code) VALUES ('de', 'Germany', 'DE'), ('uk', 'United Kingdom', 'UK');
    INSERT INTO team (id, name, function) VALUES ('marketing', 'Marketing', 'marketing'), ('support', 'Support', 'support'), ('legal', 'Legal', 'legal');
    INSERT INTO person (id, name, left_on) VALUES ('ann', 'Ann Lee', NULL), ('bob', 'Bob Ray', '2020-01-01');`)
}

export function seedAccount(db: Mirror, now: number, seed: SeedAccount): void {
  const {
    id,
    network = 'facebook',
    brand = 'kornwell',
    market = 'de',
    team = 'marketing',
    owner = 'ann',
    language = 'de',
    audience = 1000,
    silent = 3,
  } = seed
  db.prepare(
    `INSERT INTO account (id, network, handle, handle_key, display_name, lifecycle, brand_id, market_id, team_id, owner_id, language, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    network,
    id,
    id.toLowerCase(),
    seed.displayName ?? null,
    seed.lifecycle ?? 'active',
    brand,
    market,
    team,
    owner,
    language,
    now,
    now,
  )
  for (const stage of seed.stages ?? ['before'])
    db.prepare('INSERT INTO account_stage (id, account_id, stage) VALUES (?, ?, ?)').run(`${id}-${stage}`, id, stage)
  if (audience !== null || silent !== null)
    db.prepare(
      'INSERT INTO snapshot (account_id, taken_at, source, followers, last_post_at) VALUES (?, ?, ?, ?, ?)',
    ).run(id, now - DAY / 2, 'seed', audience, silent === null ? null : now - silent * DAY)
}

/** A workspace filled by `fill` before the service opens it. */
export async function seededService(
  fill: (db: Mirror, now: number) => void,
): Promise<{ service: Service; file: string; now: number }> {
  const file = join(ownFolder(), 'seeded.muster')
  const now = Date.now()
  emptyWorkspace(file, { id: 'seeded', name: 'Seeded', at: now })
  const { db } = openWriter(file, now)
  db.transaction(() => {
    seedDirectories(db)
    fill(db, now)
  })()
  db.close()
  return { service: await openTestService(file), file, now }
}

/**
 * The same once more and once more: filled and worked on the first time, a copy of the closed file from then on.
 * @param work what every test begins behind
 */
export function preparedService(
  fill: (db: Mirror, now: number) => void,
  work: (service: Service) => Promise<unknown>,
): () => Promise<{ service: Service; file: string }> {
  let made: Promise<Buffer> | undefined
  const make = async (): Promise<Buffer> => {
    const { service, file } = await seededService(fill)
    await work(service)
    await service.close()
    return readFileSync(file)
  }
  return async () => {
    made ??= make()
    const file = join(ownFolder(), 'seeded.muster')
    writeFileSync(file, await made)
    return { service: await openTestService(file), file }
  }
}
