import { IconArrowsExchange } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { copyDetails, wordsOf } from '../../app/problems.ts'
import { useActions } from '../../app/palette/actions.ts'
import { useAsk } from '../../app/queries.ts'
import { useReady } from '../../app/ready.ts'
import { ErrorNotice } from '../../components/notice/ErrorNotice.tsx'
import { DecisionsView } from './decisions/DecisionsView.tsx'
import { NoPlan } from './NoPlan.tsx'
import { PlanHead } from './PlanHead.tsx'
import styles from './plan.module.css'
import { useSuggest } from './use-suggest.ts'

/** What becomes of every account: what the plan changes, and the decisions it is made of. */
export function PlanPage() {
  const { t } = useTranslation(['plan', 'frame'])
  const summary = useAsk('plan.summary', {})
  const suggest = useSuggest()
  useReady(summary.isError)
  useActions('plan', [
    {
      id: 'plan:suggest',
      label: summary.data?.suggestedAt ? t('again') : t('suggest'),
      icon: IconArrowsExchange,
      run: suggest.start,
    },
  ])
  if (summary.isError) {
    const { what, todo } = wordsOf(summary.error)
    return (
      <div className={styles.notice}>
        <ErrorNotice
          title={what}
          text={todo}
          retry={{ label: t('frame:tryAgain'), onRetry: () => void summary.refetch() }}
          copy={{ label: t('frame:copyDetails'), onCopy: () => void copyDetails(summary.error) }}
        />
      </div>
    )
  }
  if (summary.data === undefined) return null
  return (
    <>
      <PlanHead summary={summary.data} suggest={suggest} />
      {summary.data === null ? <NoPlan suggest={suggest} /> : <DecisionsView summary={summary.data} />}
    </>
  )
}
