import { IconFilter, IconX } from '@tabler/icons-react'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { Key } from '../marks/Key.tsx'
import styles from './filter-bar.module.css'
import { queryTokens } from './query-tokens.ts'

type FilterBarProps = {
  value: string
  onChange: (value: string) => void
  /** Enter: hand the focus on to the list. */
  onSubmit?: () => void
  label: string
  placeholder: string
  clearLabel: string
  /** Says what could not be understood; the line keeps its text. */
  error?: string
  /** Focuses the bar when pressed outside a field; matched by place on the keyboard. */
  keyHint?: string
  /** Chips or a facet button at the right end. */
  trailing?: ReactNode
}

const TYPING =
  'input:not([type="checkbox"]):not([type="radio"]), textarea, select, [contenteditable="true"], [role="dialog"]'

/** The filter line: query text in mono with its keywords in the accent, over a plain input. */
export function FilterBar(props: FilterBarProps) {
  const { value, onChange, onSubmit, label, placeholder, clearLabel, error, keyHint = 'F', trailing } = props
  const input = useRef<HTMLInputElement>(null)
  const mirror = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      const target = event.target instanceof Element ? event.target : null
      if (event.code !== `Key${keyHint}` || target?.closest(TYPING)) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [keyHint])

  const follow = () => {
    if (mirror.current !== null && input.current !== null) mirror.current.scrollLeft = input.current.scrollLeft
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onSubmit?.()
    else if (event.key === 'Escape') {
      event.preventDefault()
      if (value !== '') onChange('')
      else input.current?.blur()
    }
  }

  return (
    <div className={styles.wrap}>
      <div className={styles.bar} data-error={error !== undefined || undefined}>
        <IconFilter size={15} color="var(--m-ink2)" aria-hidden />
        <div className={styles.field}>
          <div ref={mirror} className={styles.mirror} aria-hidden>
            {queryTokens(value).map((token) => (
              <span key={token.at} data-kind={token.kind}>
                {token.text}
              </span>
            ))}
          </div>
          <input
            ref={input}
            className={styles.input}
            value={value}
            placeholder={placeholder}
            aria-label={label}
            aria-invalid={error !== undefined}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={onKeyDown}
            onScroll={follow}
            onSelect={follow}
          />
        </div>
        {trailing}
        {value === '' ? null : (
          <button type="button" className={styles.clear} aria-label={clearLabel} onClick={() => onChange('')}>
            <IconX size={13} aria-hidden />
          </button>
        )}
        <Key keys={keyHint} />
      </div>
      {error === undefined ? null : (
        <div role="status" className={styles.error}>
          {error}
        </div>
      )}
    </div>
  )
}
