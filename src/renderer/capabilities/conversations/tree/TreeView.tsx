import { useEffect } from 'react'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { useParameters } from '../../../app/navigation.ts'
import { useAsk } from '../../../app/queries.ts'
import { useReady } from '../../../app/ready.ts'
import { begin, select, useDraft } from './draft.ts'
import { nodeAt } from './edit.ts'
import { NodeEditor } from './NodeEditor.tsx'
import { Outcome } from './Outcome.tsx'
import { TreeBar } from './TreeBar.tsx'
import { TreeDrawing } from './TreeDrawing.tsx'
import styles from './tree.module.css'
import { useTrial } from './use-trial.ts'

const DAYS = [30, 90, 365, 3650] as const

/** Who is in the loop for what: the tree drawn, changed, and tried on past conversations before it is saved. */
export function TreeView() {
  const [parameters, set] = useParameters()
  const inForce = useAsk('routing.tree', {})
  const { tree, at } = useDraft()
  const days = DAYS.find((one) => String(one) === parameters.get('days')) ?? 90
  const base = inForce.data?.tree
  useEffect(() => {
    if (base) begin(base)
  }, [base])
  const wanted = parameters.get('at')
  const drawn = tree !== null
  useEffect(() => {
    const place = wanted === 'root' ? '' : wanted
    const { tree: now } = useDraft.getState()
    if (drawn && place !== null && now !== null && nodeAt(now, place) !== null) select(place)
  }, [wanted, drawn])
  const tried = useTrial(tree, days)
  useReady(inForce.isError || (tree !== null && !tried.busy))
  if (inForce.isError || inForce.data === undefined || tree === null) return <Awaited of={[inForce]} />
  return (
    <div className={styles.view}>
      <TreeBar own={inForce.data.own} problem={tried.problem} />
      <div className={styles.panes}>
        <TreeDrawing tree={tree} at={at} trial={tried.trial} fault={faultAt(tried.problem)} />
        <aside className={styles.side}>
          <NodeEditor key={at} tree={tree} at={at} />
          <Outcome
            tried={tried}
            days={days}
            choices={DAYS}
            onDays={(one) => set({ days: one === 90 ? null : String(one) })}
          />
        </aside>
      </div>
    </div>
  )
}

/** Where the question stands that cannot be answered. */
function faultAt(problem: ReturnType<typeof useTrial>['problem']): string | null {
  const at = problem?.details?.['at']
  return typeof at === 'string' ? at : null
}
