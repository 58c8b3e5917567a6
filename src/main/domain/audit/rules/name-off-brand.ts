import { ownDefault } from '../defaults.ts'
import { fail, pass, unknown, rule } from '../rule.ts'

export const nameOffBrand = rule({
  id: 'name-off-brand',
  version: 1,
  group: 'identity',
  severity: 'low',
  // Where a brand has no habit of saying its name, an account that does not is no exception.
  parameters: { minShare: ownDefault(0.75, 'share'), minimum: ownDefault(5, 'accounts') },
  needs: ['brand', 'display_name'],
  decide({ lifecycle, networkDefunct, brand, saysBrand, brandPractice, handle, displayName }, { minShare, minimum }) {
    if (lifecycle === 'closed' || networkDefunct) return pass
    if (!brand || saysBrand === null) return unknown('brand')
    if (saysBrand) return pass
    if (displayName === null) return unknown('display_name')
    if (!brandPractice || brandPractice.accounts < minimum || brandPractice.share < minShare) return pass
    return fail({ brand: brand.name, handle, account_name: displayName, share: brandPractice.share })
  },
  text: {
    en: {
      title: 'Name does not say the brand',
      message: (facts, format) =>
        `“${format.text(facts.account_name)}” does not name ${format.text(facts.brand)}; ${format.share(facts.share)} of its accounts do`,
      explanation:
        'Neither the handle nor the name on the network tells whom the account speaks for, while nearly all accounts of the brand do. Customers neither find nor trust it, and an impostor among such names would not stand out.',
      remedy: [
        'Add the brand to the name on the network; that costs no followers',
        'Or move the account to the brand or campaign it really belongs to',
      ],
    },
    ru: {
      title: 'Название не говорит о бренде',
      message: (facts, format) =>
        `В названии «${format.text(facts.account_name)}» нет бренда ${format.text(facts.brand)}; он есть у ${format.share(facts.share)} его аккаунтов`,
      explanation:
        'Ни имя аккаунта, ни название в сети не говорят, чей он, хотя почти у всех аккаунтов бренда это видно. Клиенты его не находят и не доверяют ему, а самозванца среди таких не отличить.',
      remedy: [
        'Добавить бренд в название; подписчиков это не отнимет',
        'Или отнести аккаунт к тому бренду или кампании, чей он на деле',
      ],
    },
  },
})
