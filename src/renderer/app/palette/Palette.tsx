import { Modal } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Key } from '../../components/marks/Key.tsx'
import { useAsk } from '../queries.ts'
import { allActions, useActionStore } from './actions.ts'
import { entriesOf, type Entry } from './entries.tsx'
import { Highlight } from './Highlight.tsx'
import { closePalette, usePalette } from './open.ts'
import styles from './palette.module.css'

/** One line for everything: actions of the page and the frame, accounts, people, conversations. */
export function Palette() {
  const { t } = useTranslation()
  const { open } = usePalette()
  return (
    <Modal.Root
      opened={open}
      onClose={closePalette}
      padding={0}
      size={620}
      yOffset={110}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay color="transparent" />
      <Modal.Content aria-label={t('palette')} radius={12}>
        <Modal.Body className={styles.body}>{open ? <PaletteBody /> : null}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

function PaletteBody() {
  const { t } = useTranslation()
  const given = usePalette(({ text }) => text)
  const [text, setText] = useState(given)
  const [wanted] = useDebouncedValue(text, 60)
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const { groups } = useActionStore()
  const found = useAsk('search.all', { text: wanted, limit: 24 }, wanted.trim().length > 1)
  const sections = useMemo(
    () => entriesOf(text, allActions(groups), wanted.trim().length > 1 ? (found.data?.hits ?? []) : [], t),
    [text, groups, wanted, found.data, t],
  )
  const flat = sections.flatMap((section) => section.entries)
  const current = Math.min(at, Math.max(0, flat.length - 1))

  useEffect(() => {
    list.current?.querySelector(`#palette-${current}`)?.scrollIntoView({ block: 'nearest' })
  }, [current])

  const run = (entry: Entry | undefined): void => {
    if (!entry) return
    closePalette()
    entry.run()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && flat.length > 0) {
      event.preventDefault()
      setAt((current + step + flat.length) % flat.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      run(flat[current])
    }
  }
  const option = (entry: Entry, index: number): ReactNode => (
    <div
      key={entry.id}
      id={`palette-${index}`}
      role="option"
      aria-selected={index === current}
      tabIndex={-1}
      className={styles.entry}
      onMouseMove={() => setAt(index)}
      onClick={() => run(entry)}
      onKeyDown={() => undefined}
    >
      {entry.icon}
      <span className={styles.label}>
        <Highlight text={entry.label} wanted={text} />
      </span>
      <span className={styles.hint}>{entry.hint}</span>
      {entry.keys ? <Key keys={entry.keys} /> : null}
    </div>
  )
  let index = 0
  return (
    <div onKeyDown={onKeyDown} role="presentation">
      <div className={styles.input}>
        <IconSearch size={18} stroke={1.6} color="var(--m-ink3)" aria-hidden />
        <input
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setAt(0)
          }}
          placeholder={t('palettePlaceholder')}
          aria-label={t('palette')}
          role="combobox"
          aria-expanded
          aria-controls="palette-list"
          aria-activedescendant={flat.length > 0 ? `palette-${current}` : undefined}
          data-autofocus
        />
      </div>
      <div ref={list} id="palette-list" role="listbox" aria-label={t('palette')} className={styles.list}>
        {sections.map((section) => (
          <div key={section.title} role="group" aria-label={section.title}>
            <div className={styles.title}>{section.title}</div>
            {section.entries.map((entry) => option(entry, index++))}
          </div>
        ))}
        {flat.length === 0 ? <div className={styles.nothing}>{t('paletteNothing')}</div> : null}
      </div>
      <div className={styles.foot}>
        <Key keys="↑" /> <Key keys="↓" /> {t('paletteChoose')}
        <span className={styles.gap} /> <Key keys="↵" /> {t('paletteRun')}
        <span className={styles.gap} /> <Key keys="Esc" /> {t('paletteClose')}
      </div>
    </div>
  )
}
