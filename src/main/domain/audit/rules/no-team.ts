import { fail, pass, rule, unknown } from '../rule.ts'

export const noTeam = rule({
  id: 'no-team',
  version: 2,
  group: 'ownership',
  severity: 'medium',
  parameters: {},
  needs: ['team'],
  decide(facts) {
    if (facts.teamKnown) return pass
    return facts.kept.teams ? fail() : unknown('team')
  },
  text: {
    en: {
      title: 'No team runs it',
      message: () => 'No team is on record',
      explanation:
        'People change, teams stay. Without a team the account hangs on one person, and messages that belong to support, sales or the press reach nobody in particular.',
      remedy: ['Ask the owner which team runs the account', 'Enter the team, or hand the account to one'],
    },
    ru: {
      title: 'Не указана команда',
      message: () => 'Неизвестно, какая команда ведёт аккаунт',
      explanation:
        'Люди меняются, команды остаются. Без команды аккаунт держится на одном человеке, а вопросы к поддержке, продажам и прессе не попадают ни к кому.',
      remedy: ['Узнать у владельца, какая команда ведёт аккаунт', 'Указать команду или передать аккаунт одной из них'],
    },
  },
})
