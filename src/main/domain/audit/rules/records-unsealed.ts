import { fail, pass, unknown, rule } from '../rule.ts'

export const recordsUnsealed = rule({
  id: 'records-unsealed',
  version: 1,
  group: 'lifecycle',
  severity: 'medium',
  parameters: {},
  needs: ['records_sealed'],
  decide(facts) {
    if (facts.lifecycle !== 'closing' && facts.lifecycle !== 'closed') return pass
    // What its network took along nobody can keep any more.
    if (facts.networkDefunct || facts.recordsSealedAt !== null) return pass
    return facts.kept.seals ? fail({ lifecycle: facts.lifecycle }) : unknown('records_sealed')
  },
  text: {
    en: {
      title: 'Closing without its records kept',
      message: (facts) =>
        facts.lifecycle === 'closed'
          ? 'Closed, and its records were never sealed'
          : 'Closing, and its records are not sealed yet',
      explanation:
        'What was promised and answered on an account is gone with it, while claims, questions of an authority and the duty to keep business letters stay. Records of other accounts were sealed before they closed.',
      remedy: [
        'Ask the network for the archive of the account and import it, as long as the account is there',
        'Seal the records in the plan, under carrying out, before the account is closed',
      ],
    },
    ru: {
      title: 'Закрывается, а записи не сохранены',
      message: (facts) =>
        facts.lifecycle === 'closed' ? 'Закрыт, а записи так и не опечатаны' : 'Закрывается, а записи ещё не опечатаны',
      explanation:
        'Всё, что обещано и отвечено в аккаунте, исчезает вместе с ним, а претензии, запросы ведомств и обязанность хранить переписку остаются. Записи других аккаунтов перед закрытием опечатали.',
      remedy: [
        'Запросить у сети архив аккаунта и импортировать его, пока аккаунт ещё есть',
        'Опечатать записи в плане, в разделе исполнения, до закрытия аккаунта',
      ],
    },
  },
})
