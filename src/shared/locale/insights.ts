/** Themes, ideas and the register of what was learned. */
export const en = {
  title: 'Insights',
  trend_new: 'New',
  trend_rising: 'Rising',
  trend_steady: 'Steady',
  trend_fading: 'Fading',
}

export const ru: Record<string, string> = {
  title: 'Инсайты',
  trend_new: 'Новая',
  trend_rising: 'Растёт',
  trend_steady: 'Ровно',
  trend_fading: 'Угасает',
}
