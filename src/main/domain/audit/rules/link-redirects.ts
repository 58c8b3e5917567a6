import { fail, pass, rule } from '../rule.ts'

export const linkRedirects = rule({
  id: 'link-redirects',
  version: 1,
  group: 'profile',
  severity: 'low',
  parameters: {},
  needs: [],
  decide({ found, lifecycle, networkDefunct, website }) {
    const link = found.website
    if (lifecycle === 'closed' || networkDefunct || link?.state !== 'redirected') return pass
    return fail({ website: website ?? '', leads_to: link.detail ?? '', seen_since: link.since })
  },
  text: {
    en: {
      title: 'Link in the profile leads elsewhere',
      message: (facts, format) => `${format.text(facts.website)} leads to ${format.text(facts.leads_to)}`,
      explanation:
        'The address in the profile is an old one that passes visitors on. Somebody has to keep it alive, and when its domain is given up, whoever takes it gets the visitors.',
      remedy: [
        'Put the address where visitors end up into the profile',
        'Find out who owns the old domain and until when',
      ],
    },
    ru: {
      title: 'Ссылка в профиле ведёт в другое место',
      message: (facts, format) => `${format.text(facts.website)} ведёт на ${format.text(facts.leads_to)}`,
      explanation:
        'В профиле стоит старый адрес, который перенаправляет посетителей. Его нужно кому-то поддерживать, а если от домена откажутся, посетители достанутся тому, кто его займёт.',
      remedy: [
        'Указать в профиле адрес, на который посетители попадают',
        'Выяснить, чей старый домен и до какого срока',
      ],
    },
  },
})
