import { fail, pass, rule } from '../rule.ts'

export const renamedUpstream = rule({
  id: 'renamed-upstream',
  version: 1,
  group: 'identity',
  severity: 'high',
  parameters: {},
  needs: [],
  decide({ found, lifecycle, networkDefunct, handle }) {
    const { profile } = found
    if (lifecycle === 'closed' || networkDefunct) return pass
    if (profile?.state !== 'renamed' && profile?.state !== 'moved') return pass
    return fail({ handle, now_called: profile.detail ?? '', seen_since: profile.since })
  },
  text: {
    en: {
      title: 'Has another name on its network now',
      message: (facts, format) => `${format.text(facts.handle)} is ${format.text(facts.now_called)} there`,
      explanation:
        'The account was renamed, or its owner moved to another one. Links and print still carry the old name, and on most networks anybody can take it.',
      remedy: [
        'Change the name in the inventory; the old one stays as a former name',
        'Replace the old name on the site, in e-mails and in print',
        'Keep the old name taken where the network allows it',
      ],
    },
    ru: {
      title: 'В сети у него теперь другое имя',
      message: (facts, format) => `${format.text(facts.handle)} теперь ${format.text(facts.now_called)}`,
      explanation:
        'Аккаунт переименовали, или владелец переехал в другой. На сайтах и в печати стоит прежнее имя, а занять его в большинстве сетей может кто угодно.',
      remedy: [
        'Сменить имя в реестре; прежнее останется как бывшее',
        'Заменить прежнее имя на сайте, в письмах и в печатных материалах',
        'Удержать прежнее имя, если сеть позволяет',
      ],
    },
  },
})
