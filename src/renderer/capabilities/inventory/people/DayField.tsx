import { TextInput } from '@mantine/core'
import { useState } from 'react'

type DayFieldProps = {
  label: string
  value: string | null
  /** Called with a whole day, or null when it was emptied. */
  onSave: (value: string | null) => unknown
  /** Without its own label line: the label is written beside the field. */
  bare?: boolean
}

/** A calendar day, saved when the field is left or with Enter. */
export function DayField({ label, value, onSave, bare = false }: DayFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const save = (): void => {
    if (draft === null) return
    setDraft(null)
    const next = draft === '' ? null : draft
    if (next !== value) void onSave(next)
  }
  return (
    <TextInput
      type="date"
      {...(bare ? { 'aria-label': label } : { label })}
      value={draft ?? value ?? ''}
      max="9999-12-31"
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save()
        else if (event.key === 'Escape' && draft !== null) {
          event.preventDefault()
          setDraft(null)
        }
      }}
    />
  )
}
