import { fail, pass, unknown, rule } from '../rule.ts'

export const networkRenamed = rule({
  id: 'network-renamed',
  version: 1,
  group: 'network',
  severity: 'low',
  parameters: {},
  needs: ['reviewed_on'],
  decide(facts) {
    const renamedOn = facts.networkRenamedOn
    if (renamedOn === null || facts.lifecycle === 'closed') return pass
    if (facts.openedOn !== null && facts.openedOn >= renamedOn) return pass
    if (facts.reviewedOn === null) return unknown('reviewed_on')
    return facts.reviewedOn >= renamedOn
      ? pass
      : fail({ network: facts.networkName, network_renamed: renamedOn, reviewed_on: facts.reviewedOn })
  },
  text: {
    en: {
      title: 'Not looked at since its network was renamed',
      message: (facts, format) =>
        `${format.text(facts.network)} has had its present name since ${format.day(facts.network_renamed)}; the last review is older`,
      explanation:
        'When a network changes its name, the old one stays behind in links, icons, texts and print. An account last reviewed before that day has had nobody look for them, and old addresses stop working some day.',
      remedy: [
        'Look for the old name and address on the site, in e-mails and in print, and replace them',
        'Enter the date of the review',
      ],
    },
    ru: {
      title: 'Не пересматривали после переименования сети',
      message: (facts, format) =>
        `Нынешнее имя у сети ${format.text(facts.network)} с ${format.day(facts.network_renamed)}, а пересматривали аккаунт раньше`,
      explanation:
        'Когда сеть меняет имя, старое остаётся в ссылках, значках, текстах и на бумаге. Если аккаунт пересматривали до этого дня, их никто не искал, а старые адреса однажды перестают работать.',
      remedy: [
        'Найти старое имя и адрес на сайте, в письмах и в печатных материалах и заменить',
        'Записать дату пересмотра',
      ],
    },
  },
})
