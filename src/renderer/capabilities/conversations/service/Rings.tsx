import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/contract/index.ts'
import { useChartTools } from '../../../app/charts.ts'
import { useFormat } from '../../../app/format.ts'
import { ChartFrame } from '../../../components/charts/ChartFrame.tsx'
import { GapRing } from '../../../components/charts/GapRing.tsx'
import { type Asked, RINGS } from './asked.ts'
import { useGroupName } from './group-name.ts'
import styles from './service.module.css'

const FATES = ['never', 'late', 'publisher', 'reached'] as const

/** Small horseshoes beside each other: per brand or market, or one a week or month. */
export function Rings({ groups, asked }: { groups: Answer<'service.figures'>['groups']; asked: Asked }) {
  const { t } = useTranslation('service')
  const format = useFormat()
  const tools = useChartTools()
  const name = useGroupName(asked.rings)
  const shown = groups.filter(({ gap }) => gap.needed > 0)
  return (
    <section className={styles.ringsPart} aria-label={t('ringsBy')}>
      <ChartFrame
        label={t('ringsBy')}
        tools={tools}
        title={{
          title: t('ringsBy'),
          aside: (
            <SegmentedControl
              size="xs"
              aria-label={t('by')}
              value={asked.rings}
              onChange={(rings) => asked.set({ rings: rings === 'brand' ? null : rings })}
              data={RINGS.map((value) => ({ value, label: t(`by_${value}`) }))}
            />
          ),
        }}
        table={() => ({
          heads: [t(`by_${asked.rings}`), ...FATES.map((fate) => t(`fate_${fate}`))],
          rows: shown.map(({ key, label, gap }) => ({
            id: key,
            cells: [name(key, label), ...FATES.map((fate) => format.number(gap[fate]))],
          })),
        })}
      >
        {shown.length === 0 ? (
          <p className={styles.quiet}>{t(groups.some(({ gap }) => gap.unknown > 0) ? 'ringUnknown' : 'ringNone')}</p>
        ) : null}
        <ul className={styles.rings}>
          {shown.map(({ key, label, gap }) => {
            const open = gap.never + gap.late
            const words = {
              name: name(key, label),
              share: format.share(Math.round((gap.share ?? 0) * 100) / 100),
              part: format.number(open),
              all: format.number(gap.needed),
            }
            return (
              <li key={key}>
                <a href={asked.rowsOf('open', { of: asked.rings, key })} title={t('ringSays', words)}>
                  <GapRing never={gap.never} late={gap.late} publisher={gap.publisher} reached={gap.reached} />
                  <span>
                    <b>{words.share}</b>
                    <span title={words.name}>{words.name}</span>
                    <small>{t('ringOf', words)}</small>
                  </span>
                </a>
              </li>
            )
          })}
        </ul>
      </ChartFrame>
    </section>
  )
}
