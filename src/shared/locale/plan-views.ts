/** Words of the views of the plan page beside its decisions. */
export const en = {
  views: 'Views of the plan',
  view_choose: 'Choose',
  view_waves: 'Waves',
  view_tasks: 'Tasks',
  view_readiness: 'Readiness',
  view_risks: 'Risks',
}

export const ru: Record<string, string> = {
  views: 'Виды плана',
  view_choose: 'Выбор',
  view_waves: 'Волны',
  view_tasks: 'Задачи',
  view_readiness: 'Готовность',
  view_risks: 'Риски',
}
