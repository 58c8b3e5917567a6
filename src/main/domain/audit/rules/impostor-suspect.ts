import { NEW_DAYS } from '#main/domain/duplicates/stranger.ts'
import { daysSinceDay } from '../ages.ts'
import { ownDefault } from '../defaults.ts'
import { fail, pass, unknown, rule } from '../rule.ts'
import { isStranger, linksTo, missingOfStranger } from '../stranger-facts.ts'

export const impostorSuspect = rule({
  id: 'impostor-suspect',
  version: 1,
  group: 'impostors',
  severity: 'critical',
  parameters: { maxDays: ownDefault(NEW_DAYS, 'days') },
  needs: ['brand', 'verified', 'opened_on', 'website', 'brand_website'],
  decide(facts, { maxDays }, today) {
    if (!isStranger(facts)) return pass
    const days = facts.openedOn === null ? 0 : daysSinceDay(facts.openedOn, today)
    if (days > maxDays) return pass
    if (facts.namedBrands === null) return unknown('brand')
    const [brand] = facts.namedBrands
    if (!brand || linksTo(facts, facts.namedBrands)) return pass
    const missing = missingOfStranger(facts, facts.namedBrands)
    if (missing.length > 0) return unknown(...missing)
    return fail({
      brand: brand.name,
      handle: facts.handle,
      opened_on: facts.openedOn ?? '',
      days,
      website: facts.website ?? '',
      brand_domain: brand.domain ?? '',
    })
  },
  text: {
    en: {
      title: 'Looks like an impostor',
      message: (facts, format) =>
        `Bears the name of ${format.text(facts.brand)}, opened ${format.days(facts.days)} ago, unverified, without owner or link home`,
      explanation:
        "A new, unverified account that carries the brand's name, links elsewhere and that nobody inside knows may have been opened to deceive customers. Checking early is cheap; a fraud under the brand's name is not.",
      remedy: [
        'Ask the teams whether anybody opened it',
        'If nobody did, report it to the network as impersonation',
        "If somebody did, enter owner and access, and link it to the brand's site",
      ],
    },
    ru: {
      title: 'Похоже на самозванца',
      message: (facts, format) =>
        `Носит имя ${format.text(facts.brand)}, открыт ${format.days(facts.days)} назад; не подтверждён, без владельца и ссылки на сайт бренда`,
      explanation:
        'Новый неподтверждённый аккаунт с именем бренда, о котором внутри никто не знает и который ссылается на чужой сайт, может быть открыт для обмана клиентов. Проверить его сразу дёшево, мошенничество от имени бренда обходится дорого.',
      remedy: [
        'Спросить команды, не открывал ли его кто-то из них',
        'Если нет — пожаловаться в сеть на выдачу себя за бренд',
        'Если да — указать владельца и доступы, поставить ссылку на сайт бренда',
      ],
    },
  },
})
