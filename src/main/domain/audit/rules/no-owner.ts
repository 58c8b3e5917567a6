import { fail, pass, rule, unknown } from '../rule.ts'

export const noOwner = rule({
  id: 'no-owner',
  version: 2,
  group: 'ownership',
  severity: 'high',
  parameters: {},
  needs: ['owner'],
  decide(facts) {
    if (facts.owner) return pass
    return facts.kept.owners ? fail() : unknown('owner')
  },
  text: {
    en: {
      title: 'No owner on record',
      message: () => 'Nobody is accountable for this account',
      explanation:
        'Without a named owner nobody decides what the account is for, who gets in and when it ends. Such accounts are the ones that fall silent, lose their passwords or speak out of turn.',
      remedy: ['Ask the team that posted last who is accountable', 'Name an owner, or put the account up for closing'],
    },
    ru: {
      title: 'Нет владельца',
      message: () => 'За аккаунт никто не отвечает',
      explanation:
        'Без названного владельца некому решать, зачем нужен аккаунт, кого в него пускать и когда его закрыть. Именно такие аккаунты замолкают, теряют пароли и говорят невпопад.',
      remedy: [
        'Спросить команду, публиковавшую последней, кто отвечает за аккаунт',
        'Назначить владельца или вынести аккаунт на закрытие',
      ],
    },
  },
})
