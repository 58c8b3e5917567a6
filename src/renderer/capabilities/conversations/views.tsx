import type { TablerIcon } from '@tabler/icons-react'
import {
  IconAdjustments,
  IconBinaryTree,
  IconBulb,
  IconClockHour4,
  IconHeartHandshake,
  IconInbox,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { English } from '#shared/locale/dictionary.ts'
import { Inbox } from './Inbox.tsx'
import { InsightsView } from './insights/InsightsView.tsx'
import { TreeView } from './tree/TreeView.tsx'
import { RulesView } from './rules/RulesView.tsx'
import { ServiceView } from './service/ServiceView.tsx'
import { OutcomesView } from './outcomes/OutcomesView.tsx'

type ConversationView = {
  readonly id: string
  /** The word on its tab. */
  readonly word: keyof English['conversations']
  readonly icon: TablerIcon
  /** Everything under the page's head; says itself when it is ready. */
  readonly View: () => ReactNode
}

/** Views of the page in the order of their tabs; the first is shown without `view` in the link. */
export const VIEWS: readonly [ConversationView, ...ConversationView[]] = [
  { id: 'inbox', word: 'view_inbox', icon: IconInbox, View: Inbox },
  { id: 'service', word: 'view_service', icon: IconClockHour4, View: ServiceView },
  { id: 'outcomes', word: 'view_outcomes', icon: IconHeartHandshake, View: OutcomesView },
  { id: 'insights', word: 'view_insights', icon: IconBulb, View: InsightsView },
  { id: 'tree', word: 'view_tree', icon: IconBinaryTree, View: TreeView },
  { id: 'rules', word: 'view_rules', icon: IconAdjustments, View: RulesView },
]
