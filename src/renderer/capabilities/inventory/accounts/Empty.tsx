import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { runAction } from '../../../app/palette/actions.ts'
import { StripArt } from '../../../components/notice/EmptyArt.tsx'
import { EmptyState } from '../../../components/notice/EmptyState.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { openSide } from './desk.ts'
import styles from './accounts.module.css'

/** An empty workspace says what belongs here and how to begin. */
export function Empty() {
  const { t } = useTranslation(['inventory', 'frame'])
  return (
    <div className={styles.empty}>
      <EmptyState
        art={<StripArt />}
        title={t('emptyTitle')}
        text={t('emptyText')}
        primary={
          <Button size="lg" onClick={() => runAction('import')}>
            {t('chooseList')}
          </Button>
        }
        quiet={
          <Button size="lg" variant="subtle" onClick={() => runAction('sample')}>
            {t('frame:openSample')}
          </Button>
        }
        note={
          <>
            {t('emptyNote')} <TextButton onClick={() => openSide('add')}>{t('addAccount')}</TextButton>
          </>
        }
      />
    </div>
  )
}
