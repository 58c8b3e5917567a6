import { daysSinceDay } from '../ages.ts'
import { ownDefault } from '../defaults.ts'
import { fail, pass, unknown, rule } from '../rule.ts'

export const accessUnproven = rule({
  id: 'access-unproven',
  version: 1,
  group: 'ownership',
  severity: 'low',
  parameters: { maxDays: ownDefault(365, 'days') },
  needs: ['access', 'proven_on'],
  decide(facts, { maxDays }, today) {
    if (facts.access.length === 0) return unknown('access')
    let newest: string | null = null
    for (const { provenOn } of facts.access)
      if (provenOn !== null && (newest === null || provenOn > newest)) newest = provenOn
    if (newest === null) return unknown('proven_on')
    const days = daysSinceDay(newest, today)
    return days > maxDays ? fail({ proven_on: newest, days }) : pass
  },
  text: {
    en: {
      title: 'Access not proven for a year',
      message: (facts, format) => `Nobody has shown a working sign-in for ${format.days(facts.days)}`,
      explanation:
        'A list of admins is a claim until somebody signs in. Networks log people out, ask for new confirmations and disable logins silently; what nobody has tried for a year may no longer work when it matters.',
      remedy: ['Ask an admin to sign in and note the date', 'Replace entries that turn out not to work'],
    },
    ru: {
      title: 'Доступ не проверяли больше года',
      message: (facts, format) =>
        `Последний подтверждённый вход: ${format.day(facts.proven_on)}, прошло ${format.days(facts.days)}`,
      explanation:
        'Список админов ничего не значит, пока кто-нибудь не войдёт. Сети завершают сеансы, требуют новых подтверждений и молча отключают входы; непроверенный за год доступ может отказать в нужный момент.',
      remedy: ['Попросить админа войти и записать дату', 'Заменить доступы, которые не сработали'],
    },
  },
})
