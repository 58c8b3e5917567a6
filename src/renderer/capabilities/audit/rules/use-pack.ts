import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/contract/index.ts'
import type { PackRuleState, RuleChoice, RuleChoices } from '#shared/model/rule-pack.ts'
import { ask, askShell, runJob } from '../../../api.ts'
import { toastDone } from '../../../app/history.ts'
import { useParameters } from '../../../app/navigation.ts'
import { tellProblem } from '../../../app/problems.ts'
import { useAsk } from '../../../app/queries.ts'
import { showToast } from '../../../components/notice/toast.tsx'

export type Preview = Answer<'packs.preview'>

const same = (one: RuleChoice, other: RuleChoice): boolean =>
  one.on === other.on &&
  one.severity === other.severity &&
  Object.entries(other.parameters).every(([name, value]) => one.parameters[name] === value)

/** The pack that is looked at, what is changed in it and not saved yet, and everything that can be done with packs. */
export function usePack() {
  const { t } = useTranslation(['packs', 'frame'])
  const [parameters, set] = useParameters()
  const list = useAsk('packs.list', {})
  const packs = list.data?.packs ?? []
  const chosen = packs.find((pack) => pack.chosen)?.name ?? 'standard'
  const name = packs.find((pack) => pack.name === parameters.get('pack'))?.name ?? chosen
  const usable = packs.find((pack) => pack.name === name)?.fault === null
  const got = useAsk('packs.get', { name }, usable)
  const pack = got.data?.name === name ? got.data : null
  const [edited, setEdited] = useState<{ pack: string; rules: RuleChoices }>({ pack: name, rules: {} })
  const [preview, setPreview] = useState<Preview | null>(null)
  const [looking, setLooking] = useState(false)
  const draft: RuleChoices = edited.pack === name ? edited.rules : {}

  const clear = (): void => {
    setEdited({ pack: name, rules: {} })
    setPreview(null)
  }
  const show = (next: string): void => {
    clear()
    set({ pack: next === chosen ? null : next })
  }
  /** Does something and tells when it is done, with the way back; or why not. */
  const doing = (work: () => Promise<string | null>, tell = toastDone): void => {
    const done = async (): Promise<void> => {
      const message = await work()
      if (message !== null) tell(message)
    }
    void done().catch(tellProblem)
  }
  const tellOnly = (message: string): void => void showToast({ message, closeLabel: t('frame:close') })

  return {
    packs,
    name,
    chosen,
    pack,
    draft,
    changes: Object.keys(draft).length,
    preview,
    looking,
    canEdit: pack !== null && !pack.builtIn,
    choiceOf: (rule: PackRuleState): RuleChoice => draft[rule.id] ?? rule.now,
    choose(rule: PackRuleState, choice: RuleChoice): void {
      const { [rule.id]: _, ...others } = draft
      setEdited({ pack: name, rules: same(choice, rule.now) ? others : { ...others, [rule.id]: choice } })
      setPreview(null)
    },
    clear,
    show,
    look: (): void => {
      setLooking(true)
      void runJob('packs.preview', { name, rules: draft })
        .then(setPreview)
        .catch(tellProblem)
        .finally(() => setLooking(false))
    },
    save: () =>
      doing(async () => {
        await ask('packs.save', { name, rules: draft })
        clear()
        return name === chosen ? t('saved', { name }) : t('savedBeside', { name, chosen })
      }),
    copy: (as: string) =>
      doing(async () => {
        await ask('packs.copy', { from: name, name: as })
        show(as)
        return t('copied', { name: as })
      }),
    use: () =>
      doing(async () => {
        await ask('packs.choose', { name })
        return t('chosenNow', { name })
      }),
    remove: () =>
      doing(async () => {
        await ask('packs.remove', { name })
        show('standard')
        return t('removed', { name })
      }),
    take: () =>
      doing(async () => {
        const { file } = await askShell('shell.chooseImport', {})
        if (file === null) return null
        const taken = await runJob('packs.import', { file: file.token })
        show(taken.name)
        return t(taken.replaced ? 'replaced' : 'taken', { name: taken.name })
      }),
    write: () =>
      doing(async () => {
        const { file: folder } = await askShell('shell.chooseFolder', {})
        if (folder === null) return null
        const { path } = await runJob('packs.export', { name, folder: folder.token })
        return t('written', { file: path })
      }, tellOnly),
  }
}
export type PackEditing = ReturnType<typeof usePack>
