import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../components/notice/ErrorNotice.tsx'
import { copyDetails, wordsOf } from '../problems.ts'
import { useReady } from '../ready.ts'
import styles from './answers.module.css'

type FailedProps = {
  error: unknown
  /** Asks again. */
  onRetry: () => unknown
  /** In a place that has a margin of its own. */
  flush?: boolean
}

/** Stands where an answer was refused: what happened, what to do, the way to ask again. */
export function Failed({ error, onRetry, flush = false }: FailedProps) {
  const { t } = useTranslation('frame')
  const { what, todo } = wordsOf(error)
  useReady(true)
  return (
    <div className={flush ? undefined : styles.failed}>
      <ErrorNotice
        title={what}
        text={todo}
        retry={{ label: t('tryAgain'), onRetry: () => void onRetry() }}
        copy={{ label: t('copyDetails'), onCopy: () => void copyDetails(error) }}
      />
    </div>
  )
}
