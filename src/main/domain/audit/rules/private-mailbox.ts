import { isFreeMailbox } from '../free-mail.ts'
import { fail, pass, unknown, rule } from '../rule.ts'

export const privateMailbox = rule({
  id: 'private-mailbox',
  version: 1,
  group: 'ownership',
  severity: 'high',
  parameters: {},
  needs: ['access'],
  decide({ access }) {
    if (access.length === 0) return unknown('access')
    const free = access.filter((entry) => entry.through !== null && isFreeMailbox(entry.through))
    const [first] = free
    return first ? fail({ mailbox: first.through ?? '', entries: free.length }) : pass
  },
  text: {
    en: {
      title: 'Tied to a private mailbox',
      message: (facts, format) => `Sign-in or recovery goes to ${format.text(facts.mailbox)}`,
      explanation:
        'Whoever reads that mailbox can take the account over with “forgot password”, and the company cannot close the mailbox or look into it. Often it belongs to somebody who set the account up years ago.',
      remedy: [
        'Put an address of the company in its place, read by a team',
        'Change the password and sign out all devices afterwards',
      ],
    },
    ru: {
      title: 'Привязан к частной почте',
      message: (facts, format) => `Вход или восстановление через ${format.text(facts.mailbox)}`,
      explanation:
        'Тот, кто читает этот ящик, может забрать аккаунт через «забыли пароль», а компания не может ни закрыть ящик, ни заглянуть в него. Часто он принадлежит тому, кто когда-то завёл аккаунт.',
      remedy: ['Указать вместо него адрес компании, который читает команда', 'Сменить пароль и завершить все сеансы'],
    },
  },
})
