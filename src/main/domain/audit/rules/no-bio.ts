import { fail, pass, unknown, rule } from '../rule.ts'

export const noBio = rule({
  id: 'no-bio',
  version: 1,
  group: 'profile',
  severity: 'low',
  parameters: {},
  needs: ['bio'],
  decide({ lifecycle, networkDefunct, bio, displayName, handle, networkName }) {
    if (lifecycle !== 'active' || networkDefunct) return pass
    if (bio === null) return unknown('bio')
    return bio === '' ? fail({ account_name: displayName ?? handle, network: networkName }) : pass
  },
  text: {
    en: {
      title: 'Profile says nothing about itself',
      message: (facts, format) =>
        `${format.text(facts.account_name)} has no description on ${format.text(facts.network)}`,
      explanation:
        'The description is the first thing visitors read and what search inside the network looks through. Without it nobody learns who speaks, for whom, and where help is given.',
      remedy: ['Write one or two sentences: who speaks, for whom, about what', 'Say where help is given'],
    },
    ru: {
      title: 'Профиль ничего о себе не говорит',
      message: (facts, format) =>
        `${format.text(facts.account_name)}: описания в сети ${format.text(facts.network)} нет`,
      explanation:
        'Описание читают первым, и по нему ищет сама сеть. Без него непонятно, кто говорит, с кем и где помогают.',
      remedy: ['Написать одну-две фразы: кто говорит, с кем и о чём', 'Указать, где помогают'],
    },
  },
})
