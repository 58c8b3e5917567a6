/** Steps of the workshop that undo can name. */
export const en = {
  action_workshop_create: 'new session',
  action_workshop_change: 'change of a session',
  action_workshop_remove: 'removal of a session',
  action_workshop_seat: 'change of seats',
  action_workshop_decide: 'decision of the room',
  action_workshop_leave: 'card left for later',
  action_workshop_note: 'private note',
  action_workshop_settle: 'parked question',
  action_workshop_bringFirst: 'order of cards by dots',
}

export const ru: Record<string, string> = {
  action_workshop_create: 'новая сессия',
  action_workshop_change: 'изменение сессии',
  action_workshop_remove: 'удаление сессии',
  action_workshop_seat: 'изменение мест',
  action_workshop_decide: 'решение комнаты',
  action_workshop_leave: 'отложенная карточка',
  action_workshop_note: 'личная заметка',
  action_workshop_settle: 'отложенный вопрос',
  action_workshop_bringFirst: 'порядок карточек по точкам',
}
