import { holderIsGone } from '../access-ends.ts'
import { isPast } from '../ages.ts'
import { fail, pass, unknown, rule } from '../rule.ts'

export const ownerLockedOut = rule({
  id: 'owner-locked-out',
  version: 1,
  group: 'ownership',
  severity: 'low',
  parameters: {},
  needs: ['access', 'access_holder'],
  decide({ access, owner, lifecycle }, _, today) {
    if (lifecycle !== 'active' || !owner || isPast(owner.leftOn, today)) return pass
    if (access.length === 0) return unknown('access')
    const here = access.filter((entry) => holderIsGone(entry, today) !== true)
    if (here.some((entry) => entry.answerable)) return pass
    if (here.some((entry) => entry.holder === null)) return unknown('access_holder')
    // Nobody of the company at all is a finding of its own.
    if (!here.some((entry) => entry.person && !entry.agency)) return pass
    return fail({
      owner: owner.name,
      holder: here.find((entry) => entry.person)?.person?.name ?? '',
      entries: here.length,
    })
  },
  text: {
    en: {
      title: 'Neither owner nor backup can sign in',
      message: (facts, format) =>
        `${format.text(facts.owner)} answers for it, but ${format.text(facts.holder)} has to be there to act`,
      explanation:
        'The people who answer for the account cannot take down a post or stop a campaign themselves. In an hour that matters they first have to find a colleague who can.',
      remedy: [
        'Give the owner or the backup owner access of their own',
        'Or make somebody who has access the backup owner',
      ],
    },
    ru: {
      title: 'Ни владелец, ни заместитель не могут войти',
      message: (facts, format) =>
        `Отвечает ${format.text(facts.owner)}, а доступ у других: ${format.text(facts.holder)}`,
      explanation:
        'Те, кто отвечает за аккаунт, не могут сами снять запись или остановить кампанию. В нужный час им придётся сначала искать коллегу с доступом.',
      remedy: [
        'Дать владельцу или заместителю собственный доступ',
        'Или назначить заместителем того, у кого доступ есть',
      ],
    },
  },
})
