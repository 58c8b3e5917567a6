import { fail, pass, rule } from '../rule.ts'

/** Servers err: only what was missed twice in a row is gone. */
const SURE = 2

export const vanished = rule({
  id: 'vanished',
  version: 1,
  group: 'identity',
  severity: 'high',
  parameters: {},
  needs: [],
  decide({ found, lifecycle, networkDefunct, networkName }) {
    if (lifecycle === 'closed' || networkDefunct) return pass
    const gone = [found.profile, found.address].find((one) => one?.state === 'gone' && one.times >= SURE)
    return gone ? fail({ network: networkName, not_found_since: gone.since }) : pass
  },
  text: {
    en: {
      title: 'No longer there on its network',
      message: (facts, format) =>
        `${format.text(facts.network)} has not found it since ${format.instant(facts.not_found_since)}`,
      explanation:
        'The network says that there is no such account. It was deleted, suspended or renamed; as long as the inventory counts it, plans and figures rest on something that is gone, and the free name can be taken by anybody.',
      remedy: [
        'Ask whoever had access what happened',
        'Enter the new name, or close the account in the inventory',
        'Take the name again where the network allows it',
      ],
    },
    ru: {
      title: 'В сети аккаунта больше нет',
      message: (facts, format) =>
        `${format.text(facts.network)} не находит его с ${format.instant(facts.not_found_since)}`,
      explanation:
        'Сеть отвечает, что такого аккаунта нет. Его удалили, заблокировали или переименовали; пока он числится в реестре, планы и показатели стоят на том, чего нет, а свободное имя может занять кто угодно.',
      remedy: [
        'Спросить тех, у кого был доступ, что случилось',
        'Записать новое имя или закрыть аккаунт в реестре',
        'Снова занять имя, если сеть позволяет',
      ],
    },
  },
})
