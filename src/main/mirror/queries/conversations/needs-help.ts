/** Whether a conversation `c` needed help: as somebody said, else as triage read it; null where neither is known. */
export const NEEDS_HELP =
  'coalesce(c.needs_help, (SELECT r.needs_help FROM triage_result r WHERE r.conversation_id = c.id))'
