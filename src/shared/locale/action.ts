/** What undo says it takes back: steps of the table and its views. */
export const en = {
  action_views_save: 'saved view',
  action_views_rename: 'name of a view',
  action_views_remove: 'deletion of a view',
  action_views_arrange: 'order of views',
  action_views_start: 'view the page opens with',
  action_accounts_edit: 'change of accounts',
  action_accounts_paste: 'pasted values',
}

export const ru: Record<string, string> = {
  action_views_save: 'сохранение вида',
  action_views_rename: 'название вида',
  action_views_remove: 'удаление вида',
  action_views_arrange: 'порядок видов',
  action_views_start: 'вид, с которым открывается страница',
  action_accounts_edit: 'изменение аккаунтов',
  action_accounts_paste: 'вставленные значения',
}
