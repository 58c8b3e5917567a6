import {
  IconAlertTriangle,
  IconArrowMerge,
  IconChartLine,
  IconChecklist,
  IconColumns,
  IconLayoutKanban,
  IconListCheck,
  IconTimeline,
  type TablerIcon,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { PlanSummary } from '#shared/model/plan.ts'
import { BoardView } from './board/BoardView.tsx'
import { onlyPlan } from './carry/only-plan.tsx'
import { ReadinessView } from './carry/ready/ReadinessView.tsx'
import { RisksView } from './carry/risks/RisksView.tsx'
import { TasksView } from './carry/tasks/TasksView.tsx'
import { WavesView } from './carry/waves/WavesView.tsx'
import { CompareView } from './compare/CompareView.tsx'
import { DecisionsView } from './decisions/DecisionsView.tsx'
import { MergesView } from './merges/MergesView.tsx'
import type { Suggest } from './use-suggest.ts'

/** One view of the plan. It draws everything below the head of the page and says itself when it is ready. */
type PlanView = {
  readonly icon: TablerIcon
  readonly View: (props: { summary: PlanSummary; suggest: Suggest }) => ReactNode
}

/**
 * The views of the plan page by the word the link has for them, in the order of the tabs; the first is shown without a word.
 * Their names are the keys `view_…` of the room `plan`.
 */
export const VIEWS = {
  choose: { icon: IconChartLine, View: DecisionsView },
  board: { icon: IconLayoutKanban, View: BoardView },
  compare: { icon: IconColumns, View: CompareView },
  merges: { icon: IconArrowMerge, View: MergesView },
  waves: { icon: IconTimeline, View: onlyPlan(WavesView) },
  tasks: { icon: IconChecklist, View: onlyPlan(TasksView) },
  readiness: { icon: IconListCheck, View: onlyPlan(ReadinessView) },
  risks: { icon: IconAlertTriangle, View: onlyPlan(RisksView) },
} as const satisfies Record<string, PlanView>

export type ViewId = keyof typeof VIEWS
export const VIEW_IDS = Object.keys(VIEWS) as ViewId[]
export const FIRST_VIEW: ViewId = 'choose'
/** Views of whichever scenario is chosen; the others carry out the plan and speak of it alone. */
export const OF_SCENARIOS: ReadonlySet<ViewId> = new Set(['choose', 'board', 'compare', 'merges'])

/** Parameters of the link that belong to one view and do not go along to another. */
export const OF_A_VIEW = {
  filter: null,
  sort: null,
  account: null,
  wave: null,
  task: null,
  of: null,
  owner: null,
  state: null,
  show: null,
  lacks: null,
  list: null,
  id: null,
} as const
