import { TextInput, type TextInputProps } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { calendarDay, dayShifted, readDay } from '#shared/model/calendar-day.ts'
import { useFormat } from '../format.ts'

type DayFieldProps = Pick<TextInputProps, 'id' | 'size' | 'description' | 'classNames'> & {
  label: string
  value: string | null
  /** Called with a whole day, or null when it was emptied. */
  onSave: (value: string | null) => unknown
  /** Without its own label line: the label is written beside the field. */
  bare?: boolean
  /** Why a day cannot be taken; null when it can. */
  refuse?: (day: string) => string | null
  /** What is typed is saved by Enter only, where saving does something at once. */
  byEnter?: boolean
}

const today = (): string => calendarDay(Date.now())

/**
 * A calendar day, typed in any usual form and shown as the language writes it; saved when the field is left or with
 * Enter. Up and Down go a day on and back, Esc takes the typing back. What is no day stays, and is said to be none.
 */
export function DayField({ label, value, onSave, bare, refuse, byEnter = false, ...input }: DayFieldProps) {
  const { t } = useTranslation('frame')
  const format = useFormat()
  const [draft, setDraft] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const take = (text: string | null, said: string | null): void => {
    setDraft(text)
    setWrong(said)
  }
  const save = (): void => {
    if (draft === null) return
    const typed = draft.trim()
    const day = typed === '' ? null : readDay(typed, today())
    const refused = typed === '' ? null : day === null ? t('noDay') : (refuse?.(day) ?? null)
    if (refused !== null) return setWrong(refused)
    take(null, null)
    if (day !== value) void onSave(day)
  }
  const step = (by: number): void => {
    const from = draft === null ? value : readDay(draft, today())
    take(format.day(from === null ? today() : dayShifted(from, by)), null)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') save()
    else if (event.key === 'Escape' && draft !== null) {
      event.preventDefault()
      take(null, null)
    } else if ((event.key === 'ArrowUp' || event.key === 'ArrowDown') && !event.altKey) {
      event.preventDefault()
      step(event.key === 'ArrowUp' ? 1 : -1)
    }
  }
  return (
    <TextInput
      {...input}
      {...(bare ? { 'aria-label': label } : { label })}
      value={draft ?? (value === null ? '' : format.day(value))}
      placeholder={t('dayForm')}
      error={wrong}
      autoComplete="off"
      spellCheck={false}
      maxLength={40}
      onChange={(event) => take(event.currentTarget.value, null)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => {
        if (!byEnter) save()
      }}
      onKeyDown={onKeyDown}
    />
  )
}
