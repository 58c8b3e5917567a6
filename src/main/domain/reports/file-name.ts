const LONGEST = 60

/** The workspace's name as the beginning of a file name: lower case, letters and digits of any script, joined by hyphens. */
export function slugOf(workspace: string): string {
  const slug = workspace
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '')
  return slug === '' ? 'muster' : slug
}

/** `halvorn-group-plan-2026-11-22`, without the extension. */
export const fileStem = (workspace: string, what: string, day: string): string => `${slugOf(workspace)}-${what}-${day}`
