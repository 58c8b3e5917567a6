import { Button, Checkbox, Group, Select, Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DigestFormat } from '#shared/contract/reports.ts'
import type { DigestSettings } from '#shared/contract/shell.ts'
import { askShell, ProblemError } from '../../api.ts'
import { useFormat } from '../../app/format.ts'
import { tellProblem, wordsOf } from '../../app/problems.ts'
import { changeShell, useShell } from '../../app/state/shell.ts'
import { ErrorNotice } from '../../components/notice/ErrorNotice.tsx'
import { TextButton } from '../../components/page/TextButton.tsx'
import { setPreferences } from './WindowSettings.tsx'
import styles from './settings.module.css'

/** Monday 1 January 2024 and the six days after it name the days of a week. */
const MONDAY = Date.UTC(2024, 0, 1, 12)
const DAY_MS = 86_400_000
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]
const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

const set = (patch: Partial<DigestSettings>): void =>
  void changeShell(() => askShell('shell.setDigest', patch)).catch(tellProblem)

/** What Muster does by itself: a digest every week, and reminders of what is due. */
export function RecurringSettings() {
  const { t, i18n } = useTranslation(['settings', 'frame'])
  const format = useFormat()
  const digest = useShell(({ state }) => state?.digest)
  const reminders = useShell(({ state }) => state?.preferences.reminders ?? false)
  const [busy, setBusy] = useState(false)
  if (!digest) return null
  const { folder, on, weekday, hour, formats, writtenAt, problem } = digest
  const names = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' })
  const choose = (): void => void changeShell(() => askShell('shell.chooseDigestFolder', {})).catch(tellProblem)
  const write = (): void => {
    setBusy(true)
    void changeShell(() => askShell('shell.writeDigest', {}))
      .catch(tellProblem)
      .finally(() => setBusy(false))
  }
  const words = problem === null ? null : wordsOf(new ProblemError(problem))
  return (
    <section aria-label={t('recurring')}>
      <h2>{t('recurring')}</h2>
      <Switch
        checked={on}
        disabled={folder === null}
        onChange={(event) => set({ on: event.currentTarget.checked })}
        label={t('digestOn')}
        description={folder === null ? t('digestNeedsFolder') : t('digestText')}
      />
      <div className={styles.line}>
        <span>{t('digestFolder')}</span>
        <span className={styles.folder} data-selectable>
          {folder ?? t('digestNoFolder')}
        </span>
        <Button variant="default" onClick={choose}>
          {t('digestChoose')}
        </Button>
      </div>
      <div className={styles.line}>
        <span>{t('digestWhen')}</span>
        <Select
          aria-label={t('digestWeekday')}
          allowDeselect={false}
          w={150}
          value={String(weekday)}
          data={WEEKDAYS.map((day) => ({
            value: String(day),
            label: names.format(MONDAY + (day - 1) * DAY_MS),
          }))}
          onChange={(value) => set({ weekday: Number(value) })}
        />
        <Select
          aria-label={t('digestHour')}
          allowDeselect={false}
          w={96}
          value={String(hour)}
          data={HOURS.map((one) => ({ value: String(one), label: `${String(one).padStart(2, '0')}:00` }))}
          onChange={(value) => set({ hour: Number(value) })}
        />
      </div>
      <div className={styles.line}>
        <span>{t('digestFormats')}</span>
        <Group gap={16}>
          {DigestFormat.options.map((one) => (
            <Checkbox
              key={one}
              label={one.toUpperCase()}
              checked={formats.includes(one)}
              disabled={formats.length === 1 && formats.includes(one)}
              onChange={(event) =>
                set({
                  formats: DigestFormat.options.filter((each) =>
                    each === one ? event.currentTarget.checked : formats.includes(each),
                  ),
                })
              }
            />
          ))}
        </Group>
      </div>
      {words ? <ErrorNotice title={words.what} text={`${words.todo} ${t('digestAgain')}`} /> : null}
      <div className={styles.line}>
        <Button variant="default" disabled={folder === null} loading={busy} onClick={write}>
          {t('digestNow')}
        </Button>
        {writtenAt === null || problem !== null ? null : (
          <>
            <span role="status" className={styles.note}>
              {t('digestWritten', { when: format.instant(writtenAt) })}
            </span>
            {folder === null ? null : (
              <TextButton onClick={() => void askShell('shell.reveal', { path: folder }).catch(tellProblem)}>
                {t('showFolder')}
              </TextButton>
            )}
          </>
        )}
      </div>
      <Switch
        checked={reminders}
        onChange={(event) => setPreferences({ reminders: event.currentTarget.checked })}
        label={t('remindersOn')}
        description={t('remindersText')}
      />
    </section>
  )
}
