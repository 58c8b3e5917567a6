import { useMemo, type Dispatch, type SetStateAction } from 'react'
import type { ImportChoices } from '#shared/contract/inventory-import.ts'
import type { WholeList } from '#shared/contract/inventory-lists.ts'

/** One reading of the file; another choice asks for another reading. */
export type Reading = {
  readonly file: string
  readonly mapping: Readonly<Record<string, string>>
  readonly choices: ImportChoices
  readonly list?: WholeList
}

type Place = { readonly sheet: string | null; readonly row: number }

export type Choosing = {
  /** Reads a column as a field. */
  choose: (column: string, field: string) => void
  /** Another encoding, other sheets, another header: what was said about columns and rows does not hold any more. */
  readAs: (choices: Pick<ImportChoices, 'encoding' | 'sheets' | 'header'>) => void
  /** Forgets every choice about columns, the remembered ones too. */
  asRecognised: () => void
  /** The network of all rows where `text` stands instead of one; null takes it back. */
  giveNetwork: (text: string, network: string | null) => void
  /** One row: a network, null to leave it out, undefined to treat it like the others. */
  setRow: (place: Place, network: string | null | undefined) => void
  /** The file is the whole list of a source at a date; null for any other file. */
  setList: (list: WholeList | null) => void
  /** Answers the inventory contradicts by now: it stays as it is, or they count. */
  setConflicts: (conflicts: 'keep' | 'take') => void
  readAgain: () => void
}

const same = (a: Place, b: Place): boolean => a.row === b.row && a.sheet === b.sheet

/** What a person can choose about a file, each as one change of how it is read. */
export function useChoosing(set: Dispatch<SetStateAction<Reading>>): Choosing {
  return useMemo(() => {
    const change = (patch: (before: Reading) => Partial<Reading>): void =>
      set((before) => ({ ...before, ...patch(before) }))
    return {
      choose: (column, field) => change(({ mapping }) => ({ mapping: { ...mapping, [column]: field } })),
      readAs: (patch) =>
        change(({ choices: { recall, encoding, sheets, header } }) => ({
          mapping: {},
          choices: { recall, encoding, sheets, header, ...patch },
        })),
      asRecognised: () => change(({ choices }) => ({ mapping: {}, choices: { ...choices, recall: false } })),
      giveNetwork: (text, network) =>
        change(({ choices }) => {
          const { [text]: _, ...others } = choices.networks ?? {}
          return { choices: { ...choices, networks: network === null ? others : { ...others, [text]: network } } }
        }),
      setRow: (place, network) =>
        change(({ choices }) => {
          const others = (choices.rows ?? []).filter((row) => !same(row, place))
          const rows = network === undefined ? others : [...others, { sheet: place.sheet, row: place.row, network }]
          return { choices: { ...choices, rows } }
        }),
      setList: (list) =>
        set(({ file, mapping, choices }) => ({ file, mapping, choices, ...(list === null ? {} : { list }) })),
      setConflicts: (conflicts) => change(({ choices }) => ({ choices: { ...choices, conflicts } })),
      readAgain: () => change(() => ({})),
    }
  }, [set])
}
