import { fail, pass, rule } from '../rule.ts'

export const networkDefunct = rule({
  id: 'network-defunct',
  version: 1,
  group: 'network',
  severity: 'critical',
  parameters: {},
  needs: [],
  decide(facts) {
    if (!facts.networkDefunct) return pass
    return fail({ network: facts.networkName, network_end: facts.networkEnd ?? '' })
  },
  text: {
    en: {
      title: 'Network no longer exists',
      message: (facts, format) =>
        facts.network_end
          ? `${format.text(facts.network)} was switched off: ${format.day(facts.network_end)}`
          : `${format.text(facts.network)} was switched off`,
      explanation:
        'A network that was switched off cannot be posted to, answered on or closed properly any more. Links that still point to it lead customers nowhere, and a name given up there may be reused by others.',
      remedy: [
        'Remove links to the account from sites, e-mails and print',
        'Keep whatever copy of the content exists',
        'Record the account as closed, with date and reason',
      ],
    },
    ru: {
      title: 'Сеть больше не существует',
      message: (facts, format) =>
        facts.network_end
          ? `${format.text(facts.network)} отключена: ${format.day(facts.network_end)}`
          : `${format.text(facts.network)} отключена`,
      explanation:
        'В отключённой сети нельзя ни публиковать, ни отвечать, ни закрыть аккаунт по правилам. Ссылки на неё ведут клиентов в никуда, а освободившимся именем может воспользоваться кто угодно.',
      remedy: [
        'Убрать ссылки на аккаунт с сайтов, из писем и из печатных материалов',
        'Сохранить копию материалов, если она есть',
        'Отметить аккаунт закрытым, указав дату и причину',
      ],
    },
  },
})
