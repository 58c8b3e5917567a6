import type { Mirror } from '../open.ts'

export type KnownEvidence = {
  id: string
  method: string
  asked_on: string
  sample: number | null
  summary: string | null
}

/** What the same file told of a brand and market before; null when it told nothing. */
export function evidenceFrom(
  db: Mirror,
  file: string,
  brand: string | null,
  market: string | null,
  method: string,
): KnownEvidence | null {
  const row = db
    .prepare(
      `SELECT id, method, asked_on, sample, summary FROM expectation_evidence
       WHERE file = ? AND brand_id IS ? AND market_id IS ? AND method = ?`,
    )
    .get(file, brand, market, method) as KnownEvidence | undefined
  return row ?? null
}
