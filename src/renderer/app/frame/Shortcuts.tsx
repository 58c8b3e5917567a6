import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import type { English } from '#shared/locale/dictionary.ts'
import { Key } from '../../components/marks/Key.tsx'
import { PAGE_KEYS, PAGES } from '../navigation.ts'
import styles from './frame.module.css'

const useShortcuts = create<{ open: boolean }>(() => ({ open: false }))
export const openShortcuts = (): void => useShortcuts.setState({ open: true })

type Word = keyof English['frame']
const LISTS: readonly (readonly [string, Word])[] = [
  ['J K', 'keyMove'],
  ['X', 'keySelect'],
  ['Shift X', 'keySelectRange'],
  ['Enter', 'keyPanel'],
  ['→', 'keyCell'],
  ['F2', 'keyEditCell'],
  ['Esc', 'keyBack'],
  ['F', 'keyFilter'],
  ['E', 'keyProgress'],
  ['O', 'keyOwner'],
  ['1…6', 'keyDecide'],
  ['A', 'keyAssign'],
  ['W', 'keyWaive'],
  ['R', 'keyResolved'],
  ['C', 'keyComment'],
  ['L', 'keyLock'],
]
const EVERYWHERE: readonly (readonly [string, Word])[] = [
  ['Ctrl K', 'palette'],
  ['Ctrl Z', 'undo'],
  ['Shift Ctrl Z', 'redo'],
  ['Ctrl I', 'import'],
  ['?', 'shortcuts'],
  ['F1', 'help'],
]

/** Every key in one place. */
export function Shortcuts() {
  const { t } = useTranslation()
  const { open } = useShortcuts()
  const list = (title: string, keys: readonly (readonly [string, string])[]) => (
    <section>
      <h3>{title}</h3>
      <dl>
        {keys.map(([key, word]) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>
              <Key keys={key} />
            </dt>
            <dd>{word}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
  const words = (keys: readonly (readonly [string, Word])[]): (readonly [string, string])[] =>
    keys.map(([key, word]) => [key, t(word)])
  return (
    <Modal
      opened={open}
      onClose={() => useShortcuts.setState({ open: false })}
      title={t('shortcuts')}
      size={560}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={styles.shortcuts}>
        <div>
          {list(
            t('shortcutsGo'),
            PAGES.map((page) => [`G ${PAGE_KEYS[page]}`, t(page)] as const),
          )}
          <br />
          {list(t('shortcutsEverywhere'), words(EVERYWHERE))}
        </div>
        {list(t('shortcutsList'), words(LISTS))}
      </div>
    </Modal>
  )
}
