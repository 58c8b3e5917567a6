import { IconHeadset } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CoverageCell as Cell, CoverageWhen } from '#shared/contract/coverage.ts'
import { filterText } from '#shared/model/filter-language.ts'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { linkTo } from '../../../app/navigation.ts'
import { useAsk } from '../../../app/queries.ts'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { DetailPanel, PanelSection } from '../../../components/panel/DetailPanel.tsx'
import styles from './coverage-map.module.css'

const STAGES = ['before', 'during', 'after'] as const
type CellPanelProps = { cell: Cell; when: CoverageWhen; brand: string; market: string; onClose: () => void }

/** One brand in one market: each stage with the accounts that serve it, support and languages. */
export function CellPanel({ cell, when, brand, market, onClose }: CellPanelProps) {
  const { t } = useTranslation(['charter', 'words', 'frame'])
  const { data, error, refetch } = useAsk('coverage.cell', { brand: cell.brand, market: cell.market, when })
  const accounts = data?.accounts ?? []
  const filter = filterText(
    [
      { field: 'brand', op: '=', values: [brand] },
      { field: 'market', op: '=', values: [market] },
    ],
    [],
  )
  return (
    <DetailPanel
      label={t('place')}
      title={`${brand}, ${market}`}
      context={t('accountsThere', { count: cell.accounts })}
      onClose={onClose}
      closeLabel={t('frame:close')}
      width={360}
    >
      <PanelSection aside={<TextButton href={`#${linkTo('accounts', { filter })}`}>{t('openAll')}</TextButton>}>
        <p className={styles.support} data-none={cell.support ? undefined : true}>
          <IconHeadset size={15} aria-hidden />
          {t(cell.support ? 'supportHere' : 'supportMissing')}
        </p>
        <p className={styles.quiet}>{t('languagesHere', { list: cell.languages.join(', ') || '–' })}</p>
      </PanelSection>
      <Awaited of={[{ error, refetch }]} rows={0} />
      {STAGES.map((stage, at) => {
        const state = cell.stages[at]
        const serving = accounts.filter((account) => account.stages.includes(stage))
        return (
          <PanelSection
            key={stage}
            title={t(`words:${stage}`)}
            aside={[t(`is_${state?.state ?? 'none'}`), state?.required ? t('isRequired') : '']
              .filter(Boolean)
              .join(', ')}
          >
            {serving.length === 0 ? <p className={styles.quiet}>{t('nobodyServes')}</p> : <Accounts rows={serving} />}
          </PanelSection>
        )
      })}
      <PanelSection title={t('noStageYet')}>
        <Accounts rows={accounts.filter((account) => account.stages.length === 0)} />
      </PanelSection>
    </DetailPanel>
  )
}

type Row = {
  id: string
  handle: string
  networkName: string
  networkIcon: string
  activity: 'active' | 'dormant' | 'abandoned' | 'unknown'
  team: string | null
  language: string | null
}

function Accounts({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation(['charter', 'words'])
  if (rows.length === 0) return <p className={styles.quiet}>{t('none')}</p>
  return (
    <ul className={styles.accounts}>
      {rows.map((row) => (
        <li key={row.id}>
          <NetworkIcon icon={row.networkIcon} size={14} label={row.networkName} />
          <a href={`#${linkTo('accounts', { account: row.id, tab: 'purpose' })}`}>{row.handle}</a>
          <span>{[t(`words:${row.activity}`), row.team, row.language].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ul>
  )
}
