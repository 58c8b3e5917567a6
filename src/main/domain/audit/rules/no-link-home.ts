import { fail, pass, unknown, rule } from '../rule.ts'

export const noLinkHome = rule({
  id: 'no-link-home',
  version: 2,
  group: 'profile',
  severity: 'medium',
  parameters: {},
  needs: ['website', 'brand', 'brand_website'],
  decide(facts) {
    if (facts.website === null) return unknown('website')
    if (facts.website === '') return fail({ website: '', brand_domain: facts.brand?.domain ?? '' })
    // Where a short link leads cannot be told: a finding of its own.
    if (facts.websitePassesOn) return pass
    if (!facts.brand) return unknown('brand')
    if (facts.brand.domain === null) return unknown('brand_website')
    return facts.websiteDomain === facts.brand.domain
      ? pass
      : fail({ website: facts.website, brand_domain: facts.brand.domain })
  },
  text: {
    en: {
      title: "No link to the brand's own site",
      message: (facts, format) =>
        facts.website
          ? `Links to ${format.text(facts.website)}, not to ${format.text(facts.brand_domain)}`
          : 'The profile links to no website',
      explanation:
        "A link to the brand's own site is how customers check that an account is genuine, and how a visit can become more than a like. A missing or foreign link sends them elsewhere.",
      remedy: ["Put the brand's site into the profile", 'Link back to the account from that site'],
    },
    ru: {
      title: 'Нет ссылки на сайт бренда',
      message: (facts, format) =>
        facts.website
          ? `Ссылка ведёт на ${format.text(facts.website)}, а не на ${format.text(facts.brand_domain)}`
          : 'В профиле нет ссылки на сайт',
      explanation:
        'По ссылке на сайт бренда клиент проверяет, что аккаунт настоящий, и переходит от лайка к делу. Без неё или с чужой ссылкой он уходит в другое место.',
      remedy: ['Указать в профиле сайт бренда', 'Поставить на сайте ответную ссылку на аккаунт'],
    },
  },
})
