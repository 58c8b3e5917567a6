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
  onSave: (value: string | null) => void
  /** Drawn as text until it is touched. */
  quiet?: boolean
  /** Grows with its text; Shift Enter begins a line. */
  lines?: boolean
  maxLength?: number
}

/** Text that is saved when it is left or with Enter; Esc takes the typing back. */
export function LineField({ id, label, value, placeholder, onSave, quiet = false, lines = false, maxLength = 10_000 }: LineFieldProps) {
  const [text, setText] = useState(value ?? '')
  const element = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const left = useRef(false)
  const wish = useDesk(({ focus }) => (focus?.field === id ? focus.wish : 0))
  useEffect(() => setText(value ?? ''), [value])
  useEffect(() => {
    if (wish === 0) return
    element.current?.focus()
    element.current?.scrollIntoView({ block: 'nearest' })
  }, [wish])

  const save = (): void => {
    if (left.current) return
    const next = text.trim() === '' ? null : text.trim()
    if (next !== value) onSave(next)
    setText(next ?? '')
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault()
      left.current = true
      setText(value ?? '')
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
    onBlur: save,
    onKeyDown,
    ...(quiet ? { classNames: { input: styles.quiet ?? '' } } : {}),
  }
  return lines ? <Textarea {...shared} autosize minRows={1} maxRows={8} /> : <TextInput {...shared} />
}
