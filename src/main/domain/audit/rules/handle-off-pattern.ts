import { fits } from '../handle-pattern.ts'
import { fail, pass, unknown, rule } from '../rule.ts'

export const handleOffPattern = rule({
  id: 'handle-off-pattern',
  version: 1,
  group: 'identity',
  severity: 'low',
  parameters: {},
  needs: ['brand', 'handle_pattern', 'handle'],
  decide(facts) {
    if (!facts.brand) return unknown('brand')
    if (!facts.brand.pattern) return unknown('handle_pattern')
    if (facts.handle === '') return unknown('handle')
    const fitting = fits(facts.brand.pattern, facts.handle)
    if (fitting === null) return unknown('handle')
    return fitting ? pass : fail({ handle: facts.handle, brand: facts.brand.name, pattern: facts.brand.pattern.source })
  },
  text: {
    en: {
      title: "Handle does not follow the brand's pattern",
      message: (facts, format) =>
        `“${format.text(facts.handle)}” does not fit the handle pattern of ${format.text(facts.brand)}`,
      explanation:
        'When all accounts of a brand are named alike, customers recognise the real ones and impostors stand out. A name of its own kind is harder to find and easier to fake.',
      remedy: [
        'Check whether a handle that follows the pattern is free',
        'Rename the account, or write down why it differs',
      ],
    },
    ru: {
      title: 'Имя не по шаблону бренда',
      message: (facts, format) =>
        `«${format.text(facts.handle)}» не подходит под шаблон бренда ${format.text(facts.brand)}`,
      explanation:
        'Когда все аккаунты бренда названы единообразно, клиенты узнают настоящие, а самозванцы заметны. Имя, выбивающееся из ряда, труднее найти и легче подделать.',
      remedy: ['Проверить, свободно ли имя по шаблону', 'Переименовать аккаунт или записать, почему он назван иначе'],
    },
  },
})
