import { fail, pass, unknown, rule } from '../rule.ts'

export const linkShortened = rule({
  id: 'link-shortened',
  version: 1,
  group: 'profile',
  severity: 'low',
  parameters: {},
  needs: ['website'],
  decide({ lifecycle, networkDefunct, website, websitePassesOn }) {
    if (lifecycle === 'closed' || networkDefunct) return pass
    if (website === null) return unknown('website')
    return websitePassesOn ? fail({ website }) : pass
  },
  text: {
    en: {
      title: 'Link in the profile is a short link',
      message: (facts, format) => `${format.text(facts.website)} does not tell where it leads`,
      explanation:
        'A visitor cannot see where a short link or a page of links leads, and it belongs to a service that may change or end it. Impostors use the same services, so real and false profiles look alike.',
      remedy: ["Put the brand's own address into the profile", 'Make the page of links a page of that site'],
    },
    ru: {
      title: 'В профиле сокращённая ссылка',
      message: (facts, format) => `${format.text(facts.website)}: не видно, куда она ведёт`,
      explanation:
        'По короткой ссылке или странице ссылок не видно, куда она ведёт, и принадлежит она чужой службе, которая может её изменить или отключить. Теми же службами пользуются самозванцы, и профили не отличить.',
      remedy: ['Указать в профиле собственный адрес бренда', 'Сделать страницу ссылок на своём сайте'],
    },
  },
})
