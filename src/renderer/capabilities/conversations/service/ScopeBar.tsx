import { Button, Menu } from '@mantine/core'
import { IconCheck, IconChevronDown, IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/contract/index.ts'
import { calendarDay } from '#shared/model/calendar-day.ts'
import { askShell, runJob } from '../../../api.ts'
import { MessagesAge } from '../../../app/age/MirrorAge.tsx'
import { DayField } from '../../../app/day/DayField.tsx'
import { useFormat } from '../../../app/format.ts'
import { tellProblem } from '../../../app/problems.ts'
import { ScopeMenu } from '../../../app/ScopeMenu.tsx'
import { showToast } from '../../../components/notice/toast.tsx'
import { type Asked, DAYS } from './asked.ts'
import styles from './service.module.css'

/** Of which period, brand and market; and the rows that are counted as a file. */
export function ScopeBar({ asked, figures }: { asked: Asked; figures: Answer<'service.figures'> | undefined }) {
  const { t } = useTranslation(['service', 'frame'])
  const format = useFormat()
  const { set, own, from, to, days, rows, scope } = asked
  const write = async (): Promise<void> => {
    const { file: folder } = await askShell('shell.chooseFolder', {})
    if (folder === null) return
    const pick =
      rows === null
        ? {}
        : {
            figure: rows.figure,
            by: rows.of,
            ...(rows.key === null ? {} : { key: rows.key }),
            ...(rows.stop === null ? {} : { stop: rows.stop }),
          }
    const done = await runJob('service.export', { ...scope, ...pick, folder: folder.token })
    showToast({
      message: t('csvWritten', { rows: format.number(done.rows), file: done.path }),
      closeLabel: t('frame:close'),
    })
  }
  return (
    <div className={styles.bar} role="group" aria-label={t('scope')}>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />} title={t('period')}>
            {own ? t('days_own') : t(`days_${days}`)}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {DAYS.map((one) => (
            <Menu.Item
              key={one}
              rightSection={!own && one === days ? <IconCheck size={14} aria-hidden /> : null}
              onClick={() => set({ days: one === 90 ? null : String(one), from: null, to: null })}
            >
              {t(`days_${one}`)}
            </Menu.Item>
          ))}
          <Menu.Item
            rightSection={own ? <IconCheck size={14} aria-hidden /> : null}
            onClick={() =>
              set({
                days: null,
                from: calendarDay(figures?.since ?? Date.now()),
                to: calendarDay(figures?.until ?? Date.now()),
              })
            }
          >
            {t('days_own')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {own ? (
        <>
          <DayField bare label={t('from')} value={from} onSave={(day) => set({ from: day })} />
          <DayField bare label={t('to')} value={to} onSave={(day) => set({ to: day })} />
        </>
      ) : null}
      <ScopeMenu kind="brand" all={t('allBrands')} value={asked.brand} onChange={(brand) => set({ brand })} />
      <ScopeMenu kind="market" all={t('allMarkets')} value={asked.market} onChange={(market) => set({ market })} />
      {figures === undefined || own ? null : (
        <span>{t('began', { from: format.date(figures.since), to: format.date(figures.until) })}</span>
      )}
      <MessagesAge />
      <Button
        variant="default"
        leftSection={<IconDownload size={14} aria-hidden />}
        className={styles.barEnd}
        onClick={() => void write().catch(tellProblem)}
      >
        {t('csv')}
      </Button>
    </div>
  )
}
