import { useTranslation } from 'react-i18next'
import { runJob } from '../../../api.ts'
import { useFormat } from '../../../app/format.ts'
import { TakeFileButton } from '../acting/TakeFileButton.tsx'

/** Takes in a file of outcomes: ratings of a helpdesk, answers asked for after the conversation. One step of undo. */
export function TakeFile() {
  const { t } = useTranslation('outcomes')
  const format = useFormat()
  const take = async (file: string): Promise<string> => {
    const answer = await runJob('outcomes.import', { file })
    const { taken, unchanged, kept, rejected } = answer
    const words = {
      taken: format.number(taken),
      unchanged: format.number(unchanged),
      kept: format.number(kept),
      rejected: format.number(rejected),
    }
    const [first] = answer.rejects
    const example = first === undefined ? '' : ` ${t('firstRefused', { row: first.row, value: first.value ?? '–' })}`
    return `${answer.file}: ${t('imported', words)}.${example}`
  }
  return <TakeFileButton of="outcomes" label={t('takeFile')} hint={t('takeFileHint')} take={take} />
}
