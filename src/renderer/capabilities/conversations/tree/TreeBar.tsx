import { Button, Menu } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '#shared/contract/error.ts'
import { ask, askShell, ProblemError, runJob } from '../../../api.ts'
import { toastDone } from '../../../app/history.ts'
import { tellProblem, wordsOf } from '../../../app/problems.ts'
import { queryClient } from '../../../app/queries.ts'
import { showToast } from '../../../components/notice/toast.tsx'
import { runTriage } from '../triage/Unread.tsx'
import { change, discard, isEdited, redoStep, undoStep, useDraft } from './draft.ts'
import styles from './tree.module.css'

/** What is drawn and not saved, and everything that is done with the tree as a whole. */
export function TreeBar({ own, problem }: { own: boolean; problem: Problem | null }) {
  const { t } = useTranslation(['tree', 'routes', 'frame'])
  const draft = useDraft()
  const { tree, past, future } = draft
  const edited = isEdited(draft)
  const closeLabel = t('frame:close')
  const doing = (work: () => Promise<void>): void => void work().catch(tellProblem)
  const save = (next: typeof tree): void =>
    doing(async () => {
      await ask('routing.setTree', { tree: next })
      await queryClient.invalidateQueries()
      toastDone(t(next === null ? 'tookBuiltIn' : 'saved'))
      await runTriage((count) => t('routes:didRun', { count }), closeLabel)
    })
  const take = (): void =>
    doing(async () => {
      const { file } = await askShell('shell.chooseImport', {})
      if (file === null) return
      const read = await runJob('routing.readTree', { file: file.token })
      change({ tree: read.tree, at: '' })
    })
  const write = (): void =>
    doing(async () => {
      if (tree === null) return
      const { file: folder } = await askShell('shell.chooseFolder', {})
      if (folder === null) return
      const { path } = await runJob('routing.writeTree', { tree, folder: folder.token })
      showToast({ message: t('written', { file: path }), closeLabel })
    })
  return (
    <div className={styles.bar}>
      <span>{t(edited ? 'draft' : own ? 'ownTree' : 'builtIn')}</span>
      {problem === null ? null : (
        <span role="alert" className={styles.problem}>
          {wordsOf(new ProblemError(problem)).what}
        </span>
      )}
      <span className={styles.verbs}>
        <Button
          variant="subtle"
          px={8}
          aria-label={t('undoStep')}
          title={t('undoStep')}
          disabled={past.length === 0}
          onClick={undoStep}
        >
          <IconArrowBackUp size={16} aria-hidden />
        </Button>
        <Button
          variant="subtle"
          px={8}
          aria-label={t('redoStep')}
          title={t('redoStep')}
          disabled={future.length === 0}
          onClick={redoStep}
        >
          <IconArrowForwardUp size={16} aria-hidden />
        </Button>
        <Button variant="default" disabled={!edited} onClick={discard}>
          {t('discard')}
        </Button>
        <Button disabled={!edited || problem !== null} onClick={() => save(tree)}>
          {t('save')}
        </Button>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button variant="default" aria-label={t('more')} px={8}>
              <IconDots size={15} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={take}>{t('import')}</Menu.Item>
            <Menu.Item onClick={write}>{t('export')}</Menu.Item>
            <Menu.Item disabled={!own} onClick={() => save(null)}>
              {t('useBuiltIn')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </span>
    </div>
  )
}
