import { TagsInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useAsk } from '../../../../app/queries.ts'
import type { EditEnd } from '../../../../components/table/cells.ts'
import { CellBox } from './CellBox.tsx'
import { type CellEdit, endOf, useCellEdit } from './use-cell-edit.ts'
import styles from './cells.module.css'

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
const without = (names: readonly string[], others: readonly string[]): string[] =>
  names.filter((name) => !others.some((other) => same(name, other)))

type CellTagsProps = CellEdit & {
  tags: readonly string[]
  placeholder: string
  save: (wish: { add: string[]; drop: string[] }) => Promise<unknown>
}

/** Tags in their cell: Enter or a comma ends one, Enter on nothing saves them all, Backspace takes the last away. */
export function CellTags({ label, end, tags, placeholder, save }: CellTagsProps) {
  const { data } = useAsk('tags.list', {})
  const [names, setNames] = useState<string[]>([...tags])
  const [text, setText] = useState('')
  // An arrow marks a tag of the list: Enter then takes it.
  const marked = useRef(false)
  const field = useRef<HTMLInputElement>(null)
  const { wrong, setWrong, finish, commit } = useCellEdit(end)
  useEffect(() => field.current?.focus(), [])

  const done = (how: EditEnd): void => {
    const typed = text.trim()
    const wanted = typed === '' ? names : [...names, typed]
    const wish = { add: without(wanted, tags), drop: without(tags, wanted) }
    void commit(wish.add.length + wish.drop.length === 0 ? null : () => save(wish), how)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') marked.current = true
    const how = endOf(event)
    if (event.key === 'Escape') finish('stay')
    else if (how !== null && (event.key === 'Tab' || (text.trim() === '' && !marked.current))) done(how)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <CellBox wrong={wrong}>
      <TagsInput
        ref={field}
        classNames={{ input: styles.tags ?? '', inputField: styles.tagField ?? '' }}
        aria-label={label}
        aria-invalid={wrong !== null}
        data={(data?.tags ?? []).map(({ name }) => name)}
        value={names}
        searchValue={text}
        placeholder={names.length === 0 ? placeholder : ''}
        maxTags={50}
        acceptValueOnBlur={false}
        onChange={(next) => {
          marked.current = false
          setNames(next)
          setWrong(null)
        }}
        onSearchChange={(next) => {
          marked.current = false
          setText(next)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => done('away')}
      />
    </CellBox>
  )
}
