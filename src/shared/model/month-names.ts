/** Months by every name and abbreviation that lists and people use, January first. */
const MONTHS = [
  'jan|january|januar|janvier|janv|ene|enero|янв|января|январь',
  'feb|february|februar|fevrier|fevr|febrero|фев|февр|февраля|февраль',
  'mar|march|marz|mars|marzo|мар|марта|март',
  'apr|april|avril|avr|abr|abril|апр|апреля|апрель',
  'may|mai|mayo|мая|май',
  'jun|june|juni|juin|junio|июн|июня|июнь',
  'jul|july|juli|juillet|juil|julio|июл|июля|июль',
  'aug|august|aout|ago|agosto|авг|августа|август',
  'sep|sept|september|septembre|septiembre|сен|сент|сентября|сентябрь',
  'oct|october|okt|oktober|octobre|octubre|окт|октября|октябрь',
  'nov|november|novembre|noviembre|ноя|нояб|ноября|ноябрь',
  'dec|december|dez|dezember|decembre|dic|diciembre|дек|декабря|декабрь',
].map((names) => new Set(names.split('|')))

/** The number of a month by its name, 1 to 12; 0 when it is none. */
export function monthOf(name: string | undefined): number {
  if (!name) return 0
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/([a-z])[\u0300-\u036f]+/g, '$1')
    .normalize('NFC')
  return MONTHS.findIndex((names) => names.has(plain)) + 1
}
