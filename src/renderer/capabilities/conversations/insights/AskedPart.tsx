import { Select } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evidence } from '#shared/model/charter.ts'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { runJob } from '../../../api.ts'
import { useFormat } from '../../../app/format.ts'
import { linkTo, useParameters } from '../../../app/navigation.ts'
import { useAsk } from '../../../app/queries.ts'
import { useReady } from '../../../app/ready.ts'
import { TermHelp } from '../../../components/help/TermHelp.tsx'
import { NothingFound } from '../../../components/notice/EmptyState.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { DetailPanel, PanelSection } from '../../../components/panel/DetailPanel.tsx'
import type { Column } from '../../../components/table/columns.ts'
import { NoValue, Truncated } from '../../../components/table/Truncated.tsx'
import { TakeFileButton } from '../acting/TakeFileButton.tsx'
import { change } from './change.ts'
import styles from './insights.module.css'
import { Rows } from './Rows.tsx'

const idOf = (one: Evidence): string => one.id
const YEAR = 365 * 86_400_000

/** Proof that customers were asked what they expect, of every brand; a survey file adds some. */
export function AskedPart({ choice }: { choice: ReactNode }) {
  const { t } = useTranslation(['insights', 'frame'])
  const format = useFormat()
  const [parameters, set] = useParameters()
  const evidence = useAsk('evidence.list', { brandId: null, marketId: null })
  const { data } = evidence
  const brands = useAsk('directory.list', { kind: 'brand' })
  useReady(data !== undefined && brands.data !== undefined)
  const columns = useColumns()
  const [since] = useState(() => new Date(Date.now() - YEAR).toISOString().slice(0, 10))
  if (evidence.isError || data === undefined || brands.isError || brands.data === undefined)
    return <Awaited of={[evidence, brands]} />
  const id = parameters.get('id')
  const one = data.evidence.find((each) => each.id === id) ?? null
  const asked = new Set(data.evidence.filter(({ askedOn }) => askedOn >= since).map(({ brandId }) => brandId))
  const unasked = brands.data.entries.filter((brand) => !asked.has(brand.id))
  return (
    <>
      <div className={styles.main}>
        <div className={styles.bar}>
          {choice}
          <span className={styles.end}>
            <TakeSurvey brands={brands.data.entries} />
          </span>
        </div>
        {unasked.length === 0 ? null : (
          <p className={styles.lead}>
            {t('unasked', { count: unasked.length, replace: { count: format.number(unasked.length) } })}{' '}
            {unasked.slice(0, 6).map((brand, at) => (
              <span key={brand.id}>
                {at === 0 ? '' : ', '}
                <TextButton href={`#${linkTo('directory', { kind: 'brand', id: brand.id })}`}>{brand.name}</TextButton>
              </span>
            ))}
            {unasked.length > 6 ? ' …' : ''}
          </p>
        )}
        <Rows
          label={t('part_asked')}
          rows={data.evidence}
          columns={columns}
          idOf={idOf}
          id={id}
          onOpen={(next) => set({ id: next })}
          empty={<NothingFound title={t('neverAsked')} />}
        />
      </div>
      {one === null ? null : (
        <DetailPanel
          label={t('part_asked')}
          title={one.brand ?? one.market ?? one.method}
          context={`${one.method} · ${format.day(one.askedOn)}`}
          onClose={() => set({ id: null })}
          closeLabel={t('frame:close')}
          width={380}
          actions={
            <TextButton
              tone="quiet"
              onClick={() => void change('evidence.remove', { id: one.id }, t('didRemove', { title: one.method }))}
            >
              {t('remove')}
            </TextButton>
          }
        >
          <PanelSection title={t('summary')}>
            <p className={styles.said}>{one.summary ?? t('none')}</p>
          </PanelSection>
        </DetailPanel>
      )}
    </>
  )
}

/** A survey file; the brand chosen beside it holds for rows that name none. */
function TakeSurvey({ brands }: { brands: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation('insights')
  const format = useFormat()
  const [brand, setBrand] = useState<string | null>(null)
  const take = async (file: string): Promise<string> => {
    const answer = await runJob('expectations.import', { file, brand })
    const { created, updated, rejected } = answer
    const words = {
      created: format.number(created),
      updated: format.number(updated),
      rejected: format.number(rejected),
    }
    return `${answer.file}: ${t('surveyTaken', words)}`
  }
  return (
    <>
      <TermHelp term="expectationEvidence" />
      <Select
        aria-label={t('brandOfSurvey')}
        placeholder={t('brandOfSurvey')}
        clearable
        searchable
        w={210}
        value={brand}
        onChange={setBrand}
        data={brands.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TakeFileButton of="expectations" label={t('takeSurvey')} hint={t('surveyHint')} take={take} />
    </>
  )
}

function useColumns(): readonly Column<Evidence>[] {
  const { t } = useTranslation('insights')
  const format = useFormat()
  return useMemo(() => {
    const text = (value: string | null) => (value === null ? <NoValue /> : <Truncated text={value} />)
    return [
      { id: 'brand', header: t('brand'), min: 110, flex: 1, tone: 'name', render: (one) => text(one.brand) },
      { id: 'market', header: t('market'), min: 80, flex: 1, priority: 3, render: (one) => text(one.market) },
      { id: 'method', header: t('method'), min: 120, flex: 1.5, render: (one) => text(one.method) },
      { id: 'sample', header: t('sample'), width: 84, align: 'end', render: (one) => format.number(one.sample) },
      { id: 'asked', header: t('askedOn'), width: 110, align: 'end', render: (one) => format.day(one.askedOn) },
      {
        id: 'summary',
        header: t('summary'),
        min: 140,
        flex: 2,
        priority: 2,
        tone: 'quiet',
        render: (one) => text(one.summary),
      },
    ]
  }, [t, format])
}
