import { groupedBy } from '../grouping.ts'
import { html, type Markup } from '../markup.ts'
import { severityMark } from '../marks.ts'
import { type FindingLine, isOpen, type Report } from '../report.ts'
import { accountCell } from '../sections/account-cell.ts'
import { remedyText } from '../sections/findings.ts'
import type { Say } from '../say.ts'

type OwnerList = { readonly owner: string | null; readonly left: boolean; readonly rows: readonly FindingLine[] }
type MarketList = { readonly market: string | null; readonly owners: readonly OwnerList[]; readonly findings: number }

/** Open findings of accounts by market and by owner in it; those without a name come last. */
export function ownerLists(findings: readonly FindingLine[]): MarketList[] {
  const open = findings.filter((finding) => isOpen(finding) && finding.account !== null)
  return byName(open, (finding) => finding.market).map(([market, rows]) => ({
    market,
    findings: rows.length,
    owners: byName(rows, (finding) => finding.owner).map(([owner, own]) => ({
      owner,
      left: own.some((finding) => finding.line?.ownerLeft === true),
      rows: own,
    })),
  }))
}

function byName<T>(items: readonly T[], keyOf: (item: T) => string | null): [string | null, T[]][] {
  return [...groupedBy(items, keyOf)].toSorted(([one], [other]) =>
    one === null ? 1 : other === null ? -1 : one.localeCompare(other),
  )
}

/** What every owner of a market has to do about findings: one list an owner, each market on a page of its own. */
export function auditOwners(report: Report, say: Say): readonly Markup[] {
  if (!report.audit) return [html`<p class="said">${say.text('noAudit')}</p>`]
  const lists = ownerLists(report.findings)
  if (lists.length === 0) return [html`<p class="said">${say.text('noFindings')}</p>`]
  return lists.map(
    ({ market, owners, findings }, at) =>
      html`<section class="part${at > 0 && ' page'}">
        <h2>${market ?? say.text('noMarket')} <span class="q">${say.counted('ownerFindings', findings)}</span></h2>
        ${owners.map((list) => ownerPart(list, say))}
      </section>`,
  )
}

function ownerPart({ owner, left, rows }: OwnerList, say: Say): Markup {
  return html`<div class="group">
    <h3>
      ${owner ?? say.text('noOwner')}
      <span class="q">${left && `${say.text('ownerLeft')} · `}${say.counted('ownerFindings', rows.length)}</span>
    </h3>
    <table>
      <colgroup>
        <col style="width:20%" />
        <col style="width:36%" />
        <col style="width:32%" />
        <col style="width:12%" />
      </colgroup>
      <thead>
        <tr>
          <th>${say.column('account')}</th>
          <th>${say.text('findingsSheet')}</th>
          <th>${say.text('remedy')}</th>
          <th>${say.column('due_on')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <td>${accountCell(row.accountName ?? '–', row.line?.networkName ?? '', row.line?.url ?? null)}</td>
              <td>
                <span class="tag" style="white-space:normal;align-items:flex-start"
                  >${severityMark(row.severity, 12)}<span
                    ><span class="b">${row.ruleTitle}</span
                    >${row.again !== null && html` <span class="q">· ${say.text(`again_${row.again}`)}</span>`}<br />${row.message}</span
                  ></span
                >
              </td>
              <td>${remedyText(row.remedy)}</td>
              <td>
                ${row.dueOn === null ? '–' : say.day(row.dueOn)}${row.assignee !== null && html`<br /><span class="q">${row.assignee}</span>`}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}
