import { useTranslation } from 'react-i18next'
import { askShell, runJob } from '../../../../api.ts'
import { toastDone } from '../../../../app/history.ts'
import { tellProblem } from '../../../../app/problems.ts'
import { showToast } from '../../../../components/notice/toast.tsx'

/** Seals the records of accounts in a folder that the person chooses, and verifies a sealed one. */
export function useSeal() {
  const { t } = useTranslation(['ready', 'frame'])
  const folderOf = async (): Promise<string | null> => {
    const { file } = await askShell('shell.chooseFolder', {})
    return file?.token ?? null
  }
  const seal = async (accounts: string[]): Promise<void> => {
    const folder = await folderOf()
    if (folder === null) return
    const { seals } = await runJob('plan.seal', { accounts, folder })
    toastDone(t('sealed', { count: seals.length, path: seals[0]?.path ?? '' }))
  }
  const verify = async (): Promise<void> => {
    const folder = await folderOf()
    if (folder === null) return
    const { ok, files, problems, sealed } = await runJob('plan.verifySeal', { folder })
    const message = ok
      ? t('verifiedOk', { count: files })
      : problems.length > 0
        ? t('verifiedNot', { problems: problems.slice(0, 3).join('; ') })
        : sealed === null
          ? t('verifiedForeign')
          : t('verifiedOk', { count: files })
    showToast({ id: 'sealed', message, closeLabel: t('frame:close'), stay: 20_000 })
  }
  return {
    seal: (accounts: string[]) => void seal(accounts).catch(tellProblem),
    verify: () => void verify().catch(tellProblem),
  }
}
