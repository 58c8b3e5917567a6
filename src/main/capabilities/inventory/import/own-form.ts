import type { ImportPreview, ImportResult } from '#shared/contract/inventory.ts'

/**
 * The preview of a file in a form that Muster made itself, a questionnaire or a plan that comes back: what it brings is
 * told as for every list, and nothing about its reading is left to choose.
 */
export function ownFormPreview(
  outcome: ImportResult,
  { at, modifiedAt }: { readonly at: number | null; readonly modifiedAt: number },
  preview: ImportPreview['preview'],
): ImportPreview {
  return {
    ...outcome,
    repeats: at,
    encoding: null,
    sheets: [],
    readAs: { encoding: null, encodingGuessed: false, delimiter: null, sheets: [], header: null },
    recalled: null,
    identifies: true,
    gaps: [],
    columns: [],
    proposedList: { source: outcome.file, asOf: new Date(modifiedAt).toISOString().slice(0, 10) },
    preview,
  }
}
