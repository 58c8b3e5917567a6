import { groupedBy } from '../grouping.ts'
import { html, type Markup } from '../markup.ts'
import type { Report } from '../report.ts'
import type { Say } from '../say.ts'
import { planTasks, sameTasks, type TaskLine } from '../tasks.ts'
import type { WorkApproval, WorkRisk, WorkWave } from '../work.ts'

/** Waves with their days and how far they are. */
export function wavesSection({ work }: Report, say: Say): Markup {
  if (work === null || work.waves.length === 0) return html``
  return html`<section class="part">
    <h2>${say.text('waves')}</h2>
    <table>
      <colgroup>
        <col style="width:34%" />
        <col style="width:16%" />
        <col style="width:16%" />
        <col style="width:12%" />
        <col style="width:22%" />
      </colgroup>
      <thead>
        <tr>
          <th>${say.text('wave')}</th>
          <th>${say.column('starts_on')}</th>
          <th>${say.text('due')}</th>
          <th class="r">${say.text('accounts')}</th>
          <th>${say.text('tasks')}</th>
        </tr>
      </thead>
      <tbody>
        ${work.waves.map((wave) => waveRow(wave, say))}
      </tbody>
    </table>
  </section>`
}

const waveRow = (wave: WorkWave, say: Say): Markup =>
  html`<tr>
    <td>${wave.name}</td>
    <td>${say.day(wave.startsOn)}</td>
    <td>${say.day(wave.dueOn)}</td>
    <td class="r">${say.number(wave.accounts)}</td>
    <td>${say.text('progressOf', { done: say.number(wave.done), total: say.number(wave.tasks) })}</td>
  </tr>`

/**
 * Every task, wave by wave.
 * @param sorted on a screen tables are sorted, and every task has its row; on paper accounts with the same task share one
 */
export function tasksSection(report: Pick<Report, 'work' | 'decisions'>, say: Say, sorted: boolean): Markup {
  const tasks = planTasks(report)
  if (tasks.length === 0) return html``
  return html`<section class="part page">
    <h2>${say.text('tasks')} <span class="q">${say.counted('nTasks', tasks.length)}</span></h2>
    ${[...groupedBy(tasks, ({ wave }) => wave)].map(
      ([wave, rows]) =>
        html`<div class="group">
          <h3>${wave ?? say.text('noWave')} <span class="q">${say.counted('nTasks', rows.length)}</span></h3>
          ${sorted ? taskTable(rows, say) : sharedTaskTable(rows, say)}
        </div>`,
    )}
  </section>`
}

function sharedTaskTable(rows: readonly TaskLine[], say: Say): Markup {
  return html`<table>
    <colgroup>
      <col style="width:14%" />
      <col style="width:34%" />
      <col style="width:52%" />
    </colgroup>
    <thead>
      <tr>
        <th>${say.text('due')}</th>
        <th>${say.column('task')}</th>
        <th>${say.text('accounts')} <span class="q">(${say.column('owner').toLocaleLowerCase(say.language)})</span></th>
      </tr>
    </thead>
    <tbody>
      ${sameTasks(rows).map(
        (same) =>
          html`<tr>
            <td class="nw" style="font-weight:400">${say.day(same[0]?.dueOn ?? null)}</td>
            <td>${same[0]?.title}</td>
            <td>${same.map((task, at) => html`${at > 0 && ', '}${taskAccount(task, say)}`)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`
}

function taskAccount({ accountName, owner, doneOn }: TaskLine, say: Say): Markup {
  const more = [owner, doneOn === null ? null : say.text('taskDone', { day: say.day(doneOn) })].filter(Boolean)
  return html`<span class="n">${accountName ?? '–'}</span
    >${more.length > 0 && html` <span class="q nw">(${more.join(', ')})</span>`}`
}

function taskTable(rows: readonly TaskLine[], say: Say): Markup {
  return html`<table>
    <colgroup>
      <col style="width:44%" />
      <col style="width:24%" />
      <col style="width:18%" />
      <col style="width:14%" />
    </colgroup>
    <thead>
      <tr>
        <th>${say.column('task')}</th>
        <th>${say.column('account')}</th>
        <th>${say.column('owner')}</th>
        <th>${say.text('due')}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (task) =>
          html`<tr>
            <td style="font-weight:400">${task.title}</td>
            <td><span class="n">${task.accountName ?? '–'}</span> <span class="q">${task.network ?? ''}</span></td>
            <td>${task.owner ?? '–'}</td>
            <td class="nw">
              ${task.doneOn === null ? say.day(task.dueOn) : say.text('taskDone', { day: say.day(task.doneOn) })}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`
}

/** The risk register, the most pressing first. */
export function risksSection({ work }: Report, say: Say): Markup {
  if (work === null || work.risks.length === 0) return html``
  return html`<section class="part">
    <h2>${say.text('risks')}</h2>
    <table>
      <colgroup>
        <col style="width:34%" />
        <col style="width:10%" />
        <col style="width:8%" />
        <col style="width:34%" />
        <col style="width:14%" />
      </colgroup>
      <thead>
        <tr>
          <th>${say.text('risks')}</th>
          <th class="r">${say.text('likelihood')}</th>
          <th class="r">${say.text('impact')}</th>
          <th>${say.text('mitigation')}</th>
          <th>${say.column('owner')}</th>
        </tr>
      </thead>
      <tbody>
        ${byWeight(work.risks).map(
          (risk) =>
            html`<tr>
              <td style="font-weight:400">${risk.title}</td>
              <td class="r">${say.number(risk.likelihood)}</td>
              <td class="r">${say.number(risk.impact)}</td>
              <td>${risk.mitigation ?? '–'}</td>
              <td>${risk.owner ?? '–'}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`
}

/** Likelihood × impact, the most first. */
export const byWeight = (risks: readonly WorkRisk[]): WorkRisk[] =>
  risks.toSorted(
    (one, other) => (other.likelihood ?? 0) * (other.impact ?? 0) - (one.likelihood ?? 0) * (one.impact ?? 0),
  )

/** Who has to agree, with a line to sign on. */
export function approvalsSection({ work }: Report, say: Say): Markup {
  if (work === null || work.approvals.length === 0) return html``
  return html`<section class="part">
    <h2>${say.text('approvals')}</h2>
    <table class="sign">
      <colgroup>
        <col style="width:24%" />
        <col style="width:22%" />
        <col style="width:14%" />
        <col style="width:26%" />
        <col style="width:14%" />
      </colgroup>
      <thead>
        <tr>
          <th>${say.column('market')}</th>
          <th>${say.text('signs')}</th>
          <th>${say.column('status')}</th>
          <th>${say.text('signature')}</th>
          <th>${say.text('signatureDay')}</th>
        </tr>
      </thead>
      <tbody>
        ${work.approvals.map((one) => approvalRow(one, say))}
      </tbody>
    </table>
  </section>`
}

const approvalRow = (one: WorkApproval, say: Say): Markup =>
  html`<tr>
    <td>${one.market ?? say.text('noMarket')}</td>
    <td>${one.person ?? ''}</td>
    <td>${say.word(`state_${one.state}`)}</td>
    <td></td>
    <td>${one.at === null ? '' : say.date(one.at)}</td>
  </tr>`
