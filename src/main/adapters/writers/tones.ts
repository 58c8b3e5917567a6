/** Text colours of severities and dispositions on paper and in sheets, as on the screen in the light scheme: RGB in hexadecimal. */
export const TONES: Readonly<Record<string, string>> = {
  critical: 'A81E27',
  high: '9E4508',
  medium: '7A5B00',
  low: '596469',
  keep: '2F7F55',
  refocus: '1E56B0',
  merge: '7A3FC4',
  transfer: '9A6200',
  archive: '5F6C75',
  close: '8E1644',
  undecided: '5F696E',
}

/** Inks and lines of documents. */
export const INK = {
  first: '14191B',
  second: '475156',
  third: '5F696E',
  accent: '0B6A7D',
  line: 'CBD1D3',
  ground: 'EEF1F1',
} as const
