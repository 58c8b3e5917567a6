import { ownDefault } from '../defaults.ts'
import { sorted } from '../members.ts'
import { isLive } from '../live.ts'
import type { Share } from '../portfolio-facts.ts'
import { failAt, fine, portfolioRule, unknownAt } from '../portfolio-rule.ts'

const way = (one: Pick<Share, 'lifecycle' | 'networkDefunct' | 'throughTool'>): string | null =>
  isLive(one) ? (one.throughTool === null ? 'not known' : one.throughTool ? 'through a tool' : 'by hand') : null

export const teamWithoutTool = portfolioRule({
  id: 'team-without-tool',
  version: 1,
  group: 'strategy',
  severity: 'low',
  parameters: { minimum: ownDefault(5, 'accounts') },
  needs: ['access'],
  by: ['team'],
  reads: ['lifecycle', 'networkDefunct', 'throughTool'],
  decide(group, { teams }, { minimum }) {
    const ways = sorted(group, way)
    const unseen = ways.get('not known') ?? []
    const byHand = ways.get('by hand') ?? []
    if (ways.has('through a tool') || unseen.length + byHand.length < minimum) return fine
    if (unseen.length > 0) return unknownAt(['access'], unseen)
    return failAt({ team: teams.get(group.subject.team ?? '')?.name ?? '' }, byHand)
  },
  text: {
    en: {
      title: 'A team that runs many accounts by hand',
      message: (facts, format) =>
        `${format.text(facts.team)} runs ${format.plural(facts.account_count, { one: 'account', other: 'accounts' })}, none of them through a management system`,
      explanation:
        '59% of companies use a social media management system. Without one a team signs in account by account: nobody sees what waits elsewhere, nothing shows who posted, and every leaver takes a password along.',
      remedy: [
        'Take the accounts into the system that other teams use already',
        'If there is none, compare what the time spent by hand costs with what a system would',
      ],
    },
    ru: {
      title: 'Команда ведёт много аккаунтов вручную',
      message: (facts, format) =>
        `${format.text(facts.team)} ведёт ${format.plural(facts.account_count, { one: 'аккаунт', few: 'аккаунта', many: 'аккаунтов', other: 'аккаунта' })}, и ни один — через сервис управления`,
      explanation:
        '59 % компаний пользуются сервисом управления соцсетями. Без него команда входит в каждый аккаунт отдельно: не видно, что ждёт в других, неизвестно, кто опубликовал, и каждый ушедший уносит с собой пароль.',
      remedy: [
        'Подключить аккаунты к сервису, которым уже пользуются другие команды',
        'Если его нет — сравнить, во что обходится ручная работа и во что обошёлся бы сервис',
      ],
    },
  },
})
