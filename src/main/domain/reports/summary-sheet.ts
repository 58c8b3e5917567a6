import { Disposition, Severity } from '#shared/model/words.ts'
import { figureRows } from './figures.ts'
import type { Report } from './report.ts'
import type { Say } from './say.ts'
import type { FreeSheet, SheetCell } from './sheet.ts'
import { headline } from './headline.ts'

type Row = readonly SheetCell[]
const BLANK: Row = []
/** Rows of this sheet that fit on a page. */
const PAGE_ROWS = 46

const heading = (text: string): Row => [{ value: text, look: 'heading' }]
const note = (text: string): Row => [{ value: text, look: 'quiet' }]

/** The first sheet: the portfolio in figures. */
export function summarySheet(report: Report, say: Say): FreeSheet {
  const { title, facts } = headline(report, say)
  const rows: Row[] = [
    [{ value: title, look: 'title' }],
    ...facts.map(note),
    BLANK,
    ...editing(report, say),
    ...portfolio(report, say),
    BLANK,
    ...dispositions(report, say),
    BLANK,
    ...findings(report, say),
    BLANK,
    ...activity(report, say),
  ]
  const last = networks(report, say)
  // The list of networks goes to a page of its own where it would be torn.
  const torn = rows.length + last.length > PAGE_ROWS
  if (last.length > 0) rows.push(BLANK)
  return {
    name: say.text('summarySheet'),
    widths: [40, 16, 16, 40],
    rows: [...rows, ...last],
    ...(last.length > 0 && torn ? { breaks: [rows.length] } : {}),
  }
}

/** Who proposes changes, in a cell to be filled, and how they are made. */
function editing({ plan }: Report, say: Say): Row[] {
  if (!plan) return []
  return [
    heading(say.text('editHead')),
    [
      { value: say.text('editorLabel'), look: 'label' },
      { value: '', look: 'input', across: 3 },
    ],
    [{ value: say.text('editHow', { decided: say.word('decided') }), look: 'text', across: 4 }],
    BLANK,
  ]
}

function portfolio(report: Report, say: Say): Row[] {
  const { figures, withPlan } = figureRows(report, say)
  const rows: Row[] = [
    heading(say.text('figures')),
    [
      { value: '', look: 'head' },
      { value: say.text('today'), look: 'headRight' },
      ...(withPlan ? [{ value: say.text('afterPlan'), look: 'headRight' } as const] : []),
    ],
    ...figures.map((figure): Row => {
      const look = figure.unit === 'share' ? 'share' : 'number'
      return [
        { value: figure.label, look: 'label' },
        { value: figure.before, look },
        ...(withPlan ? [{ value: figure.after, look: look === 'share' ? look : 'strong' } as const] : []),
      ]
    }),
  ]
  if (report.inventory.length === 0) rows.push(note(say.text('emptyWorkspace')))
  return rows
}

function dispositions({ plan }: Report, say: Say): Row[] {
  if (!plan) return [heading(say.text('decisionsShort')), note(say.text('noPlan'))]
  const { accounts } = plan
  return [
    heading(say.text('decisionsShort')),
    [
      { value: say.word('disposition'), look: 'head' },
      { value: say.text('accounts'), look: 'headRight' },
      { value: say.text('share'), look: 'headRight' },
    ],
    ...Disposition.options.map((one): Row => {
      const count = plan.dispositions[one]
      return [
        { value: say.word(one), look: 'label', tone: one },
        { value: count, look: 'number' },
        { value: accounts === 0 ? null : count / accounts, look: 'share' },
      ]
    }),
    note(
      `${say.text('decidedOf', { decided: say.number(plan.decided), total: say.number(accounts) })}, ${say.text('lockedCount', { n: say.number(plan.locked) })}`,
    ),
    ...(plan.uncovered.length === 0
      ? []
      : [note(say.counted('uncoveredCount', plan.uncovered.length, { sheet: say.text('coverageSheet') }))]),
  ]
}

function findings({ center, audit }: Report, say: Say): Row[] {
  if (!audit) return [heading(say.text('findings')), note(say.text('noAudit'))]
  return [
    heading(say.text('findings')),
    [
      { value: say.column('severity'), look: 'head' },
      { value: say.text('count'), look: 'headRight' },
    ],
    ...Severity.options.map((severity): Row => [
      { value: say.word(severity), look: 'label', tone: severity },
      { value: center.findings.bySeverity[severity].count, look: 'number' },
    ]),
    [
      { value: say.text('findings'), look: 'label' },
      { value: center.findings.total, look: 'strong' },
    ],
  ]
}

function activity({ center, inventory }: Report, say: Say): Row[] {
  if (inventory.length === 0) return []
  return [
    heading(say.text('activity')),
    [
      { value: say.column('activity'), look: 'head' },
      { value: say.text('accounts'), look: 'headRight' },
      { value: say.text('audience'), look: 'headRight' },
    ],
    ...center.activity.groups.map((group): Row => [
      { value: say.group(group.activity), look: 'label' },
      { value: group.count, look: 'number' },
      { value: group.audience, look: 'number' },
    ]),
  ]
}

function networks({ center }: Report, say: Say): Row[] {
  const shares = center.accounts.byNetwork
  if (shares.length === 0) return []
  return [
    heading(say.text('byNetwork')),
    [
      { value: say.column('network'), look: 'head' },
      { value: say.text('accounts'), look: 'headRight' },
      { value: say.text('referenceHead'), look: 'headRight' },
      { value: say.text('source'), look: 'head' },
    ],
    ...shares.map((share): Row => {
      const { reference } = share
      return [
        { value: share.label, look: 'label' },
        { value: share.count, look: 'number' },
        { value: reference?.value ?? null, look: 'decimal' },
        { value: reference ? `${reference.source}, ${reference.year}` : null, look: 'text' },
      ]
    }),
  ]
}
