import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../components/page/PageHead.tsx'
import { ActivityFeed } from './ActivityFeed.tsx'
import { BackupSettings } from './BackupSettings.tsx'
import { DocumentSettings } from './DocumentSettings.tsx'
import { PrivacySettings } from './PrivacySettings.tsx'
import { WindowSettings } from './WindowSettings.tsx'
import styles from './settings.module.css'

/** The document, the window, the copies, and what was changed lately. */
export function SettingsPage() {
  const { t } = useTranslation('settings')
  useEffect(() => {
    document.documentElement.dataset['ready'] = 'true'
  }, [])
  return (
    <>
      <PageHead title={t('title')} />
      <div className={styles.page}>
        <div className={styles.column}>
          <DocumentSettings />
          <WindowSettings />
          <BackupSettings />
          <PrivacySettings />
        </div>
        <ActivityFeed />
      </div>
    </>
  )
}
