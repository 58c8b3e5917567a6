import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toastDone } from '../../app/history.ts'
import { Awaited } from '../../app/answers/Awaited.tsx'
import { runJob } from '../../api.ts'
import { tellProblem } from '../../app/problems.ts'
import { useFormat } from '../../app/format.ts'
import { WithTerm } from '../../components/help/TermHelp.tsx'
import { useAsk, useCommand } from '../../app/queries.ts'
import styles from './settings.module.css'

/** The name of the document, where it lives, and whether it is whole. */
export function DocumentSettings() {
  const { t } = useTranslation(['settings', 'frame'])
  const format = useFormat()
  const { data, error, refetch } = useAsk('workspace.info', {})
  const rename = useCommand('workspace.rename')
  const [name, setName] = useState<string | null>(null)
  const [checking, setChecking] = useState(false)
  const [told, setTold] = useState<{ ok: boolean; lines: string[] } | null>(null)
  const save = (): void => {
    const chosen = name?.trim()
    setName(null)
    if (chosen && chosen !== data?.name)
      rename.mutate(
        { name: chosen },
        { onError: tellProblem, onSuccess: () => toastDone(t('renamed', { name: chosen })) },
      )
  }
  async function check(): Promise<void> {
    setChecking(true)
    try {
      const answer = await runJob('workspace.verify', {})
      setTold(
        answer.ok
          ? { ok: true, lines: [t('whole', { changes: format.number(answer.changes) })] }
          : { ok: false, lines: [t('broken'), ...answer.problems] },
      )
    } finally {
      setChecking(false)
    }
  }
  return (
    <section aria-label={t('document')}>
      <WithTerm term="workspace">
        <h2>{t('document')}</h2>
      </WithTerm>
      <Awaited of={[{ error, refetch }]} rows={0} flush />
      <TextInput
        label={t('frame:name')}
        value={name ?? data?.name ?? ''}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur()
          if (event.key === 'Escape') setName(null)
        }}
        maxLength={200}
        w={320}
      />
      <p className={styles.path} data-selectable>
        {data?.file}
      </p>
      <Button variant="default" loading={checking} onClick={() => void check().catch(tellProblem)}>
        {t('check')}
      </Button>
      {told ? (
        <div role="status" className={styles.told} data-ok={told.ok || undefined}>
          {told.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ) : null}
    </section>
  )
}
