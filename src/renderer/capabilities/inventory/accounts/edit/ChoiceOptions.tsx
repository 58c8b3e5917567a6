import { Combobox } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './edit.module.css'

export type Option = { readonly id: string; readonly label: string; readonly note?: string; readonly icon?: ReactNode }

const SHOWN = 60
/** What is submitted instead of `=id`. */
export const CLEAR = 'clear'
export const CREATE = 'create'

/** The options whose name or note holds what is typed. */
export function found(options: readonly Option[], typed: string): readonly Option[] {
  const lower = typed.toLowerCase()
  return lower === ''
    ? options
    : options.filter((option) => `${option.label} ${option.note ?? ''}`.toLowerCase().includes(lower))
}

/** Whether what is typed is the name of no option. */
export const isNew = (options: readonly Option[], typed: string): boolean =>
  typed !== '' && !options.some((option) => option.label.toLowerCase() === typed.toLowerCase())

type ChoiceOptionsProps = {
  label: string
  /** What is chosen, in words. */
  chosen: string | null
  typed: string
  options: readonly Option[]
  /** What the field is called when it is emptied; null where that is not offered. */
  clearLabel: string | null
  /** Whether an entry can be made of what is typed. */
  creates: boolean
}

/** The list of a choice: what empties it, the options, and a new entry of what is typed. */
export function ChoiceOptions({ label, chosen, typed, options, clearLabel, creates }: ChoiceOptionsProps) {
  const { t } = useTranslation('inventory')
  return (
    <Combobox.Options mah={260} style={{ overflowY: 'auto' }} aria-label={label}>
      {clearLabel === null ? null : <Combobox.Option value={CLEAR}>{clearLabel}</Combobox.Option>}
      {options.slice(0, SHOWN).map((option) => (
        <Combobox.Option key={option.id} value={`=${option.id}`} active={option.label === chosen}>
          <span className={styles.option}>
            {option.icon}
            <span>{option.label}</span>
            {option.note === undefined ? null : <small>{option.note}</small>}
          </span>
        </Combobox.Option>
      ))}
      {creates ? (
        <Combobox.Option value={CREATE}>
          <span className={styles.option}>
            <IconPlus size={14} aria-hidden />
            <span>{t('createEntry', { name: typed })}</span>
          </span>
        </Combobox.Option>
      ) : null}
      {options.length === 0 && !creates ? <Combobox.Empty>{t('nothingToChoose')}</Combobox.Empty> : null}
    </Combobox.Options>
  )
}
