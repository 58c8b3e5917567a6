import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountPatch } from '#shared/model/account.ts'
import { Lifecycle } from '#shared/model/words.ts'
import { RightLine } from '../../../../app/right/RightLine.tsx'
import { DayField } from '../../../../app/day/DayField.tsx'
import { useFormat } from '../../../../app/format.ts'
import { useAsk } from '../../../../app/queries.ts'
import { TextButton } from '../../../../components/page/TextButton.tsx'
import { DetailPanel, PanelSection } from '../../../../components/panel/DetailPanel.tsx'
import { change, today } from '../change.ts'
import { closeSide } from '../desk.ts'
import { PasteRows } from '../paste/PasteRows.tsx'
import { type Targets, useIds } from '../selected.ts'
import { Choice } from './Choice.tsx'
import { EntryChoice } from './EntryChoice.tsx'
import { LineField } from './LineField.tsx'
import styles from './edit.module.css'

const ENTRIES = [
  { field: 'brandId', kind: 'brand', word: 'brand' },
  { field: 'marketId', kind: 'market', word: 'market' },
  { field: 'teamId', kind: 'team', word: 'team' },
  { field: 'ownerId', kind: 'person', word: 'owner' },
  { field: 'backupOwnerId', kind: 'person', word: 'backupOwner' },
] as const
const TEXTS = ['displayName', 'language', 'website', 'note'] as const

/** The same change for many accounts: filled fields are written, the others are left as they are. */
export function BulkPanel({ targets }: { targets: Targets }) {
  const { t } = useTranslation(['inventory', 'words', 'frame'])
  const format = useFormat()
  const ids = useIds(targets)
  const { count } = targets
  const [patch, setPatch] = useState<AccountPatch>({})
  const compared = useAsk('accounts.compare', { ids: ids.length > 0 ? [...ids] : ['none'], patch }, ids.length > 0)

  const common = compared.data?.common ?? {}
  const set = <F extends keyof AccountPatch>(field: F, value: AccountPatch[F]): void =>
    setPatch({ ...patch, [field]: value })
  const drop = (field: keyof AccountPatch): void =>
    setPatch(Object.fromEntries(Object.entries(patch).filter(([name]) => name !== field)))
  const begun = Object.keys(patch).length > 0
  const changes = begun ? (compared.data?.changes ?? 0) : 0
  const told = begun ? (compared.data?.rows ?? []) : []
  const apply = async (): Promise<void> => {
    const done = await change('accounts.update', { ids: [...ids], patch }, ({ changed }) =>
      t('changedAccounts', { count: changed }),
    )
    if (done) closeSide()
  }
  const held = (field: keyof AccountPatch): string => {
    const found = common[field]
    if (found === undefined || found.different > 1) return t('differentValues', { count: found?.different ?? 0 })
    return t('words:notStated')
  }
  const line = (field: keyof AccountPatch, label: string, control: ReactNode) => (
    <div key={field}>
      <div className={styles.formLabel}>
        <span>{label}</span>
        {field in patch ? <TextButton onClick={() => drop(field)}>{t('leaveAsIs')}</TextButton> : null}
      </div>
      {control}
    </div>
  )
  return (
    <DetailPanel
      label={t('editSelection')}
      title={t('editMany', { count })}
      context={t('editManyHint')}
      onClose={closeSide}
      closeLabel={t('frame:close')}
      foot={
        <>
          <span className={styles.foot}>
            {t('willChange', { count: changes, shown: format.number(changes), all: format.number(count) })}
          </span>
          <Button disabled={changes === 0} onClick={() => void apply()}>
            {t('apply')}
          </Button>
        </>
      }
    >
      <RightLine of="rest" />
      <PanelSection>
        <div className={styles.form}>
          {ENTRIES.map(({ field, kind, word }) =>
            line(
              field,
              t(`words:${word}`),
              <EntryChoice
                id={`bulk ${field}`}
                label={t(`words:${word}`)}
                kind={kind}
                value={field in patch ? (patch[field] ?? null) : (common[field]?.value ?? null)}
                chosen={null}
                clearLabel={t('makeEmpty')}
                clearAlways
                placeholder={field in patch ? t('willBeEmptied') : held(field)}
                onChoose={(id) => set(field, id)}
              />,
            ),
          )}
          {line(
            'lifecycle',
            t('lifecycle'),
            <Choice
              id="bulk lifecycle"
              label={t('lifecycle')}
              chosen={
                patch.lifecycle
                  ? t(`inLife_${patch.lifecycle}`)
                  : common['lifecycle']?.value
                    ? t(`inLife_${Lifecycle.parse(common['lifecycle'].value)}`)
                    : null
              }
              placeholder={held('lifecycle')}
              options={Lifecycle.options.map((id) => ({ id, label: t(`inLife_${id}`) }))}
              onChoose={(id) => set('lifecycle', Lifecycle.parse(id))}
            />,
          )}
          {TEXTS.map((field) =>
            line(
              field,
              t(`field_${field}`),
              <LineField
                id={`bulk ${field}`}
                label={t(`field_${field}`)}
                value={field in patch ? (patch[field] ?? null) : (common[field]?.value ?? null)}
                placeholder={held(field)}
                onSave={(value) => set(field, value)}
                lines={field === 'note'}
              />,
            ),
          )}
          {line(
            'reviewedOn',
            t('reviewed'),
            <DayField
              bare
              label={t('reviewed')}
              value={patch.reviewedOn ?? common['reviewedOn']?.value ?? null}
              onSave={(day) => set('reviewedOn', day)}
            />,
          )}
          {patch.reviewedOn === today() ? null : (
            <TextButton onClick={() => set('reviewedOn', today())}>{t('reviewedToday')}</TextButton>
          )}
          <p className={styles.hint}>{t('bulkEmptyHint')}</p>
        </div>
      </PanelSection>
      {begun && compared.data ? (
        <PanelSection title={t('bulkChanges')}>
          <div className={styles.form}>
            <p className={styles.hint} role="status">
              {t('bulkUnchanged', { count: count - changes, shown: format.number(count - changes) })}
            </p>
            <PasteRows rows={told} untold={changes - told.length} />
          </div>
        </PanelSection>
      ) : null}
    </DetailPanel>
  )
}
