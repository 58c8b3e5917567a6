/** A word that announces a secret, followed by something that is not a sentence. */
const NAMED =
  /(?:^|[\s,;(])(?:pass(?:word|wort|phrase|code)?|pwd|pw|pin|token|secret|api[ _-]?key|kennwort|passwort|парол[ья]|пин(?:-?код)?|токен|секрет|ключ|код)\s*(?:(?::|=|–|-|—)\s*\S{3,}|\s(?:is|ist|это)\s+\S*\d)/iu
/** Forms that nothing but a key has. */
const KNOWN = [
  /\beyJ[\w-]{8,}\.[\w-]{8,}\./,
  /\b(?:gh[pousr]|github_pat|glpat|xox[abprs]|sk|pk|rk)[-_][\w-]{12,}/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bAIza[\w-]{30,}/,
  /\bEAA[A-Za-z0-9]{20,}/,
  /otpauth:\/\//i,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /[?&](?:access_)?token=[^&\s]{6,}/i,
]
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i
const LONG = 24
const SHORTEST = 8

/**
 * Whether a text seems to hold a password, a token or a code. Judged by its form alone and rather too often than too
 * rarely: addresses, e-mail addresses and plain words pass.
 */
export function looksSecret(text: string): boolean {
  if (NAMED.test(text) || KNOWN.some((form) => form.test(text))) return true
  return text.split(/[\s,;"'()<>]+/).some(isSecretWord)
}

function isSecretWord(word: string): boolean {
  if (word.length < SHORTEST || UUID.test(word) || /^(?:https?:\/\/|www\.)/i.test(word)) return false
  if (/^[^@\s]+@[^@\s]+\.[\p{L}]{2,}$/u.test(word) || /^@?[\p{L}\d.-]+\.[\p{L}]{2,}(?:\/\S*)?$/u.test(word))
    return false
  const lower = /\p{Ll}/u.test(word)
  const upper = /\p{Lu}/u.test(word)
  const digit = /\d/.test(word)
  const sign = /[!#$%^&*?=+~]/.test(word)
  if (
    word.length >= LONG &&
    digit &&
    (lower || upper) &&
    /^[\w+/=-]+$/.test(word) &&
    !/^[\p{L}]+(?:[-_]\w+)+$/u.test(word)
  )
    return true
  return lower && upper && digit && sign
}
