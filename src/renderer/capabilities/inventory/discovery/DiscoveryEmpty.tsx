import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FindingsArt } from '../../../components/notice/EmptyArt.tsx'
import { EmptyState } from '../../../components/notice/EmptyState.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import styles from './discovery.module.css'
import type { Looking } from './use-looking.ts'

/** Before anything was looked for: what the inbox is for, and how to begin. */
export function DiscoveryEmpty({ looking }: { looking: Looking }) {
  const { t } = useTranslation('discovery')
  const busy = looking.running
  return (
    <div className={styles.empty}>
      <EmptyState
        art={<FindingsArt />}
        title={t('emptyTitle')}
        text={t('emptyText')}
        primary={
          <Button size="lg" disabled={busy} onClick={looking.chooseFolder}>
            {t('chooseFolder')}
          </Button>
        }
        quiet={
          <Button size="lg" variant="subtle" disabled={busy} onClick={looking.chooseResults}>
            {t('chooseResults')}
          </Button>
        }
        note={
          <>
            {t('emptyNote')} <TextButton onClick={looking.propose}>{t('propose')}</TextButton>
          </>
        }
      />
    </div>
  )
}
