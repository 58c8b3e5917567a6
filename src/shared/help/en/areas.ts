import type { Area, AreaText } from '../topics.ts'

/** A page for every area of the window, in English. */
export const areas: Readonly<Record<Area, AreaText>> = {
  start: {
    title: 'First steps',
    lead: 'A workspace is one file. Begin with the sample company to see the whole job, with an empty workspace, or with the list you already have.',
    parts: [
      {
        title: 'The sample company',
        text: 'An invented group with 178 accounts, planted faults and two years of conversations. A tour of five steps does the job once on it: find accounts nobody owns, give one an owner, run the audit, decide one account, export the plan. Nothing there can be broken; the sample can be opened anew.',
      },
      {
        title: 'Your own list',
        text: 'Drop a CSV, XLSX, JSON or YAML file anywhere on the window, or paste addresses. Before anything is written you see which column is read as what. Without an open workspace, one is made for the list first.',
      },
      {
        title: 'Getting started',
        text: 'In a workspace of your own a list beside the command center says what comes next: import, brands and owners, audit, plan, export. It follows what is true in the file and goes away when all is done, or when you put it away.',
      },
      {
        title: 'Finding things',
        text: 'Ctrl K finds every action, account, person and conversation. The key ? lists the keys of the page, F1 opens this help at the page you are on, and a small ? beside a word says what the word means.',
      },
    ],
    terms: ['workspace', 'account', 'finding', 'disposition'],
  },
  center: {
    title: 'Command center',
    lead: 'One page that says where the company stands. Every figure with a dotted underline opens the rows behind it.',
    parts: [
      {
        title: 'Accounts and activity',
        text: 'How many accounts there are, beside a dated average of other companies, and one bar for each account: solid is active, half tone dormant, hollow abandoned.',
      },
      {
        title: 'Findings, coverage, service',
        text: 'Open findings by severity with their trend, the map of brands, markets and journey stages, and the horseshoe of the service gap drawn to scale.',
      },
      {
        title: 'Plan and what needs you',
        text: 'What the plan would leave, how much of it is decided by people and carried out, what changed since you were last here, and a list of what asks for you today, most urgent first.',
      },
      {
        title: 'Narrowing the page',
        text: 'Brand and market at the top right narrow every figure. The link of the page keeps them.',
      },
    ],
    terms: ['coverage', 'serviceGap', 'vanity', 'finding'],
  },
  accounts: {
    title: 'Accounts',
    lead: 'The table of everything that speaks for the company, edited where it stands.',
    parts: [
      {
        title: 'Narrow it',
        text: 'Press F and type, for example network:facebook owner:none, or tick values at the left. A filter can be saved as a view; the link of the page keeps it.',
      },
      {
        title: 'Look and change',
        text: 'J and K move, Enter opens an account beside the list, F2 edits the cell. X selects; with a selection the bar below changes all of it at once. Rows can be pasted from a spreadsheet.',
      },
      {
        title: 'Who answers',
        text: 'The panel shows owner, stand-in, everyone who can get in and how, the purpose in seven answers, findings, the plan and the history of every field.',
      },
      {
        title: 'Duplicates',
        text: 'Pairs that may be the same account are found with reasons and merged field by field. Look-alikes that only pretend are reported as impostors.',
      },
      { title: 'Take it along', text: 'The table as it is shown can be copied or written as CSV or XLSX.' },
    ],
    terms: ['account', 'owner', 'backupOwner', 'admin', 'purpose', 'snapshot', 'health'],
  },
  import: {
    title: 'Import',
    lead: 'Any list becomes accounts, and nothing is guessed: what cannot be read is a rejected row with its reason.',
    parts: [
      {
        title: 'Preview first',
        text: 'Columns are recognised by their names and contents and can be changed. Each row says whether it is new, changes something, is the same or is rejected. Until the button is pressed nothing is written.',
      },
      {
        title: 'Rejected rows',
        text: 'They leave as a file with reasons, are corrected there and imported again. The import itself can be undone exactly, also weeks later, unless somebody changed the rows since; then it says which.',
      },
      {
        title: 'Remembered columns',
        text: 'The same kind of file is read the same way the next time. Exports of nine tools are known already.',
      },
      {
        title: 'Conversations',
        text: 'Archives and exports of care tools are recognised and taken in as conversations. Files that came back, such as a questionnaire or the workbook of the plan, are taken as answers.',
      },
    ],
    terms: ['account', 'network', 'snapshot', 'conversation'],
  },
  lists: {
    title: 'Lists at a date',
    lead: 'The same source at two dates, compared: what appeared, what is gone, what was renamed.',
    parts: [
      {
        title: 'Say that it is a whole list',
        text: 'When a file is the complete list of a source at a day, say so while importing. Only then can a missing row mean something.',
      },
      {
        title: 'Gone is a question',
        text: 'An account that is no longer on the list is asked about, never deleted. The answer is kept with who gave it.',
      },
    ],
    terms: ['account', 'snapshot'],
  },
  discovery: {
    title: 'Discovery',
    lead: 'An inbox of accounts that may be ours, found in saved pages, sitemaps, results of scanners and patterns of names.',
    parts: [
      {
        title: 'Where candidates come from',
        text: 'Drop saved web pages, a folder of them, a sitemap or the result file of a scanner. Nothing is fetched from the network.',
      },
      {
        title: 'Decide each',
        text: 'Ours, not ours, impostor or later, with the keys 1 to 4. The evidence stands beside it: where it was seen, what speaks for and against.',
      },
    ],
    terms: ['candidate', 'account'],
  },
  directory: {
    title: 'Directory',
    lead: 'People, brands, markets, teams, agencies and goals as records of their own, and what hangs on each.',
    parts: [
      {
        title: 'When somebody leaves',
        text: 'Set the last day and see everything this person owns and only this person can open. All of it can be handed over in one step.',
      },
      {
        title: 'Held alone',
        text: 'Accounts with exactly one person who can get in. One more way in is the cheapest insurance there is.',
      },
      {
        title: 'Fields and tags',
        text: 'Fields of your own become columns, filters and columns of the import like any other.',
      },
    ],
    terms: ['brand', 'market', 'team', 'owner', 'goal', 'admin'],
  },
  audit: {
    title: 'Audit',
    lead: 'Rules are applied to every account. A finding says what was seen, why it matters and what to do.',
    parts: [
      {
        title: 'Findings',
        text: 'Group them by rule, account, owner or market. A assigns, R marks as resolved, W waives with a reason and an end, C comments. The next audit proves what was fixed.',
      },
      {
        title: 'Rules',
        text: 'Thresholds and severities belong to a rule pack. Copy it, change it, and see how many findings would come and go before you save.',
      },
      {
        title: 'What is not known',
        text: 'A fact that is missing is no finding. The view of gaps lists what to ask whom; a questionnaire goes to the owners and comes back as answers.',
      },
      {
        title: 'Charter, coverage, goals',
        text: 'Whether every account has a purpose, whether every brand is served where it must be, and how many accounts are tied to a goal that is not a count of fans.',
      },
      {
        title: 'Runs and maturity',
        text: 'Two audits are compared finding by finding, with the cause of every change. Maturity tells six stages and six skills by evidence.',
      },
    ],
    terms: ['finding', 'rulePack', 'waiver', 'purpose', 'coverage', 'goal', 'expectationEvidence', 'journeyStage'],
  },
  conversations: {
    title: 'Conversations',
    lead: 'What people wrote to the accounts, who answered, how long it took and what came of it.',
    parts: [
      {
        title: 'Inbox',
        text: 'Three panes: the list by queue, the thread with its route, the person and the triage beside it. E is done, R passes on, 1 to 4 set the importance, C confirms what Muster read.',
      },
      {
        title: 'Service',
        text: 'First answer, next answer and resolution in working hours against your targets, and the service gap with the conversations behind every part of it.',
      },
      {
        title: 'Decision tree, targets and weights',
        text: 'The tree says which team a message belongs to. It is drawn, edited and tried on past conversations before it counts. Targets, working hours and weights have their own view.',
      },
      {
        title: 'Outcomes and insights',
        text: 'What people felt and did, as far as it is known, and themes that grow. A person confirms an insight and sends it to the team that can act.',
      },
      {
        title: 'Privacy',
        text: 'A person can be erased with a receipt. How long messages are kept is set in Settings, under Privacy.',
      },
    ],
    terms: [
      'conversation',
      'contact',
      'triage',
      'route',
      'handoff',
      'serviceGap',
      'target',
      'outcome',
      'feltOutcome',
      'insight',
    ],
  },
  plan: {
    title: 'Plan',
    lead: 'What becomes of every account, why, and what it would cost to decide otherwise.',
    parts: [
      {
        title: 'Suggest',
        text: 'Muster looks for the best set of accounts under your limits and proves that there is none better, or says how far it is from that. People’s decisions are never changed by a suggestion.',
      },
      {
        title: 'Decide',
        text: 'Keys 1 to 6 decide an account, L locks it, W shows why. The figures before and after follow at once. Ctrl Z takes anything back.',
      },
      {
        title: 'Compare',
        text: 'Several scenarios stand side by side, with the frontier of accounts kept against audience kept, a board and the map of merges.',
      },
      {
        title: 'Carry out',
        text: 'Waves and tasks with dates and owners, sealed records of what existed, risks and approvals. What was to close and is still there is named as not as decided.',
      },
    ],
    terms: ['disposition', 'scenario', 'decision', 'wave', 'task', 'coverage'],
  },
  workshop: {
    title: 'Workshop',
    lead: 'Decisions made by the people in the room, without any network beyond the room.',
    parts: [
      {
        title: 'Prepare',
        text: 'Name the session, choose the deck by a filter of the plan, say who decides and who is in the room.',
      },
      {
        title: 'In the room',
        text: 'The wall shows one account a card. Phones join by a code over the room’s Wi-Fi, or votes are given on the keyboard or on printed ballots. They stay hidden until they are shown.',
      },
      {
        title: 'Afterwards',
        text: 'Every decision stands in the plan with its reason and the session it was made in. What was parked can be taken up again, and a hand-out is written for those who were there.',
      },
    ],
    terms: ['session', 'decision', 'disposition'],
  },
  reports: {
    title: 'Reports',
    lead: 'The plan and the audit as documents. What is shown is what is written.',
    parts: [
      {
        title: 'Choose and look',
        text: 'Pick for whom: the board, the team that governs, or markets and owners. The pages are shown before anything is written.',
      },
      {
        title: 'Formats',
        text: 'XLSX that comes back edited, PDF, PPTX, DOCX, HTML, CSV, JSON, a calendar of dates and task lists. Names of people are left out unless you want them.',
      },
      {
        title: 'What comes back',
        text: 'An edited workbook returns as proposals. A proposal decides nothing until somebody accepts it.',
      },
      {
        title: 'Weekly digest',
        text: 'Muster can write a page about the last seven days into a folder you choose, on a day you choose. It is set in Settings, under Digest and reminders; muster digest does the same from a scheduler.',
      },
    ],
    terms: ['decision', 'disposition', 'finding', 'wave'],
  },
  sync: {
    title: 'Sync',
    lead: 'Everything works without a network. A connector only makes the mirror fresher, from hosts somebody agreed to.',
    parts: [
      {
        title: 'What can be connected',
        text: 'Mastodon, Bluesky, feeds and YouTube channels, websites and links, Zendesk, Chatwoot, and JSON of any service by a mapping. Networks that open only to paying programs come by file: archives, lists, exports of tools.',
      },
      {
        title: 'Agree first',
        text: 'Before a connector asks anybody, it lists every host, what for, and whether a secret goes along. Until you agree it waits. The agreement stays on this computer and is taken back by one press.',
      },
      {
        title: 'The queue',
        text: 'What is asked waits in a queue that survives a restart and a missing network. Figures that come in are added as snapshots with their source; none replaces another.',
      },
    ],
    terms: ['network', 'snapshot', 'conversation'],
  },
  exchange: {
    title: 'Exchange changes',
    lead: 'Two people work on one client, each on a laptop, without a server.',
    parts: [
      {
        title: 'Begin with a copy',
        text: 'The second person starts from a copy of the workspace file. Both work; any of them writes a file with what the other does not have yet.',
      },
      {
        title: 'Merge a file',
        text: 'Drop it on the window. Before anything is written you see who wrote it and how many rows are new, changed or removed. The first time, compare the fingerprint with that person. Merging is one step that Ctrl Z takes back.',
      },
      {
        title: 'What both wrote',
        text: 'Where two people said different things, the later one stands and both are listed side by side until somebody takes a side. Words of customers never travel.',
      },
    ],
    terms: ['workspace', 'decision', 'account'],
  },
  settings: {
    title: 'Settings',
    lead: 'How the window looks, what counts as in time, what is kept, and what is written by itself.',
    parts: [
      {
        title: 'This computer and this workspace',
        text: 'Appearance, keys, backups kept, digest and reminders belong to this computer. Name, working hours, targets, rule packs and retention belong to the workspace and travel with the file.',
      },
      {
        title: 'Backups',
        text: 'Copies are made while you work and at closing, beside the workspace, and before every update of the file. A copy is opened like any workspace.',
      },
      {
        title: 'Reminders',
        text: 'Off until you switch them on. Once a day the system tells what is due: reviews, waivers that end, waves. A click opens the rows.',
      },
      {
        title: 'Nothing is sent',
        text: 'Muster asks a network only where a connector was made and its hosts were agreed to. Settings and a log without contents of conversations are in your user data folder.',
      },
    ],
    terms: ['workspace', 'target', 'waiver', 'wave', 'rulePack'],
  },
  filter: {
    title: 'Filters and keys',
    lead: 'One small language narrows every list, and one set of keys moves through all of them.',
    parts: [
      {
        title: 'Fields and words',
        text: 'field:value pairs and free words, all of which must hold: brand:Kornwell owner:none cooling. A minus leaves out: -network:x. Several values are separated by commas.',
      },
      {
        title: 'Figures and dates',
        text: 'audience:>10000, health:<40, and none or any for what is missing or there. The line completes fields and values as you type and marks what it did not understand.',
      },
      {
        title: 'Keys',
        text: 'J and K move, X selects, Enter opens, Esc goes back, G and a letter change the page. They work by place on the keyboard, so they also work in a Russian layout, and can be switched off in Settings.',
      },
    ],
    terms: ['account', 'finding', 'conversation'],
  },
}
