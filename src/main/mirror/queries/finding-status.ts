/**
 * The status of finding `f` of run `r` with its state `s`: an acceptance that has run out is open again, and so is a
 * finding that was called fixed before the run that still found it.
 */
export const FINDING_STATUS = `CASE
  WHEN s.status IS NULL THEN 'open'
  WHEN s.status = 'accepted' AND s.expires_on <= date('now', 'localtime') THEN 'open'
  WHEN s.status = 'fixed' AND s.status_at <= r.started_at THEN 'open'
  ELSE s.status END`
