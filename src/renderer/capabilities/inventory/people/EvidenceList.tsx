import { Button, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evidence } from '#shared/model/charter.ts'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { useFormat } from '../../../app/format.ts'
import { useAsk } from '../../../app/queries.ts'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { PanelSection } from '../../../components/panel/DetailPanel.tsx'
import { change, today } from '../accounts/change.ts'
import styles from '../directory/directory.module.css'
import { DayField } from '../../../app/day/DayField.tsx'

type Place = { id: string; name: string }
type EvidenceListProps = { brand: Place | null; market?: Place | null }

/** How the customers of a brand were asked what they expect: when, by which method, how many. */
export function EvidenceList({ brand, market = null }: EvidenceListProps) {
  const { t } = useTranslation(['people', 'frame'])
  const format = useFormat()
  const [editing, setEditing] = useState<Evidence | 'new' | null>(null)
  const { data, error, refetch } = useAsk(
    'evidence.list',
    { brandId: brand?.id ?? null, marketId: market?.id ?? null },
    brand !== null,
  )
  if (brand === null)
    return (
      <PanelSection title={t('evidence')}>
        <p className={styles.quiet}>{t('evidenceNoBrand')}</p>
      </PanelSection>
    )
  const evidence = data?.evidence ?? []
  return (
    <PanelSection
      title={t('evidenceOf', { name: brand.name })}
      {...(editing === null
        ? { aside: <TextButton onClick={() => setEditing('new')}>{t('evidenceAdd')}</TextButton> }
        : {})}
    >
      {editing === null ? null : (
        <EvidenceForm
          key={editing === 'new' ? 'new' : editing.id}
          known={editing === 'new' ? null : editing}
          brand={brand.id}
          market={market?.id ?? null}
          onDone={() => setEditing(null)}
        />
      )}
      {error || data === undefined ? <Awaited of={[{ error, refetch }]} rows={2} flush /> : null}
      {data && evidence.length === 0 && editing === null ? <p className={styles.quiet}>{t('evidenceNone')}</p> : null}
      <ul className={styles.rows}>
        {evidence.map((one) => (
          <li key={one.id} className={styles.row}>
            <span>{one.method}</span>
            <span>
              <TextButton label={t('evidenceEdit', { name: one.method })} onClick={() => setEditing(one)}>
                {t('edit')}
              </TextButton>
              <TextButton
                label={t('evidenceRemove', { name: one.method })}
                onClick={() => void change('evidence.remove', { id: one.id }, () => t('evidenceRemoved'))}
              >
                {t('delete')}
              </TextButton>
            </span>
            <small>
              {[
                format.day(one.askedOn),
                one.sample === null ? t('sampleUnknown') : t('sampleOf', { count: one.sample }),
                one.market,
                one.summary,
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}

function EvidenceForm({
  known,
  brand,
  market,
  onDone,
}: {
  known: Evidence | null
  brand: string
  market: string | null
  onDone: () => void
}) {
  const { t } = useTranslation(['people', 'frame'])
  const [method, setMethod] = useState(known?.method ?? '')
  const [askedOn, setAskedOn] = useState(known?.askedOn ?? today())
  const [sample, setSample] = useState<number | null>(known?.sample ?? null)
  const [summary, setSummary] = useState(known?.summary ?? '')
  const save = async (): Promise<void> => {
    const saved = await change('evidence.save', {
      id: known?.id ?? null,
      brandId: known === null ? brand : known.brandId,
      marketId: known === null ? market : known.marketId,
      method,
      askedOn,
      sample,
      summary: summary.trim() || null,
    })
    if (saved) onDone()
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (method.trim() !== '') void save()
      }}
    >
      <TextInput
        label={t('method')}
        placeholder={t('methodExample')}
        value={method}
        maxLength={300}
        onChange={(event) => setMethod(event.currentTarget.value)}
      />
      <DayField label={t('askedOn')} value={askedOn} onSave={(day) => setAskedOn(day ?? today())} />
      <NumberInput
        label={t('sample')}
        min={0}
        allowDecimal={false}
        hideControls
        value={sample ?? ''}
        onChange={(value) => setSample(typeof value === 'number' ? value : null)}
      />
      <Textarea
        label={t('summary')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={4000}
        value={summary}
        onChange={(event) => setSummary(event.currentTarget.value)}
      />
      <span className={styles.verbs}>
        <Button variant="default" onClick={onDone}>
          {t('frame:cancel')}
        </Button>
        <Button type="submit" disabled={method.trim() === ''}>
          {t('save')}
        </Button>
      </span>
    </form>
  )
}
