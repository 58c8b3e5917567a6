import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Awaited } from '../../app/answers/Awaited.tsx'
import { useAsk } from '../../app/queries.ts'
import { useReady } from '../../app/ready.ts'
import { runAction } from '../../app/palette/actions.ts'
import { EmptyState } from '../../components/notice/EmptyState.tsx'
import { FindingsArt } from '../../components/notice/EmptyArt.tsx'
import type { useAuditRun } from './use-audit-run.ts'

/** Before the first audit: what it is for and the one button. */
export function NoAudit({ run }: { run: ReturnType<typeof useAuditRun> }) {
  const { t } = useTranslation(['audit', 'frame'])
  const info = useAsk('workspace.info', {})
  const rules = useAsk('audit.rules', {})
  useReady(info.data !== undefined && rules.data !== undefined)
  if (info.isError || info.data === undefined || rules.isError || rules.data === undefined)
    return <Awaited of={[info, rules]} />
  const empty = info.data.accounts === 0
  const primary = empty ? (
    <Button size="lg" onClick={() => runAction('import')}>
      {t('import')}
    </Button>
  ) : (
    <Button size="lg" onClick={run.start} loading={run.running}>
      {t('frame:runAudit')}
    </Button>
  )
  return (
    <EmptyState
      art={<FindingsArt />}
      title={t('firstTitle')}
      text={empty ? t('firstEmptyText') : t('firstText', { rules: rules.data.rules.length })}
      primary={primary}
      note={empty ? undefined : t('firstNote')}
    />
  )
}
