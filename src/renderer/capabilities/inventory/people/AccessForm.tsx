import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccessDraft, AccessRecord } from '#shared/model/people.ts'
import { AccessWay } from '#shared/model/words.ts'
import { EntryChoice } from '../accounts/edit/EntryChoice.tsx'
import { DayField } from '../../../app/day/DayField.tsx'
import styles from '../directory/directory.module.css'

const EMPTY: AccessDraft = {
  personId: null,
  agencyId: null,
  way: 'own_login',
  tool: null,
  twoFactor: null,
  provenOn: null,
  note: null,
}

const factorOf = (value: boolean | null): 'unknown' | 'yes' | 'no' =>
  value === null ? 'unknown' : value ? 'yes' : 'no'

function draftOf(known: AccessRecord | null): AccessDraft {
  if (known === null) return EMPTY
  const { personId, agencyId, way, tool, twoFactor, provenOn, note } = known
  return { personId, agencyId, way, tool, twoFactor, provenOn, note }
}

type AccessFormProps = {
  known: AccessRecord | null
  saveLabel: string
  onSave: (draft: AccessDraft) => Promise<boolean>
  onCancel?: () => void
}

/** A way in as it is written down: who or what, how, with which second factor, and when it was last seen to work. */
export function AccessForm({ known, saveLabel, onSave, onCancel }: AccessFormProps) {
  const { t } = useTranslation(['people', 'words', 'frame'])
  const [draft, setDraft] = useState<AccessDraft>(() => draftOf(known))
  const set = (part: Partial<AccessDraft>): void => setDraft((before) => ({ ...before, ...part }))
  const named = draft.personId !== null || draft.agencyId !== null || (draft.tool ?? '').trim() !== ''
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (named) void onSave(draft)
      }}
    >
      <div>
        <p className={styles.hint}>{t('person')}</p>
        <EntryChoice
          id="access person"
          label={t('person')}
          kind="person"
          value={draft.personId}
          chosen={known?.person ?? null}
          placeholder={t('nobodyNamed')}
          clearLabel={t('nobodyNamed')}
          onChoose={(personId) => set({ personId })}
        />
      </div>
      <div>
        <p className={styles.hint}>{t('one_agency')}</p>
        <EntryChoice
          id="access agency"
          label={t('one_agency')}
          kind="agency"
          value={draft.agencyId}
          chosen={known?.agency ?? null}
          placeholder={t('noAgency')}
          clearLabel={t('noAgency')}
          onChoose={(agencyId) => set({ agencyId })}
        />
      </div>
      <Select
        label={t('way')}
        allowDeselect={false}
        value={draft.way}
        data={AccessWay.options.map((value) => ({ value, label: t(`words:${value}`) }))}
        onChange={(way) => set({ way: AccessWay.catch('own_login').parse(way) })}
      />
      <TextInput
        label={t(draft.way === 'recovery' ? 'recoveryHolder' : 'tool')}
        placeholder={t(`toolExample_${draft.way}`)}
        maxLength={200}
        value={draft.tool ?? ''}
        onChange={(event) => set({ tool: event.currentTarget.value || null })}
      />
      <Select
        label={t('twoFactor')}
        allowDeselect={false}
        value={factorOf(draft.twoFactor)}
        data={(['unknown', 'yes', 'no'] as const).map((value) => ({ value, label: t(`factor_${value}`) }))}
        onChange={(value) => set({ twoFactor: value === 'yes' ? true : value === 'no' ? false : null })}
      />
      <DayField label={t('provenOn')} value={draft.provenOn} onSave={(provenOn) => set({ provenOn })} />
      <Textarea
        label={t('field_note')}
        description={t('noteHint')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2000}
        value={draft.note ?? ''}
        onChange={(event) => set({ note: event.currentTarget.value || null })}
      />
      {named ? null : <p className={styles.hint}>{t('accessNeedsName')}</p>}
      <span className={styles.verbs}>
        {onCancel ? (
          <Button variant="default" onClick={onCancel}>
            {t('frame:cancel')}
          </Button>
        ) : null}
        <Button type="submit" disabled={!named}>
          {saveLabel}
        </Button>
      </span>
    </form>
  )
}
