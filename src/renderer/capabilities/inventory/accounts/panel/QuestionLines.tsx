import { Button, TextInput } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Question, QuestionAnswer } from '#shared/contract/inventory-lists.ts'
import { useFormat } from '../../../../app/format.ts'
import { useParameters } from '../../../../app/navigation.ts'
import { useAsk } from '../../../../app/queries.ts'
import { PanelSection } from '../../../../components/panel/DetailPanel.tsx'
import { change } from '../change.ts'
import styles from './panel.module.css'

/** What lists asked about the account: open questions with their answers, then what was answered. */
export function QuestionLines({ account }: { account: string }) {
  const { t } = useTranslation('inventory')
  const format = useFormat()
  const { data } = useAsk('questions.of', { account })
  const questions = data?.questions ?? []
  if (questions.length === 0) return null
  const answered = questions.filter(({ answer }) => answer !== null)
  return (
    <PanelSection title={t('questionTitle')}>
      {questions
        .filter(({ answer }) => answer === null)
        .map((question) => (
          <Open key={question.id} question={question} />
        ))}
      {answered.length === 0 ? null : (
        <ul className={styles.list}>
          {answered.map((question) => (
            <li key={question.id} className={styles.entry}>
              <div className={styles.entryHead}>
                <span>{t(`answered_${question.answer ?? 'keep'}`, { to: question.renamedTo ?? '' })}</span>
              </div>
              <small>
                {t('answeredBy', {
                  when: format.instant(question.answeredAt),
                  who: question.answeredBy ?? '',
                  source: question.source,
                  day: format.day(question.missingOn),
                })}
              </small>
            </li>
          ))}
        </ul>
      )}
    </PanelSection>
  )
}

const ANSWERS = ['keep', 'closed', 'renamed', 'not_ours'] as const satisfies readonly QuestionAnswer[]

/** The field asked for is where the person types next. */
const focusOnce = (field: HTMLInputElement | null): void => field?.focus()

function Open({ question }: { question: Question }) {
  const { t } = useTranslation('inventory')
  const format = useFormat()
  const [, set] = useParameters()
  const [renaming, setRenaming] = useState(false)
  const [to, setTo] = useState('')
  const give = async (answer: QuestionAnswer, name?: string): Promise<void> => {
    const query = { ids: [question.id], answer, ...(name === undefined ? {} : { to: name }) }
    const done = await change('questions.answer', query, ({ answered }) => t('answerSaid', { count: answered }))
    if (done && answer === 'not_ours') set({ account: null, tab: null })
  }
  return (
    <div className={styles.question}>
      <p>
        <IconAlertCircle size={15} aria-hidden />
        <span>
          {t('questionText', {
            source: question.source,
            day: format.day(question.missingOn),
            seen: format.day(question.lastSeen),
          })}
        </span>
      </p>
      <div className={styles.answers}>
        {ANSWERS.map((answer) => (
          <Button
            key={answer}
            variant="default"
            title={t(`answerHint_${answer}`)}
            aria-expanded={answer === 'renamed' ? renaming : undefined}
            onClick={() => (answer === 'renamed' ? setRenaming(!renaming) : void give(answer))}
          >
            {t(`answer_${answer}`)}
          </Button>
        ))}
      </div>
      {renaming ? (
        <form
          className={styles.answers}
          onSubmit={(event) => {
            event.preventDefault()
            if (to.trim() !== '') void give('renamed', to.trim())
          }}
        >
          <TextInput
            aria-label={t('renamedTo')}
            placeholder={t('renamedTo')}
            value={to}
            ref={focusOnce}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
          <Button type="submit" disabled={to.trim() === ''}>
            {t('renameNow')}
          </Button>
        </form>
      ) : null}
    </div>
  )
}
