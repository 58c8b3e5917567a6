import { networks } from '#main/domain/networks/index.ts'
import { allRules } from '#main/domain/audit/rules/all.ts'
import type { CodeNames } from '#main/mirror/queries/finding-fields.ts'

/** Rules and networks by everything a person may call them, in both languages. */
export const codeNames: CodeNames = {
  rules: allRules.map(({ id, text }) => ({ id, names: [id, text.en.title, text.ru.title] })),
  networks: networks.map(({ id, name, aliases }) => ({ id, names: [id, name, ...aliases] })),
}
