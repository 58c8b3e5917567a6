import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Awaited } from '../../app/answers/Awaited.tsx'
import { go } from '../../app/navigation.ts'
import { useAsk } from '../../app/queries.ts'
import { WithTerm } from '../../components/help/TermHelp.tsx'
import styles from './settings.module.css'

/** Which rules the audit applies; they are changed where they can be tried. */
export function ThresholdSettings() {
  const { t } = useTranslation(['settings', 'packs'])
  const packs = useAsk('packs.list', {})
  const chosen = packs.data?.packs.find((pack) => pack.chosen)
  return (
    <section aria-label={t('thresholds')}>
      <WithTerm term="rulePack">
        <h2>{t('thresholds')}</h2>
      </WithTerm>
      <p className={styles.quiet}>{t('thresholdsText')}</p>
      <Awaited of={[packs]} rows={0} flush />
      {chosen ? (
        <p className={styles.line}>
          <span>{t('packs:pack')}</span>
          <strong>{chosen.name}</strong>
          <span className={styles.note}>{t('packs:rulesOn', { count: chosen.rules })}</span>
        </p>
      ) : null}
      <Button variant="default" onClick={() => go('audit', { view: 'rules' })}>
        {t('thresholdsOpen')}
      </Button>
    </section>
  )
}
