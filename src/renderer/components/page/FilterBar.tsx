import { IconFilter, IconX } from '@tabler/icons-react'
import { type ComponentProps, type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { Key } from '../marks/Key.tsx'
import styles from './filter-bar.module.css'
import { isFaulty, queryTokens } from './query-tokens.ts'

/** What completes the line while one types: it hears the keys first, and hangs its list under the line. */
export type FilterCompletion = {
  input: RefObject<HTMLInputElement | null>
  /** The roles and states of a combobox. */
  aria: ComponentProps<'input'>
  /** True when the key meant something to the completion. */
  onKey: (event: KeyboardEvent) => boolean
  onType: (value: string, caret: number | null) => void
  onCaret: (caret: number | null) => void
  close: () => void
  drop: ReactNode
  /** A button at the right end that explains the language. */
  help: ReactNode
}

type FilterBarProps = {
  value: string
  onChange: (value: string) => void
  /** Enter: hand the focus on to the list. */
  onSubmit?: () => void
  label: string
  placeholder: string
  clearLabel: string
  completion?: FilterCompletion
  /** Says what could not be understood and where; the line keeps its text. */
  fault?: { text: string; at: number; length: number }
  /** Focuses the bar when pressed outside a field; matched by place on the keyboard. */
  keyHint?: string
  /** Chips or a facet button at the right end. */
  trailing?: ReactNode
}

const TYPING =
  'input:not([type="checkbox"]):not([type="radio"]), textarea, select, [contenteditable="true"], [role="dialog"]'

/** The filter line: query text in mono with its keywords in the accent, over a plain input that completes itself. */
export function FilterBar(props: FilterBarProps) {
  const {
    value,
    onChange,
    onSubmit,
    label,
    placeholder,
    clearLabel,
    completion,
    fault,
    keyHint = 'F',
    trailing,
  } = props
  const own = useRef<HTMLInputElement>(null)
  const input = completion?.input ?? own
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
  }, [keyHint, input])

  const follow = () => {
    if (mirror.current !== null && input.current !== null) mirror.current.scrollLeft = input.current.scrollLeft
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (completion?.onKey(event) === true) return
    if (event.key === 'Enter') onSubmit?.()
    else if (event.key === 'Escape') {
      event.preventDefault()
      if (value !== '') onChange('')
      else input.current?.blur()
    }
  }
  return (
    <div className={styles.wrap}>
      <div className={styles.bar} data-error={fault !== undefined || undefined}>
        <IconFilter size={15} color="var(--m-ink2)" aria-hidden />
        <div className={styles.field}>
          <div ref={mirror} className={styles.mirror} aria-hidden>
            {queryTokens(value).map((token) => (
              <span key={token.at} data-kind={token.kind} data-faulty={isFaulty(token, fault) || undefined}>
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
            aria-invalid={fault !== undefined}
            spellCheck={false}
            autoComplete="off"
            {...completion?.aria}
            onChange={(event) =>
              completion === undefined
                ? onChange(event.target.value)
                : completion.onType(event.target.value, event.target.selectionStart)
            }
            onKeyDown={onKeyDown}
            onScroll={follow}
            onSelect={(event) => {
              follow()
              completion?.onCaret(event.currentTarget.selectionStart)
            }}
            onBlur={completion?.close}
          />
          {completion?.drop}
        </div>
        {trailing}
        {value === '' ? null : (
          <button type="button" className={styles.clear} aria-label={clearLabel} onClick={() => onChange('')}>
            <IconX size={13} aria-hidden />
          </button>
        )}
        {completion?.help}
        <Key keys={keyHint} />
      </div>
      {fault === undefined ? null : (
        <div role="status" className={styles.error}>
          {fault.text}
        </div>
      )}
    </div>
  )
}
