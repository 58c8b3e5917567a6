/** Spreadsheet programs take a text that begins like this for a formula. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
/** A signed number or a telephone number only looks like one. */
const NUMBER_OR_PHONE = /^[+-][\d\s()./,-]*\d[\d\s()./,-]*$/

/** Text made harmless for a spreadsheet program: an apostrophe goes in front of what it would compute. */
export function withoutFormula(text: string): string {
  return FORMULA.test(text) && !NUMBER_OR_PHONE.test(text) ? `'${text}` : text
}

/** `withoutFormula` in a form that `rearmed` takes back exactly: a text that has such an apostrophe itself gets a second one. */
export function defused(text: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : withoutFormula(text)
}

/** Takes back what `defused` did. */
export function rearmed(text: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1) : text
}
