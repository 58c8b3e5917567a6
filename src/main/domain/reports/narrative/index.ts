import { aboutPart } from './about.ts'
import { changePart, decisionPart, openPart } from './decisions.ts'
import { coveragePart, mergePart, planPart, standing } from './standing.ts'
import { approvalPart, riskPart, taskPart, wavePart } from './work.ts'
import { headline } from '../headline.ts'
import type { Report } from '../report.ts'
import type { Say } from '../say.ts'
import { type DocBlock, text } from './blocks.ts'

/** The plan as a text that can be read aloud and worked on: where things stand, what is to become of every account and why, who does it, what it rests on. */
export function narrative(report: Report, say: Say): DocBlock[] {
  const { title, facts } = headline(report, say)
  const head: DocBlock = { kind: 'title', text: title, facts }
  if (report.inventory.length === 0) return [head, text(say.text('emptyWorkspace'))]
  return [
    head,
    ...standing(report, say),
    ...planPart(report, say),
    ...coveragePart(report, say),
    ...mergePart(report, say),
    ...wavePart(report, say),
    ...riskPart(report, say),
    ...openPart(report, say),
    ...decisionPart(report, say),
    ...changePart(report, say),
    ...taskPart(report, say),
    ...approvalPart(report, say),
    ...aboutPart(report, say),
  ]
}
