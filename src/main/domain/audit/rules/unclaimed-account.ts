import { daysSinceDay } from '../ages.ts'
import { ownDefault } from '../defaults.ts'
import { fail, pass, unknown, rule } from '../rule.ts'
import { NEW_DAYS } from '#main/domain/duplicates/stranger.ts'
import { isStranger, linksTo, missingOfStranger } from '../stranger-facts.ts'

export const unclaimedAccount = rule({
  id: 'unclaimed-account',
  version: 1,
  group: 'impostors',
  severity: 'high',
  parameters: { minDays: ownDefault(NEW_DAYS + 1, 'days') },
  needs: ['brand', 'verified', 'opened_on', 'website', 'brand_website', 'people'],
  decide(facts, { minDays }, today) {
    if (!isStranger(facts) || facts.networkDefunct) return pass
    // A new one is suspected of being an impostor, which is a finding of its own.
    const days = facts.openedOn === null ? null : daysSinceDay(facts.openedOn, today)
    if (days !== null && days < minDays) return pass
    if (facts.namedBrands === null) return unknown('brand')
    const [brand] = facts.namedBrands
    if (!brand || linksTo(facts, facts.namedBrands)) return pass
    if (!facts.peopleKnown) return unknown('people')
    const missing = missingOfStranger(facts, facts.namedBrands)
    if (missing.length > 0) return unknown(...missing)
    return fail({
      brand: brand.name,
      handle: facts.handle,
      opened_on: facts.openedOn ?? '',
      website: facts.website ?? '',
      brand_domain: brand.domain ?? '',
    })
  },
  text: {
    en: {
      title: "Bears the brand's name, and nobody claims it",
      message: (facts, format) =>
        `Bears the name of ${format.text(facts.brand)} since ${format.day(facts.opened_on)}; no owner, no access, no link home`,
      explanation:
        'An account has carried the name for a long time, and nobody inside is known to run it. It may be a forgotten own account, a fan or a dealer; customers take it for the company until somebody finds out.',
      remedy: [
        'Ask the market, former agencies and dealers who runs it',
        'If it is ours, enter owner and access and link it to the site',
        'If not, agree on a name that says so, or report it to the network',
      ],
    },
    ru: {
      title: 'Носит имя бренда, но ничей',
      message: (facts, format) =>
        `Носит имя ${format.text(facts.brand)} с ${format.day(facts.opened_on)}; нет ни владельца, ни доступов, ни ссылки на сайт бренда`,
      explanation:
        'Аккаунт давно носит имя бренда, а кто его ведёт, внутри не знают. Это может быть забытый свой аккаунт, поклонник или дилер; клиенты считают его компанией, пока это не выяснится.',
      remedy: [
        'Спросить рынок, бывшие агентства и дилеров, кто его ведёт',
        'Если он наш — указать владельца и доступы, поставить ссылку на сайт',
        'Если нет — договориться о понятном имени или пожаловаться в сеть',
      ],
    },
  },
})
