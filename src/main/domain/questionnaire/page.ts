import { html, type Markup, raw } from '#main/domain/reports/markup.ts'
import { PAGE_MARK } from '#shared/model/questionnaire-places.ts'
import type { AnswerFile } from '#shared/model/questionnaire.ts'
import { type AskedAccount, type Form, forWhom, leadOf, type Question } from './form.ts'
import { PAGE_SCRIPT } from './page-script.ts'
import { PAGE_STYLE } from './page-style.ts'
import { type QuestionnaireWords, wordsIn } from './words.ts'

/** Nothing is loaded and nothing is sent, wherever the page is opened. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; font-src data:; form-action 'none'"

/** What a page carries to be recognised when its answers come back. */
export function answerFileOf({ head, accounts }: Form): AnswerFile {
  return {
    muster: 'questionnaire',
    head,
    asked: Object.fromEntries(accounts.map(({ id, asked }) => [id, [...asked]])),
    names: Object.fromEntries(accounts.map(({ id, name, network }) => [id, `${name} · ${network}`])),
    answers: {},
  }
}

/** Data that no text in it can end. */
const inScript = (value: unknown): Markup => raw(JSON.stringify(value).replaceAll('<', String.raw`\u003c`))

/**
 * A questionnaire as one page that works without a network: choices to choose from, a count of what is answered, and a
 * button that makes the file to send back.
 * @param stem name of the files the page makes, without extension
 */
export function questionnairePage(form: Form, stem: string): string {
  const { head, questions, accounts } = form
  const words = wordsIn(head.language)
  const data = {
    file: answerFileOf(form),
    choices: Object.fromEntries(
      questions.filter(({ kind }) => kind === 'choice').map(({ fact, choices }) => [fact, choices]),
    ),
    said: { progress: words.progress, saved: words.saved },
    stem,
  }
  const { markup } = html`<!doctype html>
    <html lang="${head.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="${PAGE_MARK}" content="${head.version}" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content="Muster" />
        <title>${words.title}: ${head.to.name === '' ? words.forNone : head.to.name}</title>
        <style>
          ${raw(PAGE_STYLE)}
        </style>
      </head>
      <body>
        <header>
          <h1>${words.title}</h1>
          <p class="for">${forWhom(head.to, words)}</p>
          <p>${words.from(head.workspaceName, form.day)} · ${leadOf(form, words, head.language)}</p>
          <p>${words.pageHow} ${words.draft} ${words.noSecrets}</p>
          <noscript><p>${words.noScript}</p></noscript>
        </header>
        <div class="bar">
          <div>
            <span id="given"></span>
            <span class="track"><i id="bar"></i></span>
            <button type="button" id="keep">${words.keep}</button>
            <button type="button" id="save" class="first">${words.save}</button>
            <p id="told" role="status"></p>
          </div>
        </div>
        <main>${accounts.map((account) => card(account, questions, words))}</main>
        <script type="application/json" id="muster-form">
          ${inScript(data)}
        </script>
        <script type="application/json" id="muster-answers">
          {}
        </script>
        <script>
          ${raw(PAGE_SCRIPT)}
        </script>
      </body>
    </html> `
  return markup
}

function card(account: AskedAccount, questions: readonly Question[], words: QuestionnaireWords): Markup {
  const about = [account.title, account.network, account.brand, account.market].filter(Boolean).join(' · ')
  const address = account.address
  const isLink = address !== null && /^https?:\/\//i.test(address)
  return html`<section class="card" id="a-${account.id}">
    <div>
      <h2>
        ${isLink ? html`<a href="${address}" rel="noopener noreferrer" target="_blank">${account.name}</a>` : account.name}
      </h2>
      <span class="about">${about}</span><span class="done"></span>
    </div>
    ${questions.filter(({ fact }) => account.asked.has(fact)).map((question) => line(account.id, question, words))}
  </section>`
}

function line(account: string, question: Question, words: QuestionnaireWords): Markup {
  const { fact, kind, label, ask, choices } = question
  const id = `${account}-${fact}`
  if (kind === 'flag')
    return html`<div class="q" role="radiogroup" aria-labelledby="${id}">
      <div class="name" id="${id}">${label}<small>${ask}</small></div>
      <div class="flags">
        ${choices.map(
          (choice) =>
            html`<label
              ><input
                type="radio"
                name="${id}"
                value="${choice.id}"
                data-account="${account}"
                data-fact="${fact}"
              />${choice.label}</label
            >`,
        )}
        <button type="button" class="clear" data-clear="${id}" aria-label="${label}: ${words.open}">
          ${words.open}
        </button>
      </div>
    </div>`
  return html`<div class="q">
    <label for="${id}">${label}<small>${ask}</small></label>
    <div>${field(id, account, question, words)}</div>
  </div>`
}

function field(id: string, account: string, { fact, kind }: Question, words: QuestionnaireWords): Markup {
  if (kind === 'choice')
    return html`<select id="${id}" data-account="${account}" data-fact="${fact}">
      <option value="">${words.open}</option>
    </select>`
  if (kind === 'lines')
    return html`<textarea
      id="${id}"
      rows="2"
      maxlength="10000"
      data-account="${account}"
      data-fact="${fact}"
    ></textarea>`
  if (kind === 'day') return html`<input type="date" id="${id}" data-account="${account}" data-fact="${fact}" />`
  return html`<input
    type="text"
    id="${id}"
    maxlength="${kind === 'site' ? 2000 : 300}"
    data-account="${account}"
    data-fact="${fact}"
  />`
}
