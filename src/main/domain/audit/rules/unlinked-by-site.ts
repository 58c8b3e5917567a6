import { fail, pass, rule } from '../rule.ts'

export const unlinkedBySite = rule({
  id: 'unlinked-by-site',
  version: 1,
  group: 'profile',
  severity: 'low',
  parameters: {},
  needs: [],
  decide({ found, lifecycle, networkDefunct }) {
    const back = found.link_back
    if (lifecycle !== 'active' || networkDefunct || back?.state !== 'absent') return pass
    return fail({ site: back.detail ?? '', seen_since: back.since })
  },
  text: {
    en: {
      title: "Not named on the brand's own site",
      message: (facts, format) => `The first page of ${format.text(facts.site)} does not link to it`,
      explanation:
        'A link on the brand’s own site, best as rel="me" or sameAs, is how customers and machines tell the real account from a false one. Without it the account stands on its own word alone.',
      remedy: ['Link to the account from the site', 'Mark the link with rel="me" or name the account in sameAs'],
    },
    ru: {
      title: 'Не назван на сайте бренда',
      message: (facts, format) => `На первой странице ${format.text(facts.site)} нет ссылки на него`,
      explanation:
        'По ссылке на сайте бренда, лучше с rel="me" или sameAs, клиенты и машины отличают настоящий аккаунт от поддельного. Без неё за аккаунт говорит только он сам.',
      remedy: ['Поставить на сайте ссылку на аккаунт', 'Пометить ссылку rel="me" или назвать аккаунт в sameAs'],
    },
  },
})
