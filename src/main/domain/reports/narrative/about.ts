import { aboutLines, countedLines, gapLines, referenceLines } from '../about-sheet.ts'
import { modelLines } from '../assumptions.ts'
import type { Report } from '../report.ts'
import type { Say } from '../say.ts'
import { cell, type DocBlock, heading } from './blocks.ts'

export function aboutPart(report: Report, say: Say): DocBlock[] {
  const pairs = (rows: readonly { label: string; text: string }[]): DocBlock => ({
    kind: 'table',
    columns: [
      { head: '', share: 36 },
      { head: '', share: 64 },
    ],
    rows: rows.map((row) => [cell(row.label), cell(row.text)]),
  })
  const sourced = (rows: readonly { label: string; value: string; source: string }[]): DocBlock => ({
    kind: 'table',
    columns: [
      { head: '', share: 44 },
      { head: say.text('value'), share: 24 },
      { head: say.text('source'), share: 32 },
    ],
    rows: rows.map((row) => [cell(row.label), cell(row.value), cell(row.source)]),
  })
  const references = referenceLines(report, say)
  const gaps = gapLines(report, say)
  return [
    heading(1, say.text('about')),
    pairs(aboutLines(report, say)),
    heading(2, say.text('counted')),
    { kind: 'list', items: countedLines(say) },
    heading(2, say.text('modelTitle')),
    sourced(modelLines(say)),
    ...(references.length === 0 ? [] : [heading(2, say.text('references')), sourced(references)]),
    ...(gaps.length === 0 ? [] : [heading(2, say.text('missingFacts')), pairs(gaps)]),
  ]
}
