import { useTranslation } from 'react-i18next'
import { Awaited } from '../../app/answers/Awaited.tsx'
import { stepWords } from '../../app/history.ts'
import { useFormat } from '../../app/format.ts'
import { tellProblem } from '../../app/problems.ts'
import { useAsk, useCommand } from '../../app/queries.ts'
import { Section } from '../../components/page/PageHead.tsx'
import { SectionTitle } from '../../components/page/SectionTitle.tsx'
import { TextButton } from '../../components/page/TextButton.tsx'
import { showToast } from '../../components/notice/toast.tsx'
import styles from './hub.module.css'

const KNOWN = ['role', 'register', 'scope', 'device', 'clock', 'exists', 'line'] as const

/** Own steps that the hub does not take: why, and the way out. */
export function Refused() {
  const { t } = useTranslation('hub')
  const format = useFormat()
  const { data, error, refetch } = useAsk('hub.refused', {})
  const takeBack = useCommand('hub.takeBack')
  if (error || data === undefined) return <Awaited of={[{ error, refetch }]} rows={0} />
  if (data.total === 0) return null
  const undo = (steps: string[]): void =>
    takeBack.mutate(
      { steps },
      {
        onSuccess: ({ rows }) => showToast({ message: t('tookBack', { count: rows }), closeLabel: t('close') }),
        onError: tellProblem,
      },
    )
  const why = (reason: string): string => t(`reason_${KNOWN.find((one) => one === reason) ?? 'unknown'}`)
  return (
    <Section line="bottom" label={t('refused')}>
      <SectionTitle
        title={t('refused')}
        aside={
          data.total > 1 ? (
            <TextButton onClick={() => undo(data.steps.map(({ step }) => step))}>{t('takeBackAll')}</TextButton>
          ) : (
            data.total
          )
        }
      />
      <p className={styles.text}>{t('refusedText')}</p>
      <ul className={styles.list}>
        {data.steps.map((one) => (
          <li key={one.step}>
            <strong>{stepWords({ action: one.action, count: one.lines })}</strong>
            <span className={styles.grow}>{why(one.reason)}</span>
            <span className={styles.quiet}>{format.instant(one.at)}</span>
            <TextButton onClick={() => undo([one.step])}>{t('takeBack')}</TextButton>
          </li>
        ))}
      </ul>
    </Section>
  )
}
