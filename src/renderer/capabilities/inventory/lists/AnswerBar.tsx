import { IconCheck, IconLock, IconUserOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ListChange, QuestionAnswer } from '#shared/contract/inventory-lists.ts'
import { useFormat } from '../../../app/format.ts'
import { tellProblem } from '../../../app/problems.ts'
import { showToast } from '../../../components/notice/toast.tsx'
import { SelectionBar } from '../../../components/panel/SelectionBar.tsx'
import { isSelected, type Selection } from '../../../components/table/selection.ts'
import { change } from '../accounts/change.ts'
import { idOf } from './use-changes.ts'

type AnswerBarProps = {
  count: number
  selection: Selection
  /** Every account of the list shown. */
  all: () => Promise<ListChange[]>
  onDone: () => void
}

/** Answers the open questions of all chosen accounts at once, as one step of undo. */
export function AnswerBar({ count, selection, all, onDone }: AnswerBarProps) {
  const { t } = useTranslation(['lists', 'inventory', 'frame'])
  const format = useFormat()
  const answer = async (given: QuestionAnswer): Promise<void> => {
    const chosen = (await all()).filter((row) => isSelected(selection, idOf(row)))
    const ids = [...new Set(chosen.flatMap(({ question }) => question ?? []))]
    if (ids.length === 0) {
      showToast({ id: 'none-open', message: t('noneOpen'), closeLabel: t('frame:close'), stay: 4000 })
      return
    }
    const done = await change('questions.answer', { ids, answer: given }, ({ answered }) =>
      t('inventory:answerSaid', { count: answered, replace: { count: format.number(answered) } }),
    )
    if (done) onDone()
  }
  const verb = (id: QuestionAnswer & ('keep' | 'closed' | 'not_ours'), Icon: typeof IconCheck) => ({
    id,
    label: t(`inventory:answer_${id}`),
    icon: <Icon size={16} aria-hidden />,
    onRun: () => void answer(id).catch(tellProblem),
  })
  return (
    <SelectionBar
      label={t('selection')}
      count={t('selected', { count, replace: { count: format.number(count) } })}
      verbs={[verb('keep', IconCheck), verb('closed', IconLock), verb('not_ours', IconUserOff)]}
      onClear={onDone}
      clearLabel={t('clearSelection')}
    />
  )
}
