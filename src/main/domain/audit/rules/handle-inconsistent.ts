import { fail, pass, unknown, rule } from '../rule.ts'

export const handleInconsistent = rule({
  id: 'handle-inconsistent',
  version: 2,
  group: 'identity',
  severity: 'low',
  parameters: {},
  needs: ['brand', 'display_name'],
  decide({ lifecycle, networkDefunct, brand, displayName, agreedHandle, handle, networkName }) {
    if (lifecycle === 'closed' || networkDefunct) return pass
    if (!brand) return unknown('brand')
    if (displayName === null) return unknown('display_name')
    if (!agreedHandle) return pass
    return fail({
      handle,
      network: networkName,
      agreed_handle: agreedHandle.handle,
      networks: agreedHandle.networks,
      account_name: displayName,
    })
  },
  text: {
    en: {
      title: 'Same name, another handle',
      message: (facts, format) =>
        `“${format.text(facts.handle)}” on ${format.text(facts.network)}, “${format.text(facts.agreed_handle)}” on ${format.plural(facts.networks, { one: 'other network', other: 'other networks' })}`,
      explanation:
        'The same brand speaks under the same name elsewhere, and there its handles agree. Customers who know one handle try it on the next network; what they find there may be free for anybody to take.',
      remedy: [
        'Check whether the common handle is free on this network',
        'Rename the account, or take the free handle so that nobody else does',
      ],
    },
    ru: {
      title: 'Название то же, имя другое',
      message: (facts, format) =>
        `«${format.text(facts.handle)}» в сети ${format.text(facts.network)}, а ещё в ${format.plural(facts.networks, { one: 'сети', few: 'сетях', many: 'сетях', other: 'сети' })} — «${format.text(facts.agreed_handle)}»`,
      explanation:
        'Тот же бренд под тем же названием есть в других сетях, и имена аккаунтов там совпадают. Кто знает одно имя, пробует его и в следующей сети, а там его может занять кто угодно.',
      remedy: [
        'Проверить, свободно ли общее имя в этой сети',
        'Переименовать аккаунт или занять свободное имя, чтобы его не занял другой',
      ],
    },
  },
})
