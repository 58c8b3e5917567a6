import { beforeAfter, coverage, dispositions, frontier } from './figures.ts'
import { approvals, assumptions, changes, risks, waves } from './lists.ts'
import { merges } from './merges.ts'
import { footer, headline } from '../headline.ts'
import type { Report } from '../report.ts'
import type { Say } from '../say.ts'
import { type Deck, textSlide } from './slide.ts'

/** The plan as slides for a board: what changes, what it costs, who goes into whom, when, and what may go wrong. */
export function boardDeck(report: Report, say: Say): Deck {
  const { title, facts } = headline(report, say)
  const slides =
    report.inventory.length === 0 || report.plan === null
      ? [textSlide(say.text('planTitle'), [say.text(report.inventory.length === 0 ? 'emptyWorkspace' : 'noPlan')])]
      : [
          beforeAfter(report, say),
          ...dispositions(report, say),
          ...frontier(report, say),
          ...coverage(report, say),
          ...merges(report, say),
          ...changes(report, say),
          ...waves(report, say),
          ...risks(report, say),
          ...approvals(report, say),
        ]
  return { title, facts, footer: footer(report, say), slides: [...slides, assumptions(report, say)] }
}
