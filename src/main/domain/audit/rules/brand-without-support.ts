import { ownDefault } from '../defaults.ts'
import { failAt, fine, portfolioRule, unknownAt } from '../portfolio-rule.ts'

export const brandWithoutSupport = portfolioRule({
  id: 'brand-without-support',
  version: 1,
  group: 'service',
  severity: 'high',
  parameters: { minimum: ownDefault(5, 'conversations') },
  needs: ['conversations', 'team'],
  by: ['brand'],
  reads: ['lifecycle', 'networkDefunct', 'teamFunction', 'teamId', 'service'],
  decide({ subject, members }, { brands }, { minimum }) {
    const live = members.filter((one) => one.lifecycle === 'active' && !one.networkDefunct)
    if (live.some((one) => one.teamFunction === 'support')) return fine
    const asked = live.filter((one) => (one.service?.neededHelp ?? 0) > 0)
    const requests = asked.reduce((sum, one) => sum + (one.service?.neededHelp ?? 0), 0)
    if (requests < minimum) {
      const silent = live.filter((one) => one.service === null)
      return silent.length === 0 ? fine : unknownAt(['conversations'], silent)
    }
    const teamless = live.filter((one) => one.teamId === null)
    if (teamless.length > 0) return unknownAt(['team'], teamless)
    return failAt({ brand: brands.get(subject.brand ?? '')?.name ?? '', needed_help: requests }, asked)
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
