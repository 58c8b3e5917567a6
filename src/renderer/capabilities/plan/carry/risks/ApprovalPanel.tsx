import { SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { IconSignature } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueryInput } from '#shared/contract/index.ts'
import { ApprovalState, type PlanApproval } from '#shared/model/carry-out.ts'
import { useFormat } from '../../../../app/format.ts'
import { DetailPanel, PanelSection } from '../../../../components/panel/DetailPanel.tsx'
import { KeyValue } from '../../../../components/panel/KeyValue.tsx'
import styles from '../carry.module.css'
import own from './risks.module.css'
import { change } from '../change.ts'

/** The approval of one market: who signs, whether they did, and the line they sign on. */
export function ApprovalPanel({ approval, onClose }: { approval: PlanApproval; onClose: () => void }) {
  const { t } = useTranslation(['ready', 'carry'])
  const format = useFormat()
  const [name, setName] = useState(approval.name ?? '')
  const [note, setNote] = useState(approval.note ?? '')
  const save = (fields: Omit<QueryInput<'plan.saveApproval'>, 'market'>): void => {
    void change('plan.saveApproval', { market: approval.marketId, ...fields }, () => t('didApproval'))
  }
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())
  return (
    <DetailPanel
      label={t('approval')}
      icon={<IconSignature size={16} aria-hidden />}
      title={approval.market ?? t('noMarket')}
      onClose={onClose}
      closeLabel={t('carry:close')}
      width={380}
    >
      <PanelSection>
        <KeyValue
          emptyLabel={t('carry:notSet')}
          items={[
            { id: 'accounts', label: t('carry:members'), value: format.number(approval.accounts) },
            { id: 'changing', label: t('changes'), value: format.number(approval.changing) },
            { id: 'leaving', label: t('leaves'), value: format.number(approval.leaving) },
          ]}
        />
      </PanelSection>
      <PanelSection
        title={t('approval')}
        aside={approval.since > 0 ? t('since', { count: approval.since }) : undefined}
      >
        <div className={styles.form}>
          <SegmentedControl
            fullWidth
            aria-label={t('approval')}
            value={approval.state}
            onChange={(state) => save({ state })}
            data={ApprovalState.options.map((one) => ({ value: one, label: t(`approval_${one}`) }))}
          />
          <TextInput
            label={t('signs')}
            placeholder={t('signsPlaceholder')}
            value={name}
            maxLength={200}
            onChange={(event) => setName(event.currentTarget.value)}
            onBlur={() => {
              if (orNull(name) !== approval.name) save({ name: orNull(name) })
            }}
          />
          <Textarea
            label={t('carry:note')}
            autosize
            minRows={1}
            maxRows={6}
            maxLength={4000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            onBlur={() => {
              if (orNull(note) !== approval.note) save({ note: orNull(note) })
            }}
          />
          <div className={own.signature}>
            <span>
              {approval.at === null ? '' : format.date(approval.at)}
              {approval.name !== null && approval.state === 'approved' ? ` · ${approval.name}` : ''}
            </span>
            <small>{t('signatureLine')}</small>
          </div>
        </div>
      </PanelSection>
    </DetailPanel>
  )
}
