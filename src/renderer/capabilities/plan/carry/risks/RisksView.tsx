import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Awaited } from '../../../../app/answers/Awaited.tsx'
import { useParameters } from '../../../../app/navigation.ts'
import { useActions } from '../../../../app/palette/actions.ts'
import { useAsk } from '../../../../app/queries.ts'
import { useReady } from '../../../../app/ready.ts'
import styles from '../carry.module.css'
import { ApprovalPanel } from './ApprovalPanel.tsx'
import { ApprovalTable } from './ApprovalTable.tsx'
import { marketKey, riskKey } from './keys.ts'
import { RiskPanel } from './RiskPanel.tsx'
import { RiskTable } from './RiskTable.tsx'

const NEW = 'new'

/** The risk register, and who has to approve what changes in each market. */
export function RisksView() {
  const { t } = useTranslation(['ready', 'carry'])
  const [parameters, set] = useParameters()
  const list = parameters.get('list') === 'approvals' ? 'approvals' : 'risks'
  const id = parameters.get('id')
  const risks = useAsk('plan.risks', {})
  const approvals = useAsk('plan.approvals', {})
  useReady(risks.data !== undefined && approvals.data !== undefined)
  useActions('plan-risks', [
    { id: 'plan:newRisk', label: t('newRisk'), icon: IconPlus, run: () => set({ list: null, id: NEW }) },
  ])
  if (risks.isError || risks.data === undefined || approvals.isError || approvals.data === undefined)
    return <Awaited of={[risks, approvals]} />
  const risk = risks.data.risks.find((one) => riskKey(one) === id) ?? null
  const approval = approvals.data.approvals.find((one) => marketKey(one) === id) ?? null
  const close = (): void => set({ id: null })
  return (
    <div className={styles.split}>
      <div className={styles.page}>
        <div className={styles.bar}>
          <SegmentedControl
            aria-label={t('risksOrApprovals')}
            value={list}
            onChange={(next) => set({ list: next === 'risks' ? null : next, id: null })}
            data={[
              { value: 'risks', label: t('risks') },
              { value: 'approvals', label: t('approvals') },
            ]}
          />
          {list === 'risks' ? (
            <span className={styles.end}>
              <Button
                variant="default"
                leftSection={<IconPlus size={15} aria-hidden />}
                onClick={() => set({ id: NEW })}
              >
                {t('newRisk')}
              </Button>
            </span>
          ) : null}
        </div>
        {list === 'risks' ? (
          <RiskTable risks={risks.data.risks} id={id} onOpen={(next) => set({ id: next })} />
        ) : (
          <ApprovalTable approvals={approvals.data.approvals} id={id} onOpen={(next) => set({ id: next })} />
        )}
      </div>
      {list === 'risks' && (risk !== null || id === NEW) ? (
        <RiskPanel key={id} risk={risk} onClose={close} onMade={(made) => set({ id: made })} />
      ) : null}
      {list === 'approvals' && approval !== null ? (
        <ApprovalPanel key={id} approval={approval} onClose={close} />
      ) : null}
    </div>
  )
}
