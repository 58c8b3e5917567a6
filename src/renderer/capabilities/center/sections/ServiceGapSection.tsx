import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../app/format.ts'
import { ServiceGap } from '../../../components/charts/ServiceGap.tsx'
import { SectionTitle } from '../../../components/page/SectionTitle.tsx'
import { filterOf, openFiltered, type SectionProps } from '../scope.ts'
import styles from '../center.module.css'

/** The distance between the team that publishes and the team that resolves, drawn to scale. */
export function ServiceGapSection({ figures, scope }: SectionProps) {
  const { t } = useTranslation('center')
  const format = useFormat()
  const gap = figures.serviceGap
  if (!gap || gap.needed === 0)
    return (
      <section className={styles.gap} aria-label={t('serviceGap')}>
        <SectionTitle title={t('serviceGap')} />
        <p className={styles.quiet}>{t('noConversations')}</p>
      </section>
    )
  const share = (count: number): string =>
    `${format.number(count)} · ${format.share(Math.round((count / gap.needed) * 100) / 100)}`
  const part = (id: string, count: number, label: string) => ({
    id,
    count,
    label,
    figure: share(count),
    description: `${label}: ${share(count)}`,
  })
  const open = gap.neverReached + gap.late
  const rules: Record<string, string> = { never: 'service-gap', late: 'slow-answer', publishing: 'service-gap' }
  return (
    <section className={styles.gap} aria-label={t('serviceGap')}>
      <SectionTitle
        title={t('serviceGap')}
        subtitle={t('ofNeededHelp', { count: format.number(gap.needed) as unknown as number })}
        aside={t('days', { count: gap.days })}
      />
      <ServiceGap
        label={t('serviceGap')}
        publishing={part('publishing', gap.answeredByPublisher, t('answeredThere'))}
        resolving={[...gap.byTeam]
          .sort((a, b) => a.count - b.count)
          .map((team) => part(team.function, team.count, t('inTime', { team: team.team })))}
        neverReached={{
          ...part('never', gap.neverReached, t('neverReached')),
          figure: format.number(gap.neverReached),
        }}
        late={{ ...part('late', gap.late, t('late')), figure: format.number(gap.late) }}
        tips={{
          publishing: { label: t('publishingSide'), note: t('publishingNote') },
          resolving: { label: t('resolvingSide'), note: t('resolvingNote') },
        }}
        centre={{
          figure: format.share(Math.round((open / gap.needed) * 100) / 100),
          note: t('ofAll', { part: format.number(open), all: format.number(gap.needed) }),
        }}
        enlargedNote={t('enlarged')}
        height={244}
        onOpen={(id) => openFiltered('audit', filterOf(scope, ['rule', rules[id] ?? 'service-gap']))}
      />
    </section>
  )
}
