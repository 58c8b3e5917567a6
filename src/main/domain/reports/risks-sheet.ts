import type { Say } from './say.ts'
import type { FreeSheet, SheetCell } from './sheet.ts'
import type { PlanWork } from './work.ts'

type Row = readonly SheetCell[]

/** The risk register, and who has to agree, with room to sign. */
export function risksSheet({ risks, approvals }: PlanWork, say: Say): FreeSheet {
  const head = (texts: readonly string[], figures: readonly number[] = []): Row =>
    texts.map((value, at) => ({ value, look: figures.includes(at) ? 'headRight' : 'head' }))
  const rows: Row[] = []
  if (risks.length > 0)
    rows.push(
      [{ value: say.text('risks'), look: 'heading' }],
      head(
        [say.text('risks'), say.text('likelihood'), say.text('impact'), say.text('mitigation'), say.column('owner')],
        [1, 2],
      ),
      ...risks.map((risk): Row => [
        { value: risk.title, look: 'label' },
        { value: risk.likelihood, look: 'number' },
        { value: risk.impact, look: 'number' },
        { value: risk.mitigation, look: 'text' },
        { value: risk.owner, look: 'text' },
      ]),
      [],
    )
  if (approvals.length > 0)
    rows.push(
      [{ value: say.text('approvals'), look: 'heading' }],
      head([say.column('market'), say.column('status'), '', say.text('signature'), say.text('signatureDay')]),
      ...approvals.map((one): Row => [
        { value: [one.market ?? '–', one.person].filter(Boolean).join(', '), look: 'label' },
        { value: say.word(`state_${one.state}`), look: 'text' },
        { value: null, look: 'text' },
        { value: one.note ?? '', look: 'input' },
        { value: one.at === null ? '' : say.date(one.at), look: 'input' },
      ]),
    )
  return { name: say.text('risksSheet'), widths: [46, 14, 12, 50, 22], rows }
}
