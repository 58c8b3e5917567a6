import { Button } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AuditRun } from '#shared/model/finding.ts'
import { useFormat } from '../../app/format.ts'
import { useAsk } from '../../app/queries.ts'
import { TermHelp } from '../../components/help/TermHelp.tsx'
import { JobLine } from '../../components/notice/JobLine.tsx'
import { PageHead } from '../../components/page/PageHead.tsx'
import { Tabs } from '../../components/page/Tabs.tsx'
import styles from './audit.module.css'
import type { useAuditRun } from './use-audit-run.ts'

export const VIEWS = ['findings', 'rules', 'runs', 'maturity', 'gaps', 'charter', 'coverage', 'goals'] as const
export type View = (typeof VIEWS)[number]
/** Views of what people stated; the audit has no part in them. */
export const STATED: ReadonlySet<View> = new Set(['charter', 'coverage', 'goals'])

type AuditHeadProps = {
  view: View
  onView: (view: View) => void
  /** The newest run; null before the first. */
  latest: AuditRun | null
  run: ReturnType<typeof useAuditRun>
  /** Off while the page's own empty state offers the same. */
  withButton: boolean
}

/** Title, the views that work, when the last audit was, and the button for the next one. */
export function AuditHead({ view, onView, latest, run, withButton }: AuditHeadProps) {
  const { t } = useTranslation(['audit', 'frame'])
  const format = useFormat()
  const changed = useAsk('audit.summary', {}).data?.changed ?? 0
  const items = VIEWS.map((id) => ({ id, label: t(id) }))
  const actions = run.running ? (
    <JobLine text={run.text} share={run.share} onCancel={run.cancel} cancelLabel={t('frame:cancel')} />
  ) : (
    <>
      {latest && !STATED.has(view) ? (
        <span className={styles.last}>
          {t('lastRun', {
            when: format.instant(latest.startedAt),
            accounts: t('accounts', { count: latest.accounts }),
          })}
          {changed === 0
            ? null
            : ` · ${t('changedSince', { count: changed, replace: { count: format.number(changed) } })}`}
        </span>
      ) : null}
      {withButton ? (
        <Button variant="default" leftSection={<IconPlayerPlay size={14} aria-hidden />} onClick={run.start}>
          {t('frame:runAudit')}
        </Button>
      ) : null}
    </>
  )
  const tabs = (
    <Tabs
      label={t('views')}
      items={items}
      value={view}
      onChange={(id) => onView(VIEWS.find((one) => one === id) ?? 'findings')}
      size="page"
    />
  )
  return <PageHead title={t('title')} help={<TermHelp term="finding" />} tabs={tabs} actions={actions} />
}
