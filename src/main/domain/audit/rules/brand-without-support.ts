import { ownDefault } from '../defaults.ts'
import { sorted } from '../members.ts'
import { isLive } from '../live.ts'
import type { Share } from '../portfolio-facts.ts'
import { failAt, fine, portfolioRule, unknownAt } from '../portfolio-rule.ts'

type Looked = Pick<Share, 'lifecycle' | 'networkDefunct' | 'teamFunction' | 'teamId' | 'service'>
/** Who helps, and of the others whom anybody asked and whether it is known what team they have. */
function role(one: Looked): string | null {
  if (!isLive(one)) return null
  if (one.teamFunction === 'support') return 'helps'
  const asked = one.service === null ? 'silent' : one.service.neededHelp > 0 ? 'asked' : 'not asked'
  return one.teamId === null ? `${asked}, no team` : asked
}

export const brandWithoutSupport = portfolioRule({
  id: 'brand-without-support',
  version: 1,
  group: 'service',
  severity: 'high',
  parameters: { minimum: ownDefault(5, 'conversations') },
  needs: ['conversations', 'team'],
  by: ['brand'],
  reads: ['lifecycle', 'networkDefunct', 'teamFunction', 'teamId', 'service'],
  decide(group, { brands }, { minimum }) {
    const roles = sorted(group, role)
    if (roles.has('helps')) return fine
    const both = (...kinds: string[]) => kinds.flatMap((kind) => roles.get(kind) ?? [])
    const asked = both('asked', 'asked, no team')
    const requests = asked.reduce((sum, one) => sum + (one.service?.neededHelp ?? 0), 0)
    if (requests < minimum) {
      const silent = both('silent', 'silent, no team')
      return silent.length === 0 ? fine : unknownAt(['conversations'], silent)
    }
    const teamless = both('asked, no team', 'not asked, no team', 'silent, no team')
    if (teamless.length > 0) return unknownAt(['team'], teamless)
    return failAt({ brand: brands.get(group.subject.brand ?? '')?.name ?? '', needed_help: requests }, asked)
  },
  text: {
    en: {
      title: 'A brand is asked for help and nobody in support answers for it',
      message: (facts, format) =>
        `${format.text(facts.brand)}: ${format.count(facts.needed_help)} requests for help in 90 days on ${format.plural(facts.account_count, { one: 'account', other: 'accounts' })}, none of the brand run by a support team`,
      explanation:
        'Customers write where they find the brand, not where the company has planned to listen. When every account of a brand is run by teams that publish, each request depends on somebody passing it on.',
      remedy: [
        'Give the support team one of the accounts named here, or a new one',
        'Until then, name who in support takes over requests from each of them',
        'Say in every profile of the brand where help is given',
      ],
    },
    ru: {
      title: 'Бренд просят о помощи, а поддержка за него не отвечает',
      message: (facts, format) =>
        `${format.text(facts.brand)}: за 90 дней ${format.plural(facts.needed_help, { one: 'просьба', few: 'просьбы', many: 'просьб', other: 'просьбы' })} о помощи в ${format.plural(facts.account_count, { one: 'аккаунте', few: 'аккаунтах', many: 'аккаунтах', other: 'аккаунта' })}; ни один аккаунт бренда не ведёт команда поддержки`,
      explanation:
        'Клиент пишет туда, где нашёл бренд, а не туда, где компания решила слушать. Если все аккаунты бренда ведут публикующие команды, каждая просьба зависит от того, передаст ли её кто-нибудь дальше.',
      remedy: [
        'Передать поддержке один из названных аккаунтов или открыть для неё новый',
        'До тех пор назначить, кто в поддержке принимает просьбы из каждого из них',
        'Указать во всех профилях бренда, где помогают',
      ],
    },
  },
})
