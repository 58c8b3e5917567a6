import type { CardRecord } from '#shared/model/workshop-record.ts'
import type { Say } from '../say.ts'
import type { HandOut, HandOutTask } from './hand-out.ts'

/**
 * What has to be done next: the tasks that were laid down for accounts the room decided, for every other account that changes what
 * was decided, in its owner's name, and the questions somebody promised to answer.
 */
export function nextSteps({ session, tasks }: HandOut, say: Say): HandOutTask[] {
  const planned = new Set(tasks.map(({ account }) => account))
  const changing = session.cards.filter(
    (card) => card.disposition !== null && card.disposition !== 'keep' && !planned.has(card.name),
  )
  const asked = session.questions.filter(({ done }) => !done)
  return [
    ...tasks,
    ...changing.map((card) => ({ title: stepOf(card, say), account: card.name, owner: card.owner, dueOn: null })),
    ...asked.map(({ text, account, owner }) => ({
      title: say.text('answerFirst', { text }),
      account,
      owner,
      dueOn: null,
    })),
  ]
}

function stepOf({ disposition, into }: CardRecord, say: Say): string {
  switch (disposition) {
    case 'merge':
      return say.text('step_merge', { name: into ?? '–' })
    case 'refocus':
    case 'transfer':
    case 'archive':
    case 'close':
      return say.text(`step_${disposition}`)
    case 'keep':
    case 'undecided':
    case null:
      return ''
  }
}
