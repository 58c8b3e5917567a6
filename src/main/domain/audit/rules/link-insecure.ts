import { fail, pass, unknown, rule } from '../rule.ts'

const INSECURE = /^http:\/\//i

export const linkInsecure = rule({
  id: 'link-insecure',
  version: 1,
  group: 'profile',
  severity: 'low',
  parameters: {},
  needs: ['website'],
  decide({ lifecycle, networkDefunct, website }) {
    if (lifecycle === 'closed' || networkDefunct) return pass
    if (website === null) return unknown('website')
    return INSECURE.test(website) ? fail({ website }) : pass
  },
  text: {
    en: {
      title: 'Link in the profile is not encrypted',
      message: (facts, format) => `Links to ${format.text(facts.website)}`,
      explanation:
        'Browsers warn of addresses that begin with http, and on the way anybody can change what visitors see. It also tells that nobody has touched the profile for years.',
      remedy: ['Replace it by the address that begins with https', 'Check that the page behind it still exists'],
    },
    ru: {
      title: 'Ссылка в профиле без шифрования',
      message: (facts, format) => `Ссылка: ${format.text(facts.website)}`,
      explanation:
        'Об адресах, которые начинаются с http, предупреждает браузер, а по пути их содержимое можно подменить. Заодно видно, что профиль не трогали годами.',
      remedy: ['Заменить на адрес, который начинается с https', 'Проверить, что страница ещё существует'],
    },
  },
})
