import { Popover } from '@mantine/core'
import { memo, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Term } from '#shared/help/topics.ts'
import { useHelpTexts } from '../../app/help/texts.ts'
import { termLink } from '../../app/help/topic.ts'
import { TextButton } from '../page/TextButton.tsx'
import styles from './term-help.module.css'

type TermHelpProps = {
  term: Term
  /** Shows only under the pointer or the focus: where many words stand close together. */
  quiet?: boolean
}

/** The small `?` beside a word of the glossary: says what it means, and leads to its entry in the help. */
export const TermHelp = memo(function TermHelp({ term, quiet = false }: TermHelpProps) {
  const { t } = useTranslation(['help', 'terms'])
  const [open, setOpen] = useState(false)
  const name = t('whatIs', { term: t(`terms:${term}`) })
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width={300} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <button
          type="button"
          className={styles.mark}
          data-term={term}
          data-quiet={quiet || undefined}
          aria-label={name}
          aria-expanded={open}
          title={name}
          onClick={() => setOpen(!open)}
        >
          <span aria-hidden>?</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown p={12} aria-label={name}>
        {open ? <Meaning term={term} onLeave={() => setOpen(false)} /> : null}
      </Popover.Dropdown>
    </Popover>
  )
})

function Meaning({ term, onLeave }: { term: Term; onLeave: () => void }) {
  const { t } = useTranslation(['help', 'terms'])
  const texts = useHelpTexts()
  return (
    <div className={styles.meaning}>
      <strong>{t(`terms:${term}`)}</strong>
      <p>{texts?.terms[term].short ?? t('loading')}</p>
      <TextButton href={termLink(term)} onClick={onLeave}>
        {t('more')}
      </TextButton>
    </div>
  )
}

/** A heading with the `?` of its term behind it; the heading's own name stays what it says. */
export function WithTerm({ term, children }: { term: Term; children: ReactNode }) {
  return (
    <div className={styles.withTerm}>
      {children}
      <TermHelp term={term} />
    </div>
  )
}
