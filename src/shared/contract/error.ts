import { z } from 'zod'

/**
 * Every way in which something expected can go wrong. The window has a text for each in both
 * languages (`shared/locale`); the command line maps them to exit statuses (`exitStatus`).
 */
export const ErrorCode = z.enum([
  'bad_request',
  'unknown_request',
  'not_allowed',
  'no_workspace',
  'not_found',
  'exists',
  'conflict',
  'nothing_to_undo',
  'in_use',
  'looks_secret',
  'lifecycle_step',
  'value_unfit',
  'cancelled',
  'file_not_found',
  'file_unreadable',
  'file_is_folder',
  'file_empty',
  'file_too_large',
  'file_too_many_rows',
  'file_too_deep',
  'file_encoding',
  'file_zip_bomb',
  'file_encrypted',
  'file_malformed',
  'file_unknown_format',
  'file_packed',
  'file_no_table',
  'file_no_page',
  'file_no_list',
  'file_other_export',
  'file_no_messages',
  'file_needs_account',
  'file_no_outcomes',
  'file_no_survey',
  'file_exists',
  'folder_unwritable',
  'bad_filter',
  'bad_routing',
  'bad_rule_pack',
  'bad_instance',
  'bad_settings',
  'bundle_unknown',
  'bundle_damaged',
  'bundle_newer',
  'bundle_foreign',
  'bundle_own',
  'bundle_gap',
  'bundle_clock',
  'bundle_too_large',
  'bundle_untrusted',
  'hub_unreachable',
  'hub_denied',
  'hub_untrusted',
  'hub_not_muster',
  'hub_newer',
  'hub_older',
  'hub_foreign',
  'hub_partial',
  'hub_none',
  'hub_computer',
  'hub_last_admin',
  'hub_invitation',
  'hub_password',
  'hub_address',
  'workspace_missing',
  'workspace_not_muster',
  'workspace_damaged',
  'workspace_newer',
  'workspace_locked',
  'workspace_read_only',
  'disk_full',
  'printer_unavailable',
  'address_unusable',
  'service_stopped',
  'internal',
])
export type ErrorCode = z.infer<typeof ErrorCode>

export const Problem = z.object({
  code: ErrorCode,
  /** English, technical: for logs and "Copy details", never shown as it is. */
  message: z.string(),
  /** Values the text of the code names: file, row, path, limit … */
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
})
export type Problem = z.infer<typeof Problem>

export type Envelope<T> = { ok: true; value: T } | { ok: false; error: Problem }

/** An expected failure on its way to an envelope. Anything else that is thrown is a programming error. */
export class Refusal extends Error {
  readonly code: ErrorCode
  readonly details: Problem['details']
  constructor(code: ErrorCode, message: string, details?: Problem['details']) {
    super(message)
    this.name = 'Refusal'
    this.code = code
    this.details = details
  }
}

/** The exit status the command-line contract asks for: 2 wrong usage or unreadable input, 3 a workspace that cannot be used. */
export function exitStatus(code: ErrorCode): 2 | 3 {
  if (code === 'workspace_missing') return 2
  return code.startsWith('workspace_') || code === 'disk_full' ? 3 : 2
}
