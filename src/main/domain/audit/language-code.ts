const CODE = /^([a-z]{2,3})(?:[-_][a-z0-9]+)*$/i

/** The language of a tag (`pt-BR` → `pt`); null when the text is no tag, such as a language written in words. */
export function languageCode(text: string | null): string | null {
  return CODE.exec((text ?? '').trim())?.[1]?.toLowerCase() ?? null
}

/** The languages of a list of tags (`kk, ru`); null when there is none, or one of them is no tag. */
export function languageCodes(text: string | null): string[] | null {
  const found: string[] = []
  for (const part of (text ?? '').split(/[,;/+&]|\s(?=\S)/)) {
    if (part.trim() === '') continue
    const code = languageCode(part)
    if (code === null) return null
    found.push(code)
  }
  return found.length === 0 ? null : found
}
