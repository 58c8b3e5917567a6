import { Button, Checkbox, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanRisk } from '#shared/model/carry-out.ts'
import { useFormat } from '../../../../app/format.ts'
import { useAsk } from '../../../../app/queries.ts'
import { TextButton } from '../../../../components/page/TextButton.tsx'
import { DetailPanel, PanelSection } from '../../../../components/panel/DetailPanel.tsx'
import styles from '../carry.module.css'
import own from './risks.module.css'
import { change } from '../change.ts'

type RiskPanelProps = {
  /** Null makes a new one. */
  risk: PlanRisk | null
  onClose: () => void
  onMade: (id: string) => void
}

const SCALE = ['1', '2', '3', '4', '5']

/** One risk: its two figures with how they come about, what is done about it, and who sees to it. */
export function RiskPanel({ risk, onClose, onMade }: RiskPanelProps) {
  const { t } = useTranslation(['ready', 'carry'])
  const format = useFormat()
  const [title, setTitle] = useState(risk?.title ?? '')
  const [mitigation, setMitigation] = useState(risk?.mitigation ?? '')
  const people = useAsk('directory.list', { kind: 'person' })
  const which = { id: risk?.id ?? null, code: risk?.code ?? null }
  const said = () => t('didRisk')
  const set = (fields: {
    likelihood?: number | null
    impact?: number | null
    owner?: string | null
    settled?: boolean
    title?: string
    mitigation?: string
  }): void => {
    if (risk !== null) void change('plan.saveRisk', { ...which, ...fields }, said)
  }
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (risk !== null) return
    const made = await change(
      'plan.saveRisk',
      { title: title.trim(), mitigation: mitigation.trim(), likelihood: 3, impact: 3 },
      said,
    )
    if (made) onMade(made.id)
  }
  const remove = async (): Promise<void> => {
    if (risk?.id && (await change('plan.removeRisk', { id: risk.id }, () => t('didRemoveRisk')))) onClose()
  }
  return (
    <DetailPanel
      label={t('risk')}
      icon={<IconAlertTriangle size={16} aria-hidden />}
      title={risk?.title ?? t('newRisk')}
      context={risk === null || risk.code !== null ? undefined : t('ownRisk')}
      onClose={onClose}
      closeLabel={t('carry:close')}
      width={400}
      actions={
        risk !== null && risk.code === null ? (
          <TextButton tone="quiet" icon={<IconTrash size={14} aria-hidden />} onClick={() => void remove()}>
            {t('carry:remove')}
          </TextButton>
        ) : null
      }
    >
      <PanelSection>
        <form className={styles.form} onSubmit={(event) => void make(event)}>
          <TextInput
            label={t('riskTitle')}
            value={title}
            maxLength={500}
            onChange={(event) => setTitle(event.currentTarget.value)}
            onBlur={() => {
              if (risk !== null && title.trim() !== risk.title) set({ title: title.trim() })
            }}
          />
          {risk === null ? null : (
            <>
              <Rated
                label={t('likelihood')}
                value={risk.likelihood}
                why={risk.likelihoodWhy}
                onSet={(likelihood) => set({ likelihood })}
                onReset={risk.code !== null && risk.id !== null ? () => set({ likelihood: null }) : null}
              />
              <Rated
                label={t('impact')}
                value={risk.impact}
                why={risk.impactWhy}
                onSet={(impact) => set({ impact })}
                onReset={risk.code !== null && risk.id !== null ? () => set({ impact: null }) : null}
              />
              <p className={own.formula}>
                {t('points')}:{' '}
                {t('pointsHow', {
                  likelihood: format.number(risk.likelihood),
                  impact: format.number(risk.impact),
                  points: format.number(risk.points),
                })}
              </p>
            </>
          )}
          <Textarea
            label={t('mitigation')}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={4000}
            value={mitigation}
            onChange={(event) => setMitigation(event.currentTarget.value)}
            onBlur={() => {
              if (risk !== null && mitigation.trim() !== risk.mitigation) set({ mitigation: mitigation.trim() })
            }}
          />
          {risk === null ? (
            <Button type="submit" disabled={title.trim() === ''}>
              {t('carry:save')}
            </Button>
          ) : (
            <>
              <Select
                label={t('carry:owner')}
                placeholder={t('carry:nobody')}
                searchable
                clearable
                limit={50}
                data={(people.data?.entries ?? [])
                  .filter(({ id, leftOn }) => leftOn === null || id === risk.ownerId)
                  .map(({ id, name }) => ({ value: id, label: name }))}
                value={risk.ownerId}
                onChange={(owner) => set({ owner })}
              />
              <Checkbox
                label={t('settled')}
                checked={risk.settled}
                onChange={(event) => set({ settled: event.currentTarget.checked })}
              />
            </>
          )}
        </form>
      </PanelSection>
    </DetailPanel>
  )
}

type RatedProps = {
  label: string
  value: number
  why: string
  onSet: (value: number) => void
  /** Back to the counted figure; null where there is none or it stands. */
  onReset: (() => void) | null
}

/** A figure from 1 to 5 with how it comes about. */
function Rated({ label, value, why, onSet, onReset }: RatedProps) {
  const { t } = useTranslation('ready')
  return (
    <div>
      <span className={own.label}>{label}</span>
      <SegmentedControl
        fullWidth
        aria-label={label}
        value={String(value)}
        onChange={(next) => onSet(Number(next))}
        data={SCALE}
      />
      <p className={own.why}>
        {why}
        {onReset === null ? null : (
          <TextButton tone="quiet" onClick={onReset}>
            {t('computed')}
          </TextButton>
        )}
      </p>
    </div>
  )
}
