import { fail, pass, unknown, rule } from '../rule.ts'

export const closingWithoutPlan = rule({
  id: 'closing-without-plan',
  version: 1,
  group: 'lifecycle',
  severity: 'low',
  parameters: {},
  needs: ['conversations'],
  decide(facts) {
    if (facts.lifecycle !== 'closing') return pass
    if (!facts.service) return unknown('conversations')
    return facts.service.openLately > 0 ? fail({ open_conversations: facts.service.openLately }) : pass
  },
  text: {
    en: {
      title: 'Closing while customers wait',
      message: (facts, format) =>
        `${format.plural(facts.open_conversations, { one: 'conversation', other: 'conversations' })} of the last 30 days still unresolved`,
      explanation:
        'The account is about to close while people who wrote to it in the last month still wait. Once it is gone they can no longer be answered there.',
      remedy: ['Resolve or hand over the open conversations', 'Pin a notice that says where to write from now on'],
    },
    ru: {
      title: 'Закрывается, а клиенты ждут',
      message: (facts, format) =>
        `Не решено за последние 30 дней: ${format.plural(facts.open_conversations, { one: 'диалог', few: 'диалога', many: 'диалогов', other: 'диалога' })}`,
      explanation:
        'Аккаунт готовят к закрытию, а те, кто написал в последний месяц, ещё ждут. После закрытия ответить им там будет нельзя.',
      remedy: ['Решить открытые диалоги или передать их', 'Закрепить запись о том, куда теперь писать'],
    },
  },
})
