/** Steps of sync that undo can name, what it writes by itself, and its job. */
export const en = {
  sync: 'Sync',
  job_sync_run: 'Sync',
  action_sync_add: 'new connector',
  action_sync_change: 'change of a connector',
  action_sync_remove: 'removal of a connector',
  action_sync_keep: 'mirrored from a network',
}

export const ru: Record<string, string> = {
  sync: 'Синхронизация',
  job_sync_run: 'Синхронизация',
  action_sync_add: 'новый источник',
  action_sync_change: 'изменение источника',
  action_sync_remove: 'удаление источника',
  action_sync_keep: 'обновление из сети',
}
