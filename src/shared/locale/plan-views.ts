/** Words of the views of the plan page beside its decisions. */
export const en = {
  views: 'Views of the plan',
  view_choose: 'Choose',
}

export const ru: Record<string, string> = {
  views: 'Виды плана',
  view_choose: 'Выбор',
}
