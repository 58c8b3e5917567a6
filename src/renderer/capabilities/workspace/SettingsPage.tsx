import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { linkTo, useParameters } from '../../app/navigation.ts'
import { NothingFound } from '../../components/notice/EmptyState.tsx'
import { PageHead } from '../../components/page/PageHead.tsx'
import { TextButton } from '../../components/page/TextButton.tsx'
import { Defaults } from './Defaults.tsx'
import { type Section, SECTIONS } from './sections.tsx'
import styles from './settings.module.css'

/**
 * Brings a section to the top and gives it the focus. Sections above it grow when their contents arrive, so it is brought
 * there again until the person does something.
 */
function showSection(column: HTMLElement | null, id: string): (() => void) | undefined {
  const part = column?.querySelector<HTMLElement>(`[data-section="${CSS.escape(id)}"]`)
  if (!column || !part) return undefined
  part.focus({ preventScroll: true })
  // Not `scrollIntoView`, which would also move the frame around the column.
  const toTop = (): void =>
    column.scrollBy({ top: part.getBoundingClientRect().top - column.getBoundingClientRect().top, behavior: 'instant' })
  const observer = new ResizeObserver(toTop)
  for (const one of column.children) observer.observe(one)
  const stop = (): void => observer.disconnect()
  const acts = ['wheel', 'pointerdown', 'keydown'] as const
  for (const act of acts) window.addEventListener(act, stop, { once: true })
  return () => {
    stop()
    for (const act of acts) window.removeEventListener(act, stop)
  }
}

/** Sections whose name or other words hold every word of the text. */
function useFound(text: string): readonly Section[] {
  const { t } = useTranslation('settings')
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return SECTIONS.filter(({ word, also }) => {
    const there = `${t(word)} ${t(also)}`.toLowerCase()
    return words.every((one) => there.includes(one))
  })
}

/** All settings on one page: sections at the left, their contents below one another at the right. */
export function SettingsPage() {
  const { t } = useTranslation('settings')
  const [parameters] = useParameters()
  const [text, setText] = useState('')
  const found = useFound(text)
  const wanted = parameters.get('section')
  const column = useRef<HTMLDivElement>(null)
  useEffect(() => {
    document.documentElement.dataset['ready'] = 'true'
  }, [])
  useEffect(() => (wanted === null ? undefined : showSection(column.current, wanted)), [wanted])
  return (
    <>
      <PageHead title={t('title')} />
      <div className={styles.page}>
        <nav className={styles.contents} aria-label={t('sections')}>
          <TextInput
            type="search"
            aria-label={t('search')}
            placeholder={t('search')}
            leftSection={<IconSearch size={14} aria-hidden />}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            data-filter
          />
          <ul>
            {found.map(({ id, word }) => (
              <li key={id}>
                <a href={`#${linkTo('settings', { section: id })}`} aria-current={id === wanted ? 'true' : undefined}>
                  {t(word)}
                </a>
              </li>
            ))}
          </ul>
          <Defaults />
        </nav>
        <div className={styles.column} ref={column}>
          {found.map(({ id, Part }) => (
            <div key={id} className={styles.part} data-section={id} tabIndex={-1}>
              <Part />
            </div>
          ))}
          {found.length === 0 ? (
            <NothingFound
              title={t('nothingFound')}
              action={<TextButton onClick={() => setText('')}>{t('showAll')}</TextButton>}
            />
          ) : null}
        </div>
      </div>
    </>
  )
}
