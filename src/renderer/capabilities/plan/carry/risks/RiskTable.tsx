import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanRisk } from '#shared/model/carry-out.ts'
import { useFormat } from '../../../../app/format.ts'
import { useShell } from '../../../../app/state/shell.ts'
import { NothingFound } from '../../../../components/notice/EmptyState.tsx'
import type { Column } from '../../../../components/table/columns.ts'
import { DataTable } from '../../../../components/table/DataTable.tsx'
import { NoValue, Truncated } from '../../../../components/table/Truncated.tsx'
import styles from '../carry.module.css'
import own from './risks.module.css'
import { riskKey } from './keys.ts'

type RiskTableProps = { risks: readonly PlanRisk[]; id: string | null; onOpen: (id: string) => void }

/** The risk register, the heaviest first. */
export function RiskTable({ risks, id, onOpen }: RiskTableProps) {
  const { t } = useTranslation('ready')
  const letterKeys = useShell(({ state }) => state?.preferences.singleKeys !== false)
  const columns = useRiskColumns()
  const [current, setCurrent] = useState<number | null>(null)
  const at = risks.findIndex((risk) => riskKey(risk) === id)
  const open = (index: number): void => {
    setCurrent(index)
    const risk = risks[index]
    if (risk) onOpen(riskKey(risk))
  }
  return (
    <DataTable
      label={t('risks')}
      total={risks.length}
      rowAt={(index) => risks[index]}
      getId={riskKey}
      columns={columns}
      current={at >= 0 ? at : current}
      onCurrent={(index) => (id === null ? setCurrent(index) : open(index))}
      onOpen={open}
      letterKeys={letterKeys}
      rowHeight={34}
      empty={<NothingFound title={t('noRisks')} />}
    />
  )
}

/** Points as a small bar beside their figure: 25 is the most. */
function Points({ risk }: { risk: PlanRisk }) {
  const { t } = useTranslation('ready')
  const format = useFormat()
  return (
    <span
      className={own.points}
      data-settled={risk.settled || undefined}
      title={t('pointsHow', {
        likelihood: format.number(risk.likelihood),
        impact: format.number(risk.impact),
        points: format.number(risk.points),
      })}
    >
      <i style={{ width: (risk.points / 25) * 56 }} aria-hidden />
      <b>{format.number(risk.points)}</b>
    </span>
  )
}

function useRiskColumns(): readonly Column<PlanRisk>[] {
  const { t } = useTranslation(['ready', 'carry'])
  const format = useFormat()
  return useMemo(
    () => [
      {
        id: 'title',
        header: t('risk'),
        min: 200,
        flex: 3,
        tone: 'name',
        render: (risk) => (
          <span className={styles.named} data-settled={risk.settled || undefined}>
            <Truncated text={risk.title} />
            {risk.settled ? <span className={own.note}>{t('settled')}</span> : null}
          </span>
        ),
      },
      {
        id: 'likelihood',
        header: t('likelihood'),
        width: 88,
        align: 'end',
        render: (risk) => <span title={risk.likelihoodWhy}>{format.number(risk.likelihood)}</span>,
      },
      {
        id: 'impact',
        header: t('impact'),
        width: 64,
        align: 'end',
        render: (risk) => <span title={risk.impactWhy}>{format.number(risk.impact)}</span>,
      },
      { id: 'points', header: t('points'), width: 100, render: (risk) => <Points risk={risk} /> },
      {
        id: 'mitigation',
        header: t('mitigation'),
        min: 160,
        flex: 3,
        tone: 'small',
        priority: 2,
        render: (risk) => (risk.mitigation === '' ? <NoValue /> : <Truncated text={risk.mitigation} />),
      },
      {
        id: 'owner',
        header: t('carry:owner'),
        width: 120,
        tone: 'small',
        priority: 1,
        render: (risk) => (risk.owner === null ? <NoValue /> : <Truncated text={risk.owner} />),
      },
    ],
    [t, format],
  )
}
