/** What undo says it takes back: goals and campaigns. */
export const en = {
  action_goals_save: 'goal',
  action_goals_archive: 'archiving of a goal',
  action_goals_setAccounts: 'accounts of a goal',
  action_campaigns_save: 'campaign',
  action_campaigns_archive: 'archiving of a campaign',
  action_campaigns_setAccounts: 'accounts of a campaign',
}

export const ru: Record<string, string> = {
  action_goals_save: 'цель',
  action_goals_archive: 'архивирование цели',
  action_goals_setAccounts: 'аккаунты цели',
  action_campaigns_save: 'кампания',
  action_campaigns_archive: 'архивирование кампании',
  action_campaigns_setAccounts: 'аккаунты кампании',
}
