import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Candidate } from '#shared/model/candidate.ts'
import { linkTo } from '../../../app/navigation.ts'
import { Key } from '../../../components/marks/Key.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import styles from './discovery.module.css'
import type { Deciding } from './use-deciding.ts'

/** The four decisions; for a decided candidate the way back, and to the account it became. */
export function CandidateFoot({ candidate, deciding }: { candidate: Candidate; deciding: Deciding }) {
  const { t } = useTranslation('discovery')
  const { decision, accountId } = candidate
  if (decision !== null && decision !== 'later') {
    return (
      <>
        {decision === 'ours' && accountId !== null ? (
          <TextButton href={`#${linkTo('accounts', { account: accountId })}`}>{t('openAccount')}</TextButton>
        ) : (
          <span />
        )}
        <Button variant="default" onClick={deciding.putBack}>
          {t('putBack')}
        </Button>
      </>
    )
  }
  return (
    <>
      <span className={styles.footLeft}>
        <TextButton tone="quiet" keys="3" onClick={deciding.notOurs}>
          {t('not_ours')}
        </TextButton>
        <TextButton tone="quiet" keys="4" onClick={deciding.askLater}>
          {t('later')}
        </TextButton>
      </span>
      <span className={styles.footRight}>
        <Button variant="default" rightSection={<Key keys="2" variant="plain" />} onClick={deciding.impostor}>
          {t('impostor')}
        </Button>
        <Button rightSection={<Key keys="1" variant="plain" />} onClick={deciding.ours}>
          {t('ours')}
        </Button>
      </span>
    </>
  )
}
