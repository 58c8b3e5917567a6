import { daysSince } from '../ages.ts'
import { ownDefault } from '../defaults.ts'
import { fail, pass, rule } from '../rule.ts'

export const stuckProposed = rule({
  id: 'stuck-proposed',
  version: 1,
  group: 'lifecycle',
  severity: 'low',
  parameters: { maxDays: ownDefault(90, 'days') },
  needs: [],
  decide(facts, { maxDays }, today) {
    if (facts.lifecycle !== 'proposed' && facts.lifecycle !== 'approved') return pass
    const days = daysSince(facts.createdAt, today)
    return days > maxDays ? fail({ lifecycle: facts.lifecycle, created_at: facts.createdAt, days }) : pass
  },
  text: {
    en: {
      title: 'A request that nobody has settled',
      message: (facts, format) =>
        facts.lifecycle === 'approved'
          ? `Approved but not opened; in the inventory for ${format.days(facts.days)}`
          : `Proposed ${format.days(facts.days)} ago and not decided`,
      explanation:
        'Requests that stay open teach people not to ask. The next account is then opened without a word, or the need behind this one is met on somebody’s private page.',
      remedy: [
        'Decide on the request, and tell whoever asked',
        'If it is approved, open the account and enter the date; if not, take it out',
      ],
    },
    ru: {
      title: 'Заявка без решения',
      message: (facts, format) =>
        facts.lifecycle === 'approved'
          ? `Согласован, но не открыт; в реестре уже ${format.days(facts.days)}`
          : `Предложен ${format.days(facts.days)} назад, решения нет`,
      explanation:
        'Заявки, которые висят без ответа, учат не спрашивать. Следующий аккаунт откроют молча, или нужду закроют на чьей-нибудь личной странице.',
      remedy: [
        'Принять решение и сообщить тому, кто просил',
        'Если да — открыть аккаунт и записать дату, если нет — убрать из реестра',
      ],
    },
  },
})
