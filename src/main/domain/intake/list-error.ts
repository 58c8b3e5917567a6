import type { ErrorCode } from '#shared/contract/error.ts'

/** Every way in which a whole list can be refused. The words for people are in `shared/locale/problem.ts`. */
export type ListErrorCode = Extract<
  ErrorCode,
  | 'file_not_found'
  | 'file_unreadable'
  | 'file_is_folder'
  | 'file_empty'
  | 'file_too_large'
  | 'file_too_many_rows'
  | 'file_too_deep'
  | 'file_encoding'
  | 'file_zip_bomb'
  | 'file_encrypted'
  | 'file_malformed'
  | 'file_unknown_format'
  | 'file_packed'
  | 'file_no_table'
  | 'file_no_list'
  | 'file_other_export'
>

export type ListErrorDetails = Readonly<Record<string, string | number | boolean | null>>
