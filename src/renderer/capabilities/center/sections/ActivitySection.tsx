import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ACTIVITY_DAYS } from '#shared/model/words.ts'
import { useFormat } from '../../../app/format.ts'
import { go } from '../../../app/navigation.ts'
import { type ActivityGroup, ActivityStrip } from '../../../components/charts/ActivityStrip.tsx'
import { Figure } from '../../../components/page/Figure.tsx'
import { SectionTitle } from '../../../components/page/SectionTitle.tsx'
import { filterOf, hrefTo, openFiltered, type SectionProps } from '../scope.ts'
import styles from '../center.module.css'

const GROUPS = ['active', 'dormant', 'abandoned'] as const

/** Which accounts are alive: one bar each, newest post first. */
export function ActivitySection({ figures, scope }: SectionProps) {
  const { t } = useTranslation(['center', 'words'])
  const format = useFormat()
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
  return (
    <section className={styles.activity} aria-label={t('activity')}>
      <SectionTitle
        title={t('activity')}
        href={hrefTo('accounts', filterOf(scope))}
        subtitle={activity.every > 1 ? t('activitySampled', { every: activity.every }) : t('activitySub')}
        {...(unknown > 0
          ? {
              aside: (
                <Figure
                  value={t('unknownActivity', { count: unknown })}
                  href={hrefTo('accounts', filterOf(scope, ['activity', 'unknown']))}
                />
              ),
            }
          : {})}
      />
      <ActivityStrip
        label={t('activity')}
        groups={groups}
        onOpenGroup={(id) => openFiltered('accounts', filterOf(scope, ['activity', id]))}
        onOpenAccounts={(ids) => go('accounts', { filter: filterOf(scope, ['id', ...ids]), account: ids[0] })}
        openLabel={(group) => t('showAccounts', { what: group.label })}
      />
    </section>
  )
}
