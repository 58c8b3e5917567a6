/** What undo says it takes back, and what runs: people and their data. */
export const en = {
  job_privacy_erase: 'Erasing a person',
  job_privacy_retain: 'Erasing old messages',
  action_contacts_update: 'change of a contact',
  action_contacts_join: 'joining of two contacts',
  action_privacy_setRules: 'change of how long messages are kept',
  action_privacy_erase: 'a person erased',
  action_privacy_retain: 'old messages erased',
}

export const ru: Record<string, string> = {
  job_privacy_erase: 'Стираем человека',
  job_privacy_retain: 'Стираем старые сообщения',
  action_contacts_update: 'изменение собеседника',
  action_contacts_join: 'объединение собеседников',
  action_privacy_setRules: 'изменение срока хранения сообщений',
  action_privacy_erase: 'стирание человека',
  action_privacy_retain: 'стирание старых сообщений',
}
