import { fail, pass, rule } from '../rule.ts'

export const personalPage = rule({
  id: 'personal-page',
  version: 1,
  group: 'identity',
  severity: 'high',
  parameters: {},
  needs: [],
  decide({ lifecycle, networkDefunct, personal, handle, networkName }) {
    if (lifecycle === 'closed' || networkDefunct) return pass
    return personal ? fail({ handle, network: networkName }) : pass
  },
  text: {
    en: {
      title: "A person's page used for the company",
      message: (facts, format) =>
        `${format.text(facts.handle)} is the page of a person on ${format.text(facts.network)}`,
      explanation:
        'A page that the network made for a person cannot have a second admin and cannot be handed over; the network may delete it when a company speaks through it. Everything on it goes with one login.',
      remedy: [
        'Open a company page or a group and ask the contacts to follow it',
        'If it is a person who speaks for the brand, record them as such and keep the page out of the list',
      ],
    },
    ru: {
      title: 'Личная страница вместо страницы компании',
      message: (facts, format) => `${format.text(facts.handle)}: личная страница в сети ${format.text(facts.network)}`,
      explanation:
        'Личной странице нельзя дать второго админа, и её нельзя передать; если от неё говорит компания, сеть может её удалить. Всё, что на ней есть, держится на одном входе.',
      remedy: [
        'Открыть страницу компании или сообщество и позвать туда контакты',
        'Если от имени бренда говорит человек — записать это и убрать страницу из реестра',
      ],
    },
  },
})
