import { Textarea, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useDesk } from '../desk.ts'
import styles from './edit.module.css'

type LineFieldProps = {
  /** Name of the field; the wish for focus names it too. */
  id: string
  label: string
  value: string | null
  /** Said where there is no value. */
  placeholder: string
  /** Null when it was refused: the field then shows what it held before. */
  onSave: (value: string | null) => unknown
  /** Drawn as text until it is touched. */
  quiet?: boolean
  /** Grows with its text; Shift Enter begins a line. */
  lines?: boolean
  maxLength?: number
}

/** Text that is saved when it is left or with Enter; Esc takes the typing back. */
export function LineField({
  id,
  label,
  value,
  placeholder,
  onSave,
  quiet = false,
  lines = false,
  maxLength = 10_000,
}: LineFieldProps) {
  const [draft, setDraft] = useState<{ text: string; over: string | null } | null>(null)
  const element = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const left = useRef(false)
  const wish = useDesk(({ focus }) => (focus?.field === id ? focus.wish : 0))
  useEffect(() => {
    if (wish === 0) return
    element.current?.focus()
    element.current?.scrollIntoView({ block: 'nearest' })
  }, [wish])

  // What is typed stays until the value under it changes, so that a save shows no flicker.
  const text = draft !== null && draft.over === value ? draft.text : (value ?? '')
  const setText = (typed: string): void => setDraft({ text: typed, over: value })
  const save = async (): Promise<void> => {
    if (left.current) return
    const next = text.trim() === '' ? null : text.trim()
    if (next === value) return setDraft(null)
    setText(next ?? '')
    if ((await onSave(next)) === null) setDraft(null)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault()
      left.current = true
      setDraft(null)
      element.current?.blur()
      left.current = false
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      element.current?.blur()
    }
  }
  const shared = {
    ref: element,
    'aria-label': label,
    value: text,
    placeholder,
    maxLength,
    onChange: (event: { currentTarget: { value: string } }) => setText(event.currentTarget.value),
    onBlur: () => void save(),
    onKeyDown,
    ...(quiet ? { classNames: { input: styles.quiet ?? '' } } : {}),
  }
  return lines ? <Textarea {...shared} autosize minRows={1} maxRows={8} /> : <TextInput {...shared} />
}
