import { Button, Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Key } from '../../../components/marks/Key.tsx'
import styles from './life.module.css'

type CommentFormProps = {
  onComment: (text: string) => void
  /** Takes the keyboard as soon as it becomes true. */
  wanted: boolean
  /** Esc, and the end of the wish for the keyboard. */
  onLeave: () => void
}

/** A comment: Ctrl+Enter writes it, Esc leaves the field. */
export function CommentForm({ onComment, wanted, onLeave }: CommentFormProps) {
  const { t } = useTranslation('audit')
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (!wanted) return
    field.current?.focus()
    field.current?.scrollIntoView({ block: 'nearest' })
  }, [wanted])
  const write = (): void => {
    const said = text.trim()
    if (said === '') return
    setText('')
    onComment(said)
  }
  return (
    <form
      className={styles.comment}
      onSubmit={(event) => {
        event.preventDefault()
        write()
      }}
    >
      <Textarea
        autosize
        minRows={1}
        maxRows={6}
        ref={field}
        data-autofocus
        aria-label={t('comment')}
        placeholder={t('commentPlaceholder')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          const leave = (): void => {
            event.currentTarget.blur()
            onLeave()
          }
          // The keys go on in the list: the next one is for the next finding.
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            write()
            leave()
          }
          if (event.key === 'Escape') {
            event.preventDefault()
            event.stopPropagation()
            leave()
          }
        }}
      />
      {text.trim() === '' ? null : (
        <Button type="submit" variant="default" rightSection={<Key keys="Ctrl Enter" variant="plain" />}>
          {t('commentNow')}
        </Button>
      )}
    </form>
  )
}
