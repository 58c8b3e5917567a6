import { fail, pass, rule } from '../rule.ts'

const USABLE = /[\p{L}\p{N}]/u
const PLACEHOLDER = /^n\/a$/i

export const noHandle = rule({
  id: 'no-handle',
  version: 1,
  group: 'identity',
  severity: 'high',
  parameters: {},
  needs: [],
  decide(facts) {
    return USABLE.test(facts.handle) && !PLACEHOLDER.test(facts.handle)
      ? pass
      : fail({ account_name: facts.displayName ?? '' })
  },
  text: {
    en: {
      title: 'No usable handle',
      message: (facts, format) =>
        facts.account_name
          ? `Recorded as “${format.text(facts.account_name)}”, without a handle`
          : 'Recorded without a handle or a name',
      explanation:
        'An account is known by its network and handle. Without one nobody can tell whether it is a duplicate, check whether it is still there, or find it again when its owner is gone.',
      remedy: [
        'Ask whoever added the row for the address of the profile',
        'Enter the handle, or remove the row if the account does not exist',
      ],
    },
    ru: {
      title: 'Нет пригодного имени аккаунта',
      message: (facts, format) =>
        facts.account_name
          ? `Записан как «${format.text(facts.account_name)}», имя аккаунта не указано`
          : 'Не указано ни имя аккаунта, ни название',
      explanation:
        'Аккаунт узнают по сети и имени. Без имени нельзя понять, не дубль ли это, проверить, существует ли страница, и найти её, когда владельца уже нет.',
      remedy: [
        'Узнать адрес профиля у того, кто добавил строку',
        'Указать имя или удалить строку, если аккаунта не существует',
      ],
    },
  },
})
