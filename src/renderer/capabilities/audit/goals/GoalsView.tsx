import { Button, Checkbox, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/contract/index.ts'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { useFormat } from '../../../app/format.ts'
import { useParameters } from '../../../app/navigation.ts'
import { useActions } from '../../../app/palette/actions.ts'
import { useAsk } from '../../../app/queries.ts'
import { useReady } from '../../../app/ready.ts'
import { TermHelp } from '../../../components/help/TermHelp.tsx'
import { Meter } from '../../../components/marks/Meter.tsx'
import { CampaignPanel } from './CampaignPanel.tsx'
import { CampaignTable } from './CampaignTable.tsx'
import { GoalPanel } from './GoalPanel.tsx'
import { GoalTable } from './GoalTable.tsx'
import styles from './goals.module.css'

const NEW = 'new'

/** Business goals and campaigns: what accounts are for, and what came of it. */
export function GoalsView() {
  const { t } = useTranslation('charter')
  const [parameters, set] = useParameters()
  const list = parameters.get('list') === 'campaigns' ? 'campaigns' : 'goals'
  const archived = parameters.get('archived') === '1'
  const id = parameters.get('id')
  const goals = useAsk('goals.list', { archived })
  const campaigns = useAsk('campaigns.list', { archived })
  useReady(goals.data !== undefined && campaigns.data !== undefined)
  const open = (next: string | null): void => set({ id: next })
  const add = t(list === 'goals' ? 'newGoal' : 'newCampaign')
  useActions('goals', [{ id: 'goals:new', label: add, icon: IconPlus, run: () => open(NEW) }])
  if (goals.isError || goals.data === undefined || campaigns.isError || campaigns.data === undefined)
    return <Awaited of={[goals, campaigns]} />
  const goal = id === null || id === NEW ? null : (goals.data.goals.find((one) => one.id === id) ?? null)
  const campaign = id === null || id === NEW ? null : (campaigns.data.campaigns.find((one) => one.id === id) ?? null)
  return (
    <div className={styles.room}>
      <div className={styles.main}>
        <Share goals={goals.data} />
        <div className={styles.bar}>
          <SegmentedControl
            aria-label={t('goalsOrCampaigns')}
            value={list}
            onChange={(next) => set({ list: next === 'goals' ? null : next, id: null })}
            data={[
              { value: 'goals', label: t('goals') },
              { value: 'campaigns', label: t('campaigns') },
            ]}
          />
          <Checkbox
            label={t('withArchived')}
            checked={archived}
            onChange={(event) => set({ archived: event.currentTarget.checked ? '1' : null })}
          />
          <Button
            className={styles.end}
            variant="default"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => open(NEW)}
          >
            {add}
          </Button>
        </div>
        {list === 'goals' ? (
          <GoalTable goals={goals.data.goals} id={id} onOpen={open} />
        ) : (
          <CampaignTable campaigns={campaigns.data.campaigns} id={id} onOpen={open} />
        )}
      </div>
      {list === 'goals' && (goal !== null || id === NEW) ? (
        <GoalPanel key={id} goal={goal} onClose={() => open(null)} onMade={open} />
      ) : null}
      {list === 'campaigns' && (campaign !== null || id === NEW) ? (
        <CampaignPanel key={id} campaign={campaign} goals={goals.data.goals} onClose={() => open(null)} onMade={open} />
      ) : null}
    </div>
  )
}

/** How many accounts have a goal, beside the dated figure of how many companies have a plan tied to goals. */
function Share({ goals: { accounts, withGoal, reference } }: { goals: Answer<'goals.list'> }) {
  const { t } = useTranslation('charter')
  const format = useFormat()
  const share = accounts === 0 ? null : withGoal / accounts
  const said = t('shareOf', { count: withGoal, with: format.number(withGoal), all: format.number(accounts) })
  return (
    <section className={styles.share} aria-label={t('shareTitle')}>
      <span className={styles.figure}>{format.share(share)}</span>
      <div>
        <p>
          {said} <TermHelp term="goal" />
        </p>
        <Meter value={share ?? 0} max={1} benchmark={reference.value} label={said} />
        <p className={styles.reference}>
          {t('reference', { share: format.share(reference.value), source: reference.source, year: reference.year })}
        </p>
      </div>
    </section>
  )
}
