import { useTranslation } from 'react-i18next'
import { DIGEST_DEFAULTS, PREFERENCE_DEFAULTS } from '#shared/contract/shell.ts'
import { askShell } from '../../api.ts'
import { tellProblem } from '../../app/problems.ts'
import { changeShell, useShell } from '../../app/state/shell.ts'
import { showToast } from '../../components/notice/toast.tsx'
import { TextButton } from '../../components/page/TextButton.tsx'
import styles from './settings.module.css'

type Settings = { preferences: typeof PREFERENCE_DEFAULTS; digest: typeof DIGEST_DEFAULTS }

async function put({ preferences, digest }: Settings): Promise<void> {
  await changeShell(() => askShell('shell.setPreferences', preferences))
  await changeShell(() => askShell('shell.setDigest', digest))
}

/**
 * Puts what this computer keeps back to what it was at first. The language stays, and so does what the workspace holds:
 * targets, hours and rules are shared, and taken back by themselves.
 */
export function Defaults() {
  const { t } = useTranslation(['settings', 'frame'])
  const state = useShell((shell) => shell.state)
  if (!state) return null
  const { colorScheme, density, singleKeys, keepBackups, reminders } = state.preferences
  const { on, weekday, hour, formats } = state.digest
  const before: Settings = {
    preferences: { colorScheme, density, singleKeys, keepBackups, reminders },
    digest: { on, weekday, hour, formats },
  }
  const restore = async (): Promise<void> => {
    await put({ preferences: PREFERENCE_DEFAULTS, digest: DIGEST_DEFAULTS })
    showToast({
      message: t('defaultsRestored'),
      closeLabel: t('frame:close'),
      undo: { label: t('frame:undo'), onUndo: () => void put(before).catch(tellProblem) },
    })
  }
  return (
    <div className={styles.defaults}>
      <TextButton tone="quiet" onClick={() => void restore().catch(tellProblem)}>
        {t('defaults')}
      </TextButton>
      <p>{t('defaultsText')}</p>
    </div>
  )
}
