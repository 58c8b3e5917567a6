import { Button, NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Awaited } from '../../app/answers/Awaited.tsx'
import { useFormat } from '../../app/format.ts'
import { runAction } from '../../app/palette/actions.ts'
import { tellProblem } from '../../app/problems.ts'
import { askShell } from '../../api.ts'
import { useAsk } from '../../app/queries.ts'
import { useShell } from '../../app/state/shell.ts'
import { TextButton } from '../../components/page/TextButton.tsx'
import { setPreferences } from './WindowSettings.tsx'
import styles from './settings.module.css'

const MOST = 100
const MEGABYTE = 1_048_576

/** How many copies are kept, and which there are. */
export function BackupSettings() {
  const { t } = useTranslation(['settings', 'frame'])
  const format = useFormat()
  const keep = useShell(({ state }) => state?.preferences.keepBackups ?? 10)
  const { data, error, refetch } = useAsk('backup.list', {})
  const why = (code: string): string =>
    code === 'scheduled' ? t('scheduled') : code === 'before-restore' ? t('beforeRestore') : t('beforeMigration')
  return (
    <section aria-label={t('backups')}>
      <h2>{t('backups')}</h2>
      <div className={styles.line}>
        <NumberInput
          aria-label={t('frame:keepBackups')}
          value={keep}
          min={1}
          max={MOST}
          w={84}
          onChange={(value) => {
            if (typeof value === 'number' && value >= 1 && value <= MOST) setPreferences({ keepBackups: value })
          }}
        />
        <span>{t('keepText')}</span>
      </div>
      <Button variant="default" onClick={() => runAction('backup')}>
        {t('frame:backUp')}
      </Button>
      <h3>{t('listTitle')}</h3>
      {error || data === undefined ? <Awaited of={[{ error, refetch }]} rows={3} flush /> : null}
      {data?.backups.length === 0 ? <p className={styles.quiet}>{t('frame:noBackups')}</p> : null}
      <ul className={styles.list}>
        {data?.backups.slice(0, 12).map((backup) => (
          <li key={backup.path} title={backup.path}>
            <span>{format.instant(backup.at)}</span>
            <span>{why(backup.why)}</span>
            <span>{t('bytes', { size: format.decimal(backup.bytes / MEGABYTE) })}</span>
            <TextButton onClick={() => void askShell('shell.reveal', { path: backup.path }).catch(tellProblem)}>
              {t('showFolder')}
            </TextButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
