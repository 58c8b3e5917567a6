import type { Language } from '#shared/model/words.ts'
import type { Command } from './command.ts'

const WORDS = {
  en: {
    usage: 'Usage: muster COMMAND [options]',
    shared: 'Every command takes --workspace FILE (or MUSTER_WORKSPACE), --json, --lang en|ru, --help.',
    hint: 'muster --help lists the commands',
  },
  ru: {
    usage: 'Запуск: muster КОМАНДА [параметры]',
    shared: 'Каждая команда понимает --workspace FILE (или MUSTER_WORKSPACE), --json, --lang en|ru, --help.',
    hint: 'muster --help покажет команды',
  },
} as const

export const usageHint = (language: Language): string => WORDS[language].hint

export function helpOf(command: Command, language: Language): string {
  return `muster ${command.usage}\n  ${command.does[language]}\n\n${WORDS[language].shared}`
}

export function helpOfAll(commands: readonly Command[], language: Language): string {
  const lines = commands.map((command) => `  ${command.usage}\n      ${command.does[language]}`)
  return [WORDS[language].usage, '', ...lines, '', WORDS[language].shared].join('\n')
}
