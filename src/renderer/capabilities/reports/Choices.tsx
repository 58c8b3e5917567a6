import { Checkbox, Radio, SegmentedControl, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Audience, ReportSubject } from '#shared/contract/reports.ts'
import type { DirectoryEntry } from '#shared/model/directory.ts'
import { Language } from '#shared/model/words.ts'
import type { Choice } from './use-choice.ts'
import styles from './reports.module.css'

/** About what, for whom, of which part of the portfolio, in which language, with or without people's names. */
export function Choices({ choice }: { choice: Choice }) {
  const { t } = useTranslation(['reports', 'settings'])
  const { report, audience, limits, set } = choice
  return (
    <>
      <SegmentedControl
        fullWidth
        aria-label={t('subject')}
        value={report}
        onChange={(value) => set({ report: value === 'plan' ? null : value })}
        data={ReportSubject.options.map((value) => ({ value, label: t(`subject_${value}`) }))}
      />
      <Radio.Group label={t('audience')} value={audience} onChange={(value) => set({ audience: value })}>
        {Audience.options.map((option) => (
          <Radio
            key={option}
            value={option}
            label={t(option)}
            description={t(report === 'audit' ? `audit_${option}` : `${option}Text`)}
            className={styles.choice}
          />
        ))}
      </Radio.Group>
      <div className={styles.pair}>
        {limits.brand ? (
          <Part
            label={t('brand_single')}
            every={t('brand_every')}
            entries={choice.brands}
            value={choice.brand}
            onChange={(brand) => set({ brand })}
          />
        ) : null}
        {limits.market ? (
          <Part
            label={t('market_single')}
            every={t('market_every')}
            entries={choice.markets}
            value={choice.market}
            onChange={(market) => set({ market })}
          />
        ) : null}
        <Select
          label={t('language')}
          data={[
            { value: '', label: t('languageOfWindow') },
            ...Language.options.map((value) => ({ value, label: t(`in_${value}`) })),
          ]}
          value={choice.language ?? ''}
          onChange={(value) => set({ language: value === '' ? null : value })}
          allowDeselect={false}
          comboboxProps={{ withinPortal: true }}
        />
      </div>
      <Checkbox
        checked={choice.personal}
        onChange={(event) => choice.setPersonal(event.currentTarget.checked)}
        label={t('personal')}
        description={t(choice.personal ? 'personalOn' : 'personalOff')}
      />
    </>
  )
}

type PartProps = {
  label: string
  every: string
  entries: readonly DirectoryEntry[]
  value: string | null
  onChange: (id: string | null) => void
}

/** One brand or market, or all of them. */
function Part({ label, every, entries, value, onChange }: PartProps) {
  return (
    <Select
      label={label}
      searchable
      data={[{ value: '', label: every }, ...entries.map(({ id, name }) => ({ value: id, label: name }))]}
      value={value ?? ''}
      onChange={(id) => onChange(id === '' ? null : id)}
      allowDeselect={false}
      comboboxProps={{ withinPortal: true }}
    />
  )
}
