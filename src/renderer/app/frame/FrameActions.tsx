import {
  IconAddressBook,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsExchange,
  IconBolt,
  IconCopyCheck,
  IconClipboardCheck,
  IconClipboardText,
  IconDatabaseExport,
  IconDownload,
  IconFileAnalytics,
  IconFolderOpen,
  IconHelp,
  IconHistory,
  IconKeyboard,
  IconLanguage,
  IconListDetails,
  IconLayoutDashboard,
  IconMessages,
  IconMoon,
  IconPlus,
  IconRadar,
  IconRefresh,
  IconTransfer,
  IconRoute,
  IconRouteAltLeft,
  IconSettings,
  IconUsersGroup,
  IconSun,
  IconTestPipe,
  IconUpload,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { askShell, runJob } from '../../api.ts'
import { showToast } from '../../components/notice/toast.tsx'
import { takeTour } from '../../capabilities/start/steps/keep.ts'
import { takeFile } from '../drop/FileDrop.tsx'
import { redo, stepWords, undo, useHistoryState } from '../history.ts'
import { openHelp } from '../help/topic.ts'
import { go, PAGE_KEYS, PAGES, usePage } from '../navigation.ts'
import { type Action, useActions } from '../palette/actions.ts'
import { tellProblem } from '../problems.ts'
import { changeShell, useShell } from '../state/shell.ts'
import { NewWorkspace, openNewWorkspace } from './NewWorkspace.tsx'
import { openShortcuts } from './Shortcuts.tsx'

const pageIcons: Record<(typeof PAGES)[number], TablerIcon> = {
  center: IconLayoutDashboard,
  accounts: IconAddressBook,
  audit: IconClipboardCheck,
  conversations: IconMessages,
  plan: IconRouteAltLeft,
  workshop: IconUsersGroup,
  reports: IconFileAnalytics,
  sync: IconRefresh,
  settings: IconSettings,
}

const settle = (work: Promise<unknown>): void => void work.catch(tellProblem)

async function chooseImport(): Promise<void> {
  const { file } = await askShell('shell.chooseImport', {})
  if (file) await takeFile(file)
}

/** Everything that can be done from anywhere, offered to the palette and the menu. */
export function FrameActions() {
  const { t } = useTranslation(['frame', 'lists', 'help', 'start'])
  const history = useHistoryState()
  const page = usePage()
  const preferences = useShell(({ state }) => state?.preferences)
  const name = useShell(({ state }) => state?.workspace?.name ?? 'workspace')

  async function backUp(): Promise<void> {
    const { file } = await askShell('shell.chooseBackupTarget', { name: `${name}.muster` })
    if (!file) return
    const made = await runJob('backup.create', { target: file.token })
    showToast({ message: t('backedUp', { file: made.path }), closeLabel: t('close') })
  }

  const pages: Action[] = PAGES.map((one) => ({
    id: `go:${one}`,
    label: t(one),
    keys: `G ${PAGE_KEYS[one]}`,
    icon: pageIcons[one],
    run: () => go(one),
  }))
  const actions: Action[] = [
    ...pages,
    {
      id: 'go:directory',
      label: t('directory'),
      icon: IconUsers,
      also: t('directoryAlso'),
      run: () => go('directory'),
    },
    {
      id: 'import',
      label: t('importFile'),
      keys: 'Ctrl I',
      icon: IconUpload,
      also: 'csv xlsx json yaml',
      run: () => settle(chooseImport()),
    },
    {
      id: 'exchange',
      label: t('exchange'),
      icon: IconTransfer,
      also: t('exchangeAlso'),
      run: () => go('sync', { view: 'exchange' }),
    },
    {
      id: 'discovery',
      label: t('discovery'),
      icon: IconRadar,
      also: 'candidates unknown impostor sherlock maigret html',
      run: () => go('discovery'),
    },
    {
      id: 'duplicates',
      label: t('findDuplicates'),
      icon: IconCopyCheck,
      also: 'merge impostor look-alike twin',
      run: () => go('accounts', { view: 'duplicates' }),
    },
    { id: 'paste', label: t('pasteList'), icon: IconClipboardText, run: () => go('import', { paste: '1' }) },
    { id: 'imports', label: t('pastImports'), icon: IconHistory, run: () => go('import', { view: 'past' }) },
    { id: 'lists', label: t('lists:title'), icon: IconListDetails, also: 'as of', run: () => go('lists') },
    { id: 'audit', label: t('runAudit'), icon: IconBolt, run: () => settle(runJob('audit.run', {})) },
    {
      id: 'recommend',
      label: t('suggestPlan'),
      icon: IconArrowsExchange,
      run: () => settle(runJob('plan.recommend', {})),
    },
    {
      id: 'export',
      label: t('exportReport'),
      keys: 'Ctrl E',
      icon: IconDownload,
      also: 'xlsx pdf csv json html',
      run: () => go('reports'),
    },
    { id: 'backup', label: t('backUp'), icon: IconDatabaseExport, run: () => settle(backUp()) },
    ...(history.undo
      ? [
          {
            id: 'undo',
            label: t('undoWhat', { what: stepWords(history.undo) }),
            keys: 'Ctrl Z',
            icon: IconArrowBackUp,
            run: () => void undo(),
          },
        ]
      : []),
    ...(history.redo
      ? [
          {
            id: 'redo',
            label: t('redoWhat', { what: stepWords(history.redo) }),
            keys: 'Shift Ctrl Z',
            icon: IconArrowForwardUp,
            run: () => void redo(),
          },
        ]
      : []),
    { id: 'new', label: t('newWorkspace'), keys: 'Ctrl N', icon: IconPlus, run: openNewWorkspace },
    {
      id: 'open',
      label: t('openWorkspace'),
      keys: 'Ctrl O',
      icon: IconFolderOpen,
      run: () => settle(changeShell(() => askShell('shell.openWorkspace', {}))),
    },
    {
      id: 'sample',
      label: t('openSample'),
      icon: IconTestPipe,
      run: () => settle(changeShell(() => askShell('shell.openSample', {}))),
    },
    {
      id: 'tour',
      label: t('start:tourTake'),
      icon: IconRoute,
      also: 'tour tutorial first steps',
      run: () => settle(takeTour()),
    },
    {
      id: 'scheme',
      label: preferences?.colorScheme === 'dark' ? t('toLight') : t('toDark'),
      icon: preferences?.colorScheme === 'dark' ? IconSun : IconMoon,
      run: () =>
        settle(
          changeShell(() =>
            askShell('shell.setPreferences', { colorScheme: preferences?.colorScheme === 'dark' ? 'light' : 'dark' }),
          ),
        ),
    },
    {
      id: 'language',
      label: preferences?.language === 'ru' ? t('toEnglish') : t('toRussian'),
      icon: IconLanguage,
      run: () =>
        settle(
          changeShell(() =>
            askShell('shell.setPreferences', { language: preferences?.language === 'ru' ? 'en' : 'ru' }),
          ),
        ),
    },
    {
      id: 'help',
      label: t('help:openHelp'),
      keys: 'F1',
      icon: IconHelp,
      also: 'help glossary terms manual справка',
      run: () => openHelp(page),
    },
    { id: 'shortcuts', label: t('shortcuts'), keys: '?', icon: IconKeyboard, run: openShortcuts },
  ]
  useActions('frame', actions)
  return <NewWorkspace />
}
