import type { Step } from '#shared/model/exchange.ts'

const clock = (at: number): string => `${(1_700_000_000_000 + at).toString(16).padStart(12, '0')}-0000`

/** Steps that add so many accounts, as an import does. */
export function accountSteps(changes: number, lines: number, device = 'bench'): Step[] {
  return Array.from({ length: changes / lines }, (_, step) => {
    const all = Array.from({ length: lines }, (__, line) => {
      const at = step * lines + line
      const handle = `handle${at}`
      const after = { network: 'x', handle, handle_key: handle, created_at: at, updated_at: at }
      return { clock: clock(at), entity: 'account', key: `0190${String(at).padStart(8, '0')}`, before: null, after }
    })
    const last = all.at(-1)?.clock ?? ''
    const head = { device, actor: 'Anna', action: 'import', kind: 'do' as const, reverts: null, clock: last }
    return { id: `s${step}`, at: step, ...head, lines: all }
  })
}
