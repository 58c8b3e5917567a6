import { ownDefault } from '../defaults.ts'
import { countSorted, sorted } from '../members.ts'
import { isLive } from '../live.ts'
import { hashDifference } from '../logo-hash.ts'
import type { Share } from '../portfolio-facts.ts'
import { failAt, fine, portfolioRule, unknownAt } from '../portfolio-rule.ts'

const NOT_KNOWN = ''
const logo = (one: Pick<Share, 'lifecycle' | 'networkDefunct' | 'logoHash'>): string | null =>
  isLive(one) ? (one.logoHash ?? NOT_KNOWN) : null

export const logoDiffers = portfolioRule({
  id: 'logo-differs',
  version: 1,
  group: 'profile',
  severity: 'low',
  parameters: { maxDifference: ownDefault(0.15, 'share'), minimum: ownDefault(3, 'accounts') },
  needs: ['logo_hash'],
  by: ['brand'],
  reads: ['lifecycle', 'networkDefunct', 'logoHash'],
  decide(group, { brands }, { maxDifference, minimum }) {
    const logos = new Map(sorted(group, logo))
    const unseen = logos.get(NOT_KNOWN) ?? []
    logos.delete(NOT_KNOWN)
    const seen = countSorted(logos)
    if (seen + unseen.length < minimum) return fine
    if (seen < minimum) return unknownAt(['logo_hash'], unseen)
    let [common, most] = ['', 0]
    for (const [hash, { length }] of logos)
      if (length > most || (length === most && hash < common)) [common, most] = [hash, length]
    const others = [...logos].flatMap(([hash, alike]) => (hashDifference(hash, common) > maxDifference ? alike : []))
    // Where not even half show the same picture, nobody can say which one is the logo.
    if (others.length === 0 || (seen - others.length) * 2 <= seen) return fine
    return failAt({ brand: brands.get(group.subject.brand ?? '')?.name ?? '', share: others.length / seen }, others)
  },
  text: {
    en: {
      title: 'Profile picture is not that of the brand',
      message: (facts, format) =>
        `${format.count(facts.account_count)} accounts of ${format.text(facts.brand)} show another picture than most`,
      explanation:
        'People know a brand by its picture before they read its name. An account with another one, an old logo or that of an event long over looks like somebody else’s.',
      remedy: [
        'Look at the accounts named; where the picture is an old one, upload that of the brand',
        'Where it is meant so, as for a sub-brand, give the accounts a brand of their own or call the finding false',
      ],
    },
    ru: {
      title: 'Картинка профиля не та, что у бренда',
      message: (facts, format) =>
        `${format.text(facts.brand)}: ${format.plural(facts.account_count, { one: 'аккаунт показывает', few: 'аккаунта показывают', many: 'аккаунтов показывают', other: 'аккаунта показывают' })} не ту картинку, что остальные`,
      explanation:
        'Бренд узнают по картинке раньше, чем прочтут имя. Аккаунт с другой картинкой, старым логотипом или эмблемой давней акции выглядит чужим.',
      remedy: [
        'Посмотреть названные аккаунты; если картинка устарела — загрузить картинку бренда',
        'Если так задумано, например у суббренда, — завести для них отдельный бренд или отметить находку как ложную',
      ],
    },
  },
})
