import { Menu, Tooltip, UnstyledButton } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconFolderOpen,
  IconPlus,
  IconSearch,
  IconSelector,
  IconTestPipe,
  IconX,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { askShell } from '../../api.ts'
import { Key } from '../../components/marks/Key.tsx'
import { redo, stepWords, undo, useHistoryState } from '../history.ts'
import { openPalette } from '../palette/open.ts'
import { tellProblem } from '../problems.ts'
import { changeShell, useShell } from '../state/shell.ts'
import { runAction } from '../palette/actions.ts'
import { Mark } from './Mark.tsx'
import { SyncState } from './SyncState.tsx'
import styles from './frame.module.css'

function DocumentMenu() {
  const { t } = useTranslation()
  const state = useShell((shell) => shell.state)
  const open = (change: () => ReturnType<typeof askShell<'shell.openWorkspace'>>): void =>
    void changeShell(change).catch(tellProblem)
  const recent =
    state?.recent.filter((entry) => entry.file !== state.workspace?.file && !entry.missing).slice(0, 6) ?? []
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <UnstyledButton className={styles.document} aria-label={`${t('workspace')}: ${state?.workspace?.name ?? ''}`}>
          <Mark size={20} />
          <span>{state?.workspace?.name}</span>
          <IconSelector size={14} color="var(--m-ink3)" aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {recent.length > 0 ? <Menu.Label>{t('recent')}</Menu.Label> : null}
        {recent.map((entry) => (
          <Menu.Item key={entry.id} onClick={() => open(() => askShell('shell.openRecent', { id: entry.id }))}>
            {entry.name}
          </Menu.Item>
        ))}
        {recent.length > 0 ? <Menu.Divider /> : null}
        <Menu.Item leftSection={<IconPlus size={15} />} onClick={() => runAction('new')}>
          {t('newWorkspace')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFolderOpen size={15} />}
          onClick={() => open(() => askShell('shell.openWorkspace', {}))}
        >
          {t('openWorkspace')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTestPipe size={15} />}
          onClick={() => open(() => askShell('shell.openSample', {}))}
        >
          {t('openSample')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconX size={15} />} onClick={() => open(() => askShell('shell.closeWorkspace', {}))}>
          {t('closeWorkspace')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function HistoryButtons() {
  const { t } = useTranslation()
  const state = useHistoryState()
  const undoLabel = state.undo ? t('undoWhat', { what: stepWords(state.undo) }) : t('undo')
  const redoLabel = state.redo ? t('redoWhat', { what: stepWords(state.redo) }) : t('redo')
  return (
    <>
      <Tooltip label={`${undoLabel}  Ctrl Z`}>
        <button
          type="button"
          className={styles.iconButton}
          aria-label={undoLabel}
          disabled={!state.undo}
          onClick={() => void undo()}
        >
          <IconArrowBackUp size={17} stroke={1.6} aria-hidden />
        </button>
      </Tooltip>
      <Tooltip label={`${redoLabel}  Shift Ctrl Z`}>
        <button
          type="button"
          className={styles.iconButton}
          aria-label={redoLabel}
          disabled={!state.redo}
          onClick={() => void redo()}
        >
          <IconArrowForwardUp size={17} stroke={1.6} aria-hidden />
        </button>
      </Tooltip>
    </>
  )
}

/** Document, search, state of saving, undo and redo. */
export function TopBar() {
  const { t } = useTranslation()
  return (
    <header className={styles.top}>
      <div className={styles.place}>
        <DocumentMenu />
      </div>
      <UnstyledButton className={styles.search} onClick={() => openPalette()}>
        <IconSearch size={15} aria-hidden />
        <span>{t('searchPlaceholder')}</span>
        <Key keys="Ctrl K" />
      </UnstyledButton>
      <div className={styles.right}>
        <SyncState />
        <HistoryButtons />
      </div>
    </header>
  )
}
