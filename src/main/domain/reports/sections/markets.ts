import { groupedBy } from '../grouping.ts'
import { html, type Markup } from '../markup.ts'
import { dispositionMark, severityMark } from '../marks.ts'
import { type DecisionLine, type FindingLine, held, type InventoryLine, isOpen, type Report } from '../report.ts'
import type { Say } from '../say.ts'
import { taskText } from '../tasks.ts'
import { accountCell } from './account-cell.ts'
import { reasonText } from './decisions.ts'

type Task = { line: InventoryLine; decision: DecisionLine | null; findings: FindingLine[] }
type OwnerTasks = { owner: string | null; left: boolean; tasks: Task[]; idle: InventoryLine[] }
export type MarketTasks = { market: string | null; accounts: number; findings: number; owners: OwnerTasks[] }

/** What each market and each owner in it has to do; those without a name come last. */
export function marketTasks({ inventory, decisions, findings }: Report): MarketTasks[] {
  const decided = new Map(decisions.map((row) => [row.account, row]))
  const open = groupedBy(findings.filter(isOpen), (finding) => finding.account)
  const tasks = inventory.map((line): Task => ({
    line,
    decision: decided.get(line.id) ?? null,
    findings: open.get(line.id) ?? [],
  }))
  const nameOf = (task: Task): string | null => task.decision?.market ?? task.line.market
  return sorted(tasks, nameOf).map(([market, inMarket]) => ({
    market,
    accounts: inMarket.length,
    findings: inMarket.reduce((sum, task) => sum + task.findings.length, 0),
    owners: sorted(inMarket, (task) => task.line.owner).map(([owner, own]) => ({
      owner,
      left: own.some((task) => task.line.ownerLeft),
      tasks: own.filter((task) => !isIdle(task)),
      idle: own.filter(isIdle).map((task) => task.line),
    })),
  }))
}

/** Nothing is to be done about an account that stays as it is and has no findings. */
const isIdle = ({ decision, findings }: Task): boolean =>
  findings.length === 0 && (decision === null || held(decision).disposition === 'keep')

/** Groups by name; those without one come last. */
function sorted<T>(items: readonly T[], keyOf: (item: T) => string | null): [string | null, T[]][] {
  return [...groupedBy(items, keyOf)].toSorted(([one], [other]) =>
    one === null ? 1 : other === null ? -1 : one.localeCompare(other),
  )
}

/** One part per market, each on pages of its own. */
export function marketsSection(report: Report, say: Say): Markup {
  return html`${report.audit === null && html`<p class="said">${say.text('noAudit')}</p>`}${report.plan === null && html`<p class="said">${say.text('noPlan')}</p>`}${marketTasks(
    report,
  ).map(
    (market, index) =>
      html`<section class="part${index > 0 && ' page'}">
        <h2>
          ${market.market ?? say.text('noMarket')}
          <span class="q"
            >${say.counted('nAccounts', market.accounts)}, ${say.counted('nFindings', market.findings)}</span
          >
        </h2>
        ${market.owners.map((owner) => ownerPart(owner, say))}
      </section>`,
  )}`
}

function ownerPart({ owner, left, tasks, idle }: OwnerTasks, say: Say): Markup {
  return html`<div class="group">
    <h3>${owner ?? say.text('noOwner')}${left && html` <span class="q">${say.text('ownerLeft')}</span>`}</h3>
    ${
      tasks.length > 0 &&
      html`<table class="todo">
        <colgroup>
          <col style="width:24%" />
          <col style="width:34%" />
          <col style="width:42%" />
        </colgroup>
        <thead>
          <tr>
            <th>${say.column('account')}</th>
            <th>${say.text('what')}</th>
            <th>${say.text('findings')}</th>
          </tr>
        </thead>
        <tbody>
          ${tasks.map((task) => taskRow(task, say))}
        </tbody>
      </table>`
    }${idle.length > 0 && html`<p class="said" style="margin-top:4px"><span class="q">${say.text('noTask')}:</span> <span class="n">${idle.map((line) => line.handle).join(', ')}</span></p>`}
  </div>`
}

function taskRow({ line, decision, findings }: Task, say: Say): Markup {
  const what = decision
    ? html`<ul>
        <li>
          ${dispositionMark(held(decision).disposition, 12)}<span
            ><span class="b">${taskText(decision, say)}</span><br /><span class="q"
              >${reasonText(decision, say)}</span
            ></span
          >
        </li>
      </ul>`
    : '–'
  return html`<tr>
    <td>${accountCell(line.handle, line.networkName, line.url)}</td>
    <td>${what}</td>
    <td>
      ${
        findings.length === 0
          ? '–'
          : html`<ul>
              ${findings.map((finding) => html`<li>${severityMark(finding.severity, 10)}<span>${finding.ruleTitle}${finding.remedy[0] && html`. <span class="q">${finding.remedy[0]}</span>`}</span></li>`)}
            </ul>`
      }
    </td>
  </tr>`
}
