import type { KnownExport } from './known-export.ts'

/** Figures of one account, a day a row, without the name of the account. */
export const metricool: KnownExport = {
  tool: 'Metricool',
  holds: 'figures',
  proof: ['date', 'followers', 'gained followers', 'lost followers'],
  columns: {},
}
