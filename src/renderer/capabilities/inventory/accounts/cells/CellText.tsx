import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { EditEnd } from '../../../../components/table/cells.ts'
import { CellBox } from './CellBox.tsx'
import { type CellEdit, endOf, useCellEdit } from './use-cell-edit.ts'
import styles from './cells.module.css'

type CellTextProps = CellEdit & {
  /** What the cell holds, and how that is written in the field. */
  value: string | null
  shown?: string
  /** The value that a text means, or why it means none. */
  read?: (text: string) => { value: string } | { wrong: string }
  save: (value: string | null) => Promise<unknown>
  placeholder: string
  most: number
  /** Up and Down change what is typed. */
  step?: (text: string, by: 1 | -1) => string
}

/** A text, number or day in its cell. Empty text empties the field. */
export function CellText({
  label,
  end,
  value,
  shown = value ?? '',
  read,
  save,
  placeholder,
  most,
  step,
}: CellTextProps) {
  const [text, setText] = useState(shown)
  const field = useRef<HTMLInputElement>(null)
  const { wrong, setWrong, finish, commit } = useCellEdit(end)
  useEffect(() => field.current?.select(), [])

  const done = (how: EditEnd): void => {
    const typed = text.trim()
    if (text === shown) return finish(how)
    const meant = typed === '' ? { value: null } : (read?.(typed) ?? { value: typed })
    if ('wrong' in meant) setWrong(meant.wrong)
    else void commit(meant.value === value ? null : () => save(meant.value), how)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const how = endOf(event)
    if (how !== null) done(how)
    else if (event.key === 'Escape') finish('stay')
    else if (step && (event.key === 'ArrowUp' || event.key === 'ArrowDown'))
      setText(step(text, event.key === 'ArrowUp' ? 1 : -1))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <CellBox wrong={wrong}>
      <TextInput
        ref={field}
        classNames={{ input: styles.input ?? '' }}
        aria-label={label}
        aria-invalid={wrong !== null}
        value={text}
        placeholder={placeholder}
        maxLength={most}
        autoComplete="off"
        onChange={(event) => {
          setText(event.currentTarget.value)
          setWrong(null)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => done('away')}
      />
    </CellBox>
  )
}
