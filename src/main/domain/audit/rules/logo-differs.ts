import { ownDefault } from '../defaults.ts'
import { isLive } from '../live.ts'
import { hashDifference } from '../logo-hash.ts'
import { failAt, fine, portfolioRule, unknownAt } from '../portfolio-rule.ts'

export const logoDiffers = portfolioRule({
  id: 'logo-differs',
  version: 1,
  group: 'profile',
  severity: 'low',
  parameters: { maxDifference: ownDefault(0.15, 'share'), minimum: ownDefault(3, 'accounts') },
  needs: ['logo_hash'],
  by: ['brand'],
  reads: ['lifecycle', 'networkDefunct', 'logoHash'],
  decide({ subject, members }, { brands }, { maxDifference, minimum }) {
    const live = members.filter(isLive)
    if (live.length < minimum) return fine
    const counts = new Map<string, number>()
    for (const { logoHash } of live) if (logoHash !== null) counts.set(logoHash, (counts.get(logoHash) ?? 0) + 1)
    const seen = live.filter((one) => one.logoHash !== null)
    if (seen.length < minimum)
      return unknownAt(
        ['logo_hash'],
        live.filter((one) => one.logoHash === null),
      )
    let [common, most] = ['', 0]
    for (const [hash, count] of counts)
      if (count > most || (count === most && hash < common)) [common, most] = [hash, count]
    const others = seen.filter((one) => hashDifference(one.logoHash ?? '', common) > maxDifference)
    // Where not even half show the same picture, nobody can say which one is the logo.
    if (others.length === 0 || (seen.length - others.length) * 2 <= seen.length) return fine
    return failAt({ brand: brands.get(subject.brand ?? '')?.name ?? '', share: others.length / seen.length }, others)
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
