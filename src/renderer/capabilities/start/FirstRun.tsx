import { SegmentedControl, UnstyledButton } from '@mantine/core'
import { IconFolderOpen, IconPlus, IconTestPipe, type TablerIcon } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { askShell } from '../../api.ts'
import { Mark } from '../../app/frame/Mark.tsx'
import { openHelp } from '../../app/help/topic.ts'
import { NewWorkspace, openNewWorkspace } from '../../app/frame/NewWorkspace.tsx'
import { copyDetails, problemOf, tellProblem, wordsOf } from '../../app/problems.ts'
import { changeShell, useShell } from '../../app/state/shell.ts'
import { ErrorNotice } from '../../components/notice/ErrorNotice.tsx'
import { TextButton } from '../../components/page/TextButton.tsx'
import { Key } from '../../components/marks/Key.tsx'
import { on, ProblemError } from '../../api.ts'
import { DropSide } from './DropSide.tsx'
import { RecentList } from './RecentList.tsx'
import styles from './start.module.css'

type ChoiceProps = {
  icon: TablerIcon
  title: string
  text: string
  keys?: string
  primary?: boolean
  disabled?: boolean
  onChoose: () => void
}

function Choice({ icon: Icon, title, text, keys, primary, disabled, onChoose }: ChoiceProps) {
  return (
    <UnstyledButton
      className={styles.choice}
      data-primary={primary || undefined}
      disabled={disabled}
      onClick={onChoose}
    >
      <Icon size={19} stroke={1.6} aria-hidden />
      <span>
        <strong>{title}</strong>
        <small>{text}</small>
      </span>
      {keys ? <Key keys={keys} /> : null}
    </UnstyledButton>
  )
}

/** The page before any document is open: make one, open one, try the sample, or drop a list. */
export function FirstRun() {
  const { t } = useTranslation(['start', 'frame'])
  const state = useShell((shell) => shell.state)
  const [busy, setBusy] = useState(false)
  const open = (change: () => ReturnType<typeof askShell<'shell.openWorkspace'>>): void => {
    setBusy(true)
    void changeShell(change)
      .catch(tellProblem)
      .finally(() => setBusy(false))
  }
  useEffect(() => {
    document.documentElement.dataset['ready'] = 'true'
    return on('menu', ({ command }) => {
      if (command === 'new') openNewWorkspace()
      if (command === 'help') openHelp('start')
    })
  }, [])
  const problem = state?.problem ? new ProblemError(state.problem) : null
  const opening = busy || state?.service === 'starting'
  return (
    <div className={styles.page}>
      <main className={styles.left}>
        <div className={styles.brand}>
          <Mark size={28} />
          Muster
        </div>
        <div className={styles.middle}>
          <h1>{t('headline')}</h1>
          <p>{t('lead')}</p>
          {problem && problemOf(problem).code !== 'cancelled' ? (
            <ErrorNotice
              title={wordsOf(problem).what}
              text={wordsOf(problem).todo}
              copy={{ label: t('frame:copyDetails'), onCopy: () => void copyDetails(problem) }}
            />
          ) : null}
          <Choice
            icon={IconPlus}
            title={t('newTitle')}
            text={t('newText')}
            keys="Ctrl N"
            primary
            disabled={opening}
            onChoose={openNewWorkspace}
          />
          <Choice
            icon={IconFolderOpen}
            title={t('openTitle')}
            text={t('openText')}
            keys="Ctrl O"
            disabled={opening}
            onChoose={() => open(() => askShell('shell.openWorkspace', {}))}
          />
          <Choice
            icon={IconTestPipe}
            title={t('sampleTitle')}
            text={opening ? t('preparing') : t('sampleText')}
            disabled={opening}
            onChoose={() => open(() => askShell('shell.openSample', {}))}
          />
          <RecentList disabled={opening} onOpen={(id) => open(() => askShell('shell.openRecent', { id }))} />
        </div>
        <Preferences />
      </main>
      <DropSide />
      <NewWorkspace />
    </div>
  )
}

/** Language and theme can be set before anything else is decided. */
function Preferences() {
  const { t } = useTranslation(['start', 'frame'])
  const state = useShell((shell) => shell.state)
  const set = (preferences: Parameters<typeof askShell<'shell.setPreferences'>>[1]): void =>
    void changeShell(() => askShell('shell.setPreferences', preferences)).catch(tellProblem)
  return (
    <footer className={styles.foot}>
      <SegmentedControl
        aria-label={t('language')}
        value={state?.preferences.language ?? 'en'}
        onChange={(value) => set({ language: value === 'ru' ? 'ru' : 'en' })}
        data={[
          { value: 'en', label: 'English' },
          { value: 'ru', label: 'Русский' },
        ]}
      />
      <SegmentedControl
        aria-label={t('theme')}
        value={state?.preferences.colorScheme ?? 'auto'}
        onChange={(value) => set({ colorScheme: value === 'dark' ? 'dark' : value === 'light' ? 'light' : 'auto' })}
        data={[
          { value: 'auto', label: t('frame:system') },
          { value: 'light', label: t('frame:light') },
          { value: 'dark', label: t('frame:dark') },
        ]}
      />
      <TextButton tone="quiet" keys="F1" onClick={() => openHelp('start')}>
        {t('frame:help')}
      </TextButton>
      <span>{state?.version}</span>
    </footer>
  )
}
