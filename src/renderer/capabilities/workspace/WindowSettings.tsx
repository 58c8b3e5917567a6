import { SegmentedControl, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Preferences } from '#shared/contract/shell.ts'
import type { z } from 'zod'
import { askShell } from '../../api.ts'
import { tellProblem } from '../../app/problems.ts'
import { changeShell, useShell } from '../../app/state/shell.ts'
import styles from './settings.module.css'

/** Changes a preference of this computer. */
export function setPreferences(change: Partial<z.infer<typeof Preferences>>): void {
  void changeShell(() => askShell('shell.setPreferences', change)).catch(tellProblem)
}

/** Language, theme and density of this computer. */
export function AppearanceSettings() {
  const { t } = useTranslation(['settings', 'frame'])
  const preferences = useShell(({ state }) => state?.preferences)
  if (!preferences) return null
  return (
    <section aria-label={t('appearance')}>
      <h2>{t('appearance')}</h2>
      <div className={styles.line}>
        <span>{t('frame:language')}</span>
        <SegmentedControl
          aria-label={t('frame:language')}
          value={preferences.language}
          onChange={(language) => setPreferences({ language })}
          data={[
            { value: 'en', label: 'English' },
            { value: 'ru', label: 'Русский' },
          ]}
        />
      </div>
      <div className={styles.line}>
        <span>{t('frame:theme')}</span>
        <SegmentedControl
          aria-label={t('frame:theme')}
          value={preferences.colorScheme}
          onChange={(colorScheme) => setPreferences({ colorScheme })}
          data={[
            { value: 'auto', label: t('frame:system') },
            { value: 'light', label: t('frame:light') },
            { value: 'dark', label: t('frame:dark') },
          ]}
        />
      </div>
      <div className={styles.line}>
        <span>{t('frame:density')}</span>
        <SegmentedControl
          aria-label={t('frame:density')}
          value={preferences.density}
          onChange={(density) => setPreferences({ density })}
          data={[
            { value: 'compact', label: t('frame:compact') },
            { value: 'normal', label: t('frame:normal') },
            { value: 'roomy', label: t('frame:roomy') },
          ]}
        />
      </div>
    </section>
  )
}

/** Whether single letters act. */
export function KeyboardSettings() {
  const { t } = useTranslation(['settings', 'frame'])
  const preferences = useShell(({ state }) => state?.preferences)
  if (!preferences) return null
  return (
    <section aria-label={t('keyboard')}>
      <h2>{t('keyboard')}</h2>
      <Switch
        checked={preferences.singleKeys}
        onChange={(event) => setPreferences({ singleKeys: event.currentTarget.checked })}
        label={t('frame:singleKeys')}
        description={t('singleKeysText')}
      />
    </section>
  )
}
