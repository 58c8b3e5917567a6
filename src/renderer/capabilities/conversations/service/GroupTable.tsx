import { SegmentedControl } from '@mantine/core'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isTerm } from '#shared/help/topics.ts'
import type { Answer } from '#shared/contract/index.ts'
import type { ServiceFigure } from '#shared/model/service-times.ts'
import { useFormat } from '../../../app/format.ts'
import { Figure } from '../../../components/page/Figure.tsx'
import type { Column } from '../../../components/table/columns.ts'
import { DataTable } from '../../../components/table/DataTable.tsx'
import { Truncated } from '../../../components/table/Truncated.tsx'
import { type Asked, GROUPINGS } from './asked.ts'
import { useGroupName } from './group-name.ts'
import styles from './service.module.css'

type Group = Answer<'service.figures'>['groups'][number]

/** The same figures by account, brand, market, team, person, week or month; each opens its conversations. */
export function GroupTable({ groups, asked }: { groups: readonly Group[]; asked: Asked }) {
  const { t } = useTranslation('service')
  const format = useFormat()
  const name = useGroupName(asked.by)
  const { by, rowsOf } = asked
  const columns = useMemo((): Column<Group>[] => {
    const door = (
      id: string,
      figure: ServiceFigure,
      width: number,
      value: (group: Group) => string,
      priority = 0,
    ): Column<Group> => ({
      id,
      header: t(`col_${id}` as 'col_all'),
      width,
      align: 'end',
      tone: 'plain',
      priority,
      render: (group) => {
        const text = value(group)
        return text === '–' || text === '0' ? (
          text
        ) : (
          <Figure
            value={text}
            href={rowsOf(figure, { of: by, key: group.key })}
            label={`${name(group.key, group.label)}, ${t(`fig_${figure}`)}`}
          />
        )
      },
    })
    const share = (value: number | null): string => format.share(value === null ? null : Math.round(value * 100) / 100)
    return [
      {
        id: 'name',
        header: t(`by_${by}`),
        ...(isTerm(by) ? { term: by } : {}),
        min: 120,
        flex: 1,
        tone: 'name',
        render: (group) => <Truncated text={name(group.key, group.label)} />,
      },
      door('all', 'all', 52, ({ times }) => format.number(times.conversations), 4),
      door('neededShort', 'needed', 62, ({ times }) => format.number(times.needed), 3),
      door('answered', 'answered', 72, ({ times }) => share(times.answeredShare)),
      door('first', 'answered', 92, ({ times }) => format.minutes(times.firstMedian)),
      door('next', 'next', 72, ({ times }) => format.minutes(times.nextMedian), 2),
      door('resolution', 'resolved', 82, ({ times }) => format.minutes(times.resolutionMedian), 1),
      door('within', 'within', 96, ({ times }) => share(times.withinShare)),
      door('waiting', 'waiting', 62, ({ times }) => format.number(times.waiting)),
      door('gap', 'open', 62, ({ gap }) => share(gap.share)),
    ]
  }, [by, format, name, rowsOf, t])
  const nothing = useCallback(() => undefined, [])
  return (
    <section className={styles.groups} aria-label={t('by')}>
      <header>
        <SegmentedControl
          size="xs"
          aria-label={t('by')}
          value={by}
          onChange={(next) => asked.set({ by: next === 'team' ? null : next })}
          data={GROUPINGS.map((value) => ({ value, label: t(`by_${value}`) }))}
        />
      </header>
      <div className={styles.groupRows}>
        <DataTable
          label={t('by')}
          total={groups.length}
          rowAt={(index) => groups[index]}
          getId={(group) => group.key}
          onRange={nothing}
          columns={columns}
          letterKeys={false}
        />
      </div>
    </section>
  )
}
