import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Awaited } from '../../app/answers/Awaited.tsx'
import { runAction } from '../../app/palette/actions.ts'
import { useAsk } from '../../app/queries.ts'
import { useReady } from '../../app/ready.ts'
import { FrontierArt } from '../../components/notice/EmptyArt.tsx'
import { EmptyState } from '../../components/notice/EmptyState.tsx'
import { LimitsMenu } from './LimitsMenu.tsx'
import type { Suggest } from './use-suggest.ts'

/** Before the first suggestion: what a plan is, and the one button. */
export function NoPlan({ suggest }: { suggest: Suggest }) {
  const { t } = useTranslation('plan')
  const info = useAsk('workspace.info', {})
  useReady(info.data !== undefined)
  if (info.isError || info.data === undefined) return <Awaited of={[info]} />
  const empty = info.data.accounts === 0
  return (
    <EmptyState
      art={<FrontierArt />}
      title={t('emptyTitle')}
      text={empty ? t('emptyNoAccounts') : t('emptyText')}
      primary={
        empty ? (
          <Button size="lg" onClick={() => runAction('import')}>
            {t('import')}
          </Button>
        ) : (
          <Button size="lg" onClick={suggest.start} loading={suggest.running}>
            {t('suggest')}
          </Button>
        )
      }
      quiet={empty ? undefined : <LimitsMenu suggest={suggest} accounts={info.data.accounts} />}
      note={empty ? undefined : t('emptyNote')}
    />
  )
}
