import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { fileToken, runJob } from '../../../api.ts'
import { useFormat } from '../../../app/format.ts'
import { toastDone } from '../../../app/history.ts'
import { useActions } from '../../../app/palette/actions.ts'
import { tellProblem } from '../../../app/problems.ts'
import { queryClient } from '../../../app/queries.ts'

/** Takes in a file of outcomes: ratings of a helpdesk, answers asked for after the conversation. One step of undo. */
export function TakeFile() {
  const { t } = useTranslation('outcomes')
  const format = useFormat()
  const input = useRef<HTMLInputElement>(null)
  const choose = (): void => input.current?.click()
  useActions('outcomes', [{ id: 'outcomes:import', label: t('takeFile'), icon: IconFileImport, run: choose }])
  const take = async (file: File): Promise<void> => {
    try {
      const answer = await runJob('outcomes.import', { file: (await fileToken(file)).token })
      await queryClient.invalidateQueries()
      const { taken, unchanged, kept, rejected } = answer
      const words = {
        taken: format.number(taken),
        unchanged: format.number(unchanged),
        kept: format.number(kept),
        rejected: format.number(rejected),
      }
      const [first] = answer.rejects
      const example = first === undefined ? '' : ` ${t('firstRefused', { row: first.row, value: first.value ?? '–' })}`
      toastDone(`${answer.file}: ${t('imported', words)}.${example}`)
    } catch (error) {
      tellProblem(error)
    }
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.xlsx,.json,.ndjson"
        aria-label={t('takeFile')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          if (file) void take(file)
          event.currentTarget.value = ''
        }}
      />
      <Button
        variant="default"
        leftSection={<IconFileImport size={14} aria-hidden />}
        title={t('takeFileHint')}
        onClick={choose}
      >
        {t('takeFile')}
      </Button>
    </>
  )
}
