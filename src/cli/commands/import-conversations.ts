import { resolve } from 'node:path'
import type { ConversationImportResult } from '#shared/contract/conversations-import.ts'
import type { Service } from '#main/service/service.ts'
import type { Language } from '#shared/model/words.ts'
import { count } from '../words.ts'

/** What a file holds when nobody says so. Where it could be both it is a list of accounts; a file that cannot be read is refused later. */
export async function kindOf(
  service: Service,
  word: string,
  language: Language,
): Promise<'accounts' | 'conversations'> {
  try {
    const { kind } = await service.run('conversations.recognise', { file: resolve(word) }, language)
    return kind === 'conversations' ? kind : 'accounts'
  } catch {
    return 'accounts'
  }
}

const OURS: Readonly<Record<Language, (names: string) => string>> = {
  en: (names) => `Accounts that are not in the inventory: ${names}`,
  ru: (names) => `Аккаунты, которых нет в инвентаре: ${names}`,
}
const NAMED = 8
const NOTED = 20

/** What an import of conversations brought, for a person. */
export function conversationLines(file: Omit<ConversationImportResult, 'batch'>, language: Language): string[] {
  const unknown = file.ours.filter(({ inInventory }) => !inInventory).map(({ handle }) => handle)
  const named = unknown.slice(0, NAMED).join(', ')
  return [
    `${file.file}: ${count(file.conversations, 'conversation', language)}`,
    ...(unknown.length === 0 ? [] : [`${file.file}: ${OURS[language](unknown.length > NAMED ? `${named} …` : named)}`]),
    ...file.notes
      .slice(0, NOTED)
      .map(({ row, reason, value }) => `${file.file}:${row} ${reason}${value ? ` (${value})` : ''}`),
  ]
}
