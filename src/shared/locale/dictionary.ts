import type { Language } from '../model/words.ts'
import * as action from './action.ts'
import * as asking from './questionnaire.ts'
import * as actionCarry from './action-carry.ts'
import * as actionPrivacy from './action-privacy.ts'
import * as actionCharter from './action-charter.ts'
import * as actionWorkshop from './action-workshop.ts'
import * as actionSync from './action-sync.ts'
import * as actionRoutes from './action-routes.ts'
import * as audit from './audit.ts'
import * as auditLife from './audit-life.ts'
import * as auditMaturity from './audit-maturity.ts'
import * as auditPacks from './audit-packs.ts'
import * as auditRuns from './audit-runs.ts'
import * as center from './center.ts'
import * as centerNews from './center-news.ts'
import * as charter from './charter.ts'
import * as conversations from './conversations.ts'
import * as conversationsImport from './conversations-import.ts'
import * as discovery from './inventory-discovery.ts'
import * as actionExchange from './action-exchange.ts'
import * as exchange from './exchange.ts'
import * as hub from './hub.ts'
import * as filter from './filter.ts'
import * as filterConversations from './filter-conversations.ts'
import * as frame from './frame.ts'
import * as syncFrame from './frame-sync.ts'
import * as day from './frame-day.ts'
import * as help from './help.ts'
import * as inventory from './inventory.ts'
import * as listImport from './inventory-import.ts'
import * as insights from './insights.ts'
import * as lists from './inventory-lists.ts'
import * as people from './inventory-people.ts'
import * as peopleFrame from './frame-people.ts'
import * as outcomes from './outcomes.ts'
import * as plan from './plan.ts'
import * as planCarry from './plan-carry.ts'
import * as planReady from './plan-ready.ts'
import * as planViews from './plan-views.ts'
import * as privacy from './privacy.ts'
import * as reports from './reports.ts'
import * as rules from './service-rules.ts'
import * as service from './service.ts'
import * as settings from './settings.ts'
import * as start from './start.ts'
import * as sync from './sync.ts'
import * as syncAge from './sync-age.ts'
import * as terms from './terms.ts'
import * as tree from './routing-tree.ts'
import * as triageCard from './triage-card.ts'
import * as words from './words.ts'
import * as workshop from './workshop.ts'

/** One namespace per room of the window. English is the shape; a test holds Russian to it. */
const english = {
  frame: {
    ...frame.en,
    ...day.en,
    ...peopleFrame.en,
    ...syncFrame.en,
    ...action.en,
    ...actionCharter.en,
    ...actionCarry.en,
    ...actionWorkshop.en,
    ...actionPrivacy.en,
    ...actionExchange.en,
    ...actionRoutes.en,
    ...actionSync.en,
  },
  people: people.en,
  words: words.en,
  filter: { ...filter.en, ...filterConversations.en },
  inventory: inventory.en,
  discovery: discovery.en,
  import: listImport.en,
  lists: lists.en,
  audit: { ...audit.en, ...auditLife.en, ...auditRuns.en, ...auditMaturity.en },
  asking: asking.en,
  charter: charter.en,
  packs: auditPacks.en,
  plan: { ...plan.en, ...planViews.en },
  carry: planCarry.en,
  ready: planReady.en,
  privacy: privacy.en,
  exchange: exchange.en,
  hub: hub.en,
  reports: reports.en,
  center: { ...center.en, ...centerNews.en },
  conversations: { ...conversations.en, ...conversationsImport.en },
  routes: triageCard.en,
  service: service.en,
  rules: rules.en,
  tree: tree.en,
  outcomes: outcomes.en,
  insights: insights.en,
  settings: settings.en,
  start: start.en,
  sync: { ...sync.en, ...syncAge.en },
  help: help.en,
  terms: terms.en,
  workshop: workshop.en,
} as const

export type English = typeof english
export type Room = keyof English

const russian: Record<Room, Record<string, string>> = {
  frame: {
    ...frame.ru,
    ...day.ru,
    ...peopleFrame.ru,
    ...syncFrame.ru,
    ...action.ru,
    ...actionCharter.ru,
    ...actionCarry.ru,
    ...actionWorkshop.ru,
    ...actionPrivacy.ru,
    ...actionExchange.ru,
    ...actionRoutes.ru,
    ...actionSync.ru,
  },
  people: people.ru,
  words: words.ru,
  filter: { ...filter.ru, ...filterConversations.ru },
  inventory: inventory.ru,
  discovery: discovery.ru,
  import: listImport.ru,
  lists: lists.ru,
  audit: { ...audit.ru, ...auditLife.ru, ...auditRuns.ru, ...auditMaturity.ru },
  asking: asking.ru,
  charter: charter.ru,
  packs: auditPacks.ru,
  plan: { ...plan.ru, ...planViews.ru },
  carry: planCarry.ru,
  ready: planReady.ru,
  privacy: privacy.ru,
  exchange: exchange.ru,
  hub: hub.ru,
  reports: reports.ru,
  center: { ...center.ru, ...centerNews.ru },
  conversations: { ...conversations.ru, ...conversationsImport.ru },
  routes: triageCard.ru,
  service: service.ru,
  rules: rules.ru,
  tree: tree.ru,
  outcomes: outcomes.ru,
  insights: insights.ru,
  settings: settings.ru,
  start: start.ru,
  sync: { ...sync.ru, ...syncAge.ru },
  help: help.ru,
  terms: terms.ru,
  workshop: workshop.ru,
}

/** All words of the window in both languages. */
export const dictionary: Record<Language, Record<Room, Record<string, string>>> = { en: english, ru: russian }
