import { isPersonsPage } from './addresses.ts'
import type { PlantedRule } from './company.ts'
import { type Draft, isDefunct } from './drafts.ts'
import { hasConversations } from './plants.ts'
import type { Random } from './random.ts'

/** Decides what is wrong with names, profiles and lists, and which accounts fell silent before many. Changes the drafts. */
export function plantProfiles(drafts: readonly Draft[], chance: Random): void {
  const own = drafts.filter(({ origin }) => origin !== 'impostor')
  const able = own.filter((draft) => draft.lifecycle === 'active' && !isDefunct(draft))
  const plant = (
    rule: PlantedRule,
    [least, most]: readonly [number, number],
    fits: (draft: Draft) => boolean = () => true,
  ): void => {
    for (const draft of chance.some(able.filter(fits), chance.whole(least, most))) draft.faults.add(rule)
  }
  const linked = ({ network, faults, brandKnown }: Draft): boolean =>
    network !== 'website' && brandKnown && !faults.has('no-link-home') && !faults.has('link-shortened')

  for (const draft of own)
    if (draft.lifecycle !== 'closed' && isPersonsPage(draft.network, draft.handle)) draft.faults.add('personal-page')
  own.find(({ lifecycle }) => lifecycle === 'closed')?.faults.add('closed-but-posting')
  plant('no-bio', [8, 12])
  plant('link-shortened', [4, 6], linked)
  plant('link-insecure', [6, 9], linked)
  plant(
    'language-off-market',
    [3, 5],
    ({ language, market, faults }) => language !== 'en' && market !== 'Global' && !faults.has('duplicate-identity'),
  )
  plant(
    'silent-audience',
    [3, 5],
    ({ network, function: role, faults, young, handle }) =>
      ['facebook', 'instagram', 'vk'].includes(network) &&
      role === 'marketing' &&
      !young &&
      !handle.startsWith('groups/') &&
      !faults.has('stale') &&
      !faults.has('duplicate-identity'),
  )
  plant('gone-from-list', [4, 6])
  const quiet = ({ faults, young, handle }: Draft): boolean =>
    !young &&
    !handle.startsWith('groups/') &&
    !['stale', 'silent-audience', 'duplicate-identity', 'never-posted'].some((rule) => faults.has(rule as PlantedRule))
  plant('never-posted', [2, 3], (draft) => quiet(draft) && !hasConversations(draft))
  plant('audience-shrinking', [4, 6], quiet)
}
