import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ACTIVITY_DAYS } from '#shared/model/words.ts'
import { hashOf } from '#shared/model/center-links.ts'
import { useChartTools } from '../../../app/charts.ts'
import { useFormat } from '../../../app/format.ts'
import { type ActivityGroup, ActivityStrip } from '../../../components/charts/ActivityStrip.tsx'
import { ChartFrame } from '../../../components/charts/ChartFrame.tsx'
import { Figure } from '../../../components/page/Figure.tsx'
import { CenterSection } from '../CenterSection.tsx'
import { open, type SectionProps } from '../scope.ts'
import styles from '../center.module.css'

const GROUPS = ['active', 'dormant', 'abandoned'] as const

/** Which accounts are alive: one bar each, newest post first. */
export function ActivitySection({ figures, links }: SectionProps) {
  const { t } = useTranslation(['center', 'words'])
  const format = useFormat()
  const tools = useChartTools()
  const { activity } = figures
  const groups = useMemo<ActivityGroup[]>(() => {
    const ranges = {
      active: t('rangeActive', { days: ACTIVITY_DAYS.dormant }),
      dormant: t('rangeDormant', { from: ACTIVITY_DAYS.dormant + 1, to: ACTIVITY_DAYS.abandoned }),
      abandoned: t('rangeAbandoned', { days: ACTIVITY_DAYS.abandoned }),
    }
    return GROUPS.map((id) => {
      const group = activity.groups.find((candidate) => candidate.activity === id)
      return {
        id,
        label: t(`words:${id}`),
        count: format.number(group?.count ?? 0),
        range: ranges[id],
        audience: t('followers', { count: format.compact(group?.audience ?? 0) as unknown as number }),
        bars: activity.bars
          .filter((bar) => bar.activity === id)
          .map((bar) => ({
            id: bar.id,
            audience: bar.audience,
            label: t('barOf', {
              handle: bar.handle,
              audience: format.number(bar.audience),
              days: format.number(bar.days),
            }),
          })),
      }
    })
  }, [activity, format, t])
  const unknown = activity.groups.find((group) => group.activity === 'unknown')?.count ?? 0
  const summary = groups.map((group) => `${group.label} ${group.count}`).join(', ')
  return (
    <CenterSection title={t('activity')} area={styles.activity} of={['activity']} figures={figures}>
      <ChartFrame
        label={`${t('activity')}: ${summary}`}
        tools={tools}
        fill
        title={{
          title: t('activity'),
          href: hashOf(links.accounts()),
          subtitle: activity.every > 1 ? t('activitySampled', { every: activity.every }) : t('activitySub'),
          ...(unknown > 0
            ? {
                aside: (
                  <Figure
                    value={t('unknownActivity', { count: unknown })}
                    href={hashOf(links.activity('unknown'))}
                    label={t('unknownActivityDoor')}
                  />
                ),
              }
            : {}),
        }}
        table={() => ({
          heads: [t('activity'), t('accounts'), t('lastPost'), t('audience')],
          rows: groups.map((group) => ({
            id: group.id,
            cells: [group.label, group.count, group.range, group.audience],
          })),
        })}
      >
        {unknown > 0 && groups.every(({ bars }) => bars.length === 0) ? (
          <p className={styles.quiet}>{t('noActivity')}</p>
        ) : null}
        <ActivityStrip
          label={t('activity')}
          groups={groups}
          height={108}
          onOpenGroup={(id) => open(links.activity(id))}
          onOpenAccounts={(ids) => open(links.strip(ids))}
          openLabel={(group) => t('showAccounts', { what: group.label })}
        />
      </ChartFrame>
    </CenterSection>
  )
}
