import { useTranslation } from 'react-i18next'
import type { CenterLink } from '#shared/model/center-links.ts'
import { hashOf } from '#shared/model/center-links.ts'
import { runAction } from '../../../app/palette/actions.ts'
import { EmptyPart } from '../EmptyPart.tsx'
import { useChartTools } from '../../../app/charts.ts'
import { useFormat } from '../../../app/format.ts'
import { ChartFrame } from '../../../components/charts/ChartFrame.tsx'
import { ServiceGap } from '../../../components/charts/ServiceGap.tsx'
import { Figure } from '../../../components/page/Figure.tsx'
import { CenterSection } from '../CenterSection.tsx'
import { open, type SectionProps } from '../scope.ts'
import styles from '../center.module.css'
import { TermHelp } from '../../../components/help/TermHelp.tsx'

/** The distance between the team that publishes and the team that resolves, drawn to scale. */
export function ServiceGapSection({ figures, links }: SectionProps) {
  const { t } = useTranslation('center')
  const format = useFormat()
  const tools = useChartTools()
  const gap = figures.serviceGap
  if (!gap || gap.needed === 0)
    return (
      <CenterSection title={t('serviceGap')} area={styles.gap} of={['service']} figures={figures}>
        <EmptyPart
          title={{ title: t('serviceGap'), help: <TermHelp term="serviceGap" /> }}
          text={t('noConversations')}
          step={{ label: t('bringConversations'), onStep: () => runAction('import') }}
        />
      </CenterSection>
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
  const opening = gap.neverReached + gap.late
  const parts = {
    publishing: part('publishing', gap.answeredByPublisher, t('answeredThere')),
    never: part('never', gap.neverReached, t('neverReached')),
    late: part('late', gap.late, t('late')),
  }
  const teams = gap.byTeam.map((team) => part(team.function, team.count, t('inTime', { team: team.team })))
  const places: Readonly<Record<string, () => CenterLink>> = {
    publishing: () => links.service('publisher'),
    never: () => links.service('never'),
    late: () => links.service('late'),
  }
  const openShare = format.share(Math.round((opening / gap.needed) * 100) / 100)
  const ofAll = t('ofAll', { part: format.number(opening), all: format.number(gap.needed) })
  return (
    <CenterSection title={t('serviceGap')} area={styles.gap} of={['service']} figures={figures}>
      <ChartFrame
        label={`${t('serviceGap')}: ${openShare}, ${ofAll}`}
        tools={tools}
        fill
        title={{
          title: t('serviceGap'),
          help: <TermHelp term="serviceGap" />,
          href: hashOf(links.serviceView()),
          subtitle: t('days', { count: gap.days }),
          aside: (
            <Figure
              value={t('ofNeededHelp', { count: gap.needed, replace: { count: format.number(gap.needed) } })}
              href={hashOf(links.service('help'))}
              label={t('serviceGap')}
            />
          ),
        }}
        table={() => ({
          heads: [t('whatBecame'), t('count')],
          rows: [...teams, parts.publishing, parts.late, parts.never].map((one) => ({
            id: one.id,
            cells: [one.label, one.figure],
          })),
        })}
      >
        <ServiceGap
          label={t('serviceGap')}
          publishing={parts.publishing}
          resolving={[...teams].reverse()}
          neverReached={{ ...parts.never, figure: format.number(gap.neverReached) }}
          late={{ ...parts.late, figure: format.number(gap.late) }}
          tips={{
            publishing: { label: t('publishingSide'), note: t('publishingNote') },
            resolving: { label: t('resolvingSide'), note: t('resolvingNote') },
          }}
          centre={{ figure: openShare, note: ofAll }}
          enlargedNote={t('enlarged')}
          height={240}
          onOpen={(id) => open(places[id]?.() ?? links.service('reached', 'function', id))}
        />
      </ChartFrame>
    </CenterSection>
  )
}
