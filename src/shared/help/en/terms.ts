import type { Term, TermText } from '../topics.ts'

/** What every term means, in English. */
export const terms: Readonly<Record<Term, TermText>> = {
  workspace: {
    short: 'One file on this computer that holds everything Muster knows about one company or one client.',
    more: 'It is opened like a document. Copying the file copies all of it: accounts, conversations, findings, the plan and the log of changes. Two programs cannot write to the same workspace at once.',
    see: ['account', 'snapshot'],
  },
  account: {
    short: 'One profile, page or channel on one network that speaks for the company.',
    more: 'Two rows are the same account when network and handle are the same, however the address was written. An account is never deleted because it was closed on the network: its history stays.',
    see: ['network', 'owner', 'purpose', 'disposition'],
  },
  network: {
    short: 'The platform an account lives on, such as Facebook, YouTube or Mastodon.',
    more: 'For each network Muster knows how addresses are written, how an account is closed or merged there, and whether the network itself still exists. Accounts of a network that has shut down can only be archived.',
    see: ['account', 'disposition'],
  },
  snapshot: {
    short: 'The public figures of an account at one moment: followers, posts, last post.',
    more: 'Every import or refresh adds a snapshot, none replaces another. That is why the panel of an account can show how it developed, and why activity is known without guessing.',
    see: ['account', 'vanity'],
  },
  brand: {
    short: 'The name an account speaks for.',
    more: 'Brands belong to the directory of the workspace. Coverage, limits of the plan and most figures can be looked at for one brand alone.',
    see: ['market', 'coverage'],
  },
  market: {
    short: 'The country or region an account speaks to.',
    more: 'Together with brand and journey stage the market makes the cells of the coverage map. Working hours can differ by market.',
    see: ['brand', 'coverage', 'target'],
  },
  team: {
    short: 'The function that runs an account: marketing, support, sales, PR, HR, product or legal.',
    more: 'A team publishes or resolves. The way from one to the other is what the service gap measures.',
    see: ['owner', 'serviceGap', 'handoff'],
  },
  owner: {
    short: 'The one person who answers for an account, or for a task, a goal or a risk.',
    more: 'Not everyone who can sign in is the owner. An account without an owner is a finding, and one whose owner has left is a critical one, because nobody may be able to open it.',
    see: ['backupOwner', 'admin', 'finding'],
  },
  backupOwner: {
    short: 'The person who answers for an account when its owner cannot.',
    more: 'With a backup owner, holidays and departures do not leave an account alone. The audit asks for one where the account matters.',
    see: ['owner', 'admin'],
  },
  admin: {
    short: 'Everyone who can get into an account, and how: own login, shared login, agency or tool.',
    more: 'Muster records ways in and whether a second factor is on, never a password. The view "Held alone" of the directory lists accounts that hang on one person.',
    see: ['owner', 'backupOwner'],
  },
  purpose: {
    short: 'What an account is for, in seven answers: who, what, when, where, why, how and to what extent.',
    more: 'This is the charter of an account. An account whose purpose nobody can state is a candidate for closing; one whose purpose changed is refocused.',
    see: ['goal', 'journeyStage', 'disposition'],
  },
  journeyStage: {
    short: 'Where a customer is when the account serves them: before, during or after buying.',
    more: 'An account serves none, one or several stages. A stage that a brand needs in a market and no active account serves is a hole in coverage.',
    see: ['coverage', 'purpose'],
  },
  goal: {
    short: 'A business objective an account or campaign is tied to, measured by something other than fans.',
    more: 'Calls avoided, orders placed, applications received: a goal has a metric and a value to reach. A metric that counts followers is marked as such.',
    see: ['purpose', 'vanity'],
  },
  conversation: {
    short: 'A thread on an account with one contact: messages in and out, with times, team and result.',
    more: 'Conversations come from archives and exports of care tools. They are read on this computer only, and a person can be erased from them with a receipt.',
    see: ['contact', 'triage', 'outcome'],
  },
  contact: {
    short: 'A person on the other side, with identities on one or more networks and a role.',
    more: 'Roles are customer, prospect, advocate, critic, co-creator and employee. Identities of the same person can be joined, so all that was said is in one view.',
    see: ['conversation', 'triage'],
  },
  triage: {
    short: 'Four answers about an incoming message: relationship, person and reach, speed, urgency.',
    more: 'Muster answers them from the text and from what is known, and shows the reason for each. Every answer can be overruled and the correction stays.',
    see: ['conversation', 'route', 'target'],
  },
  route: {
    short: 'The path of a conversation from team to team.',
    more: 'The decision tree proposes a route and can be edited and tried on past conversations. What really happened is drawn over the thread.',
    see: ['handoff', 'triage', 'team'],
  },
  handoff: {
    short: 'The moment a conversation passes from one team to another; each one is timed.',
    more: 'Long or missing handoffs are what opens the service gap. The service page names the step where conversations stopped.',
    see: ['route', 'serviceGap'],
  },
  serviceGap: {
    short: 'The share of conversations that needed a resolving team and never reached it, or reached it late.',
    more: 'It is drawn as a horseshoe: the full turn is everyone who needed help, the opening is drawn to scale. Every part opens the conversations behind it.',
    see: ['handoff', 'target', 'team'],
  },
  feltOutcome: {
    short: 'What a person felt after a conversation: loved, liked, neutral, disliked, hated or unknown.',
    more: 'Most are unknown, and are counted as unknown. Only what was said or recorded counts, by message Muster can show.',
    see: ['outcome', 'conversation'],
  },
  vanity: {
    short: 'Counts that flatter: friends, fans and followers.',
    more: 'Muster shows them, and never as success. They are weighed by the plan only as people who would have to find their way to another account.',
    see: ['outcome', 'snapshot'],
  },
  outcome: {
    short: 'What came of it: a need that was met, a feeling, an action or a transaction.',
    more: 'The page of outcomes puts them beside the counts of followers, so that a quiet account that solves problems is not mistaken for a useless one.',
    see: ['feltOutcome', 'vanity'],
  },
  expectationEvidence: {
    short: 'Proof that customers were asked what they expect: a survey or interviews, when, and how many.',
    more: 'Knowing the customer and having asked them are different things. The share of accounts with evidence of the last year stands beside a dated figure of other companies.',
    see: ['insight', 'purpose'],
  },
  insight: {
    short: 'A theme heard in conversations, with the conversations that show it and the team that can act.',
    more: 'Muster finds themes by phrases that grow; a person confirms one as an insight and sends it to a team. Ideas of co-creators are kept the same way.',
    see: ['conversation', 'team'],
  },
  finding: {
    short: 'One rule broken by one account in one audit: what was seen, why it matters, what to do.',
    more: 'A finding has a severity, an assignee and a due date, and lives on from audit to audit until it is gone. What is not known is no finding; it is counted as unknown.',
    see: ['rulePack', 'waiver', 'health'],
  },
  disposition: {
    short: 'What becomes of an account: keep, refocus, merge, transfer, archive or close.',
    more: 'Until somebody decides, it is undecided and only a suggestion is shown. Keys 1 to 6 set a disposition in the plan, on the board and in the workshop.',
    see: ['decision', 'scenario', 'wave'],
  },
  scenario: {
    short: 'A full set of dispositions under stated limits.',
    more: 'A workspace holds several and one of them is the plan. Scenarios are compared side by side: accounts kept, audience kept, hours, what is no longer covered.',
    see: ['disposition', 'coverage'],
  },
  wave: {
    short: 'A part of the plan carried out together, with a start and an end.',
    more: 'Easy and urgent changes go first, merges follow their receiving account. A wave can be moved, and later ones move with it if asked to.',
    see: ['task', 'disposition'],
  },
  task: {
    short: 'One step of a wave, with an owner, a due date and the checklist of its network.',
    more: 'A task is done by hand on the network; Muster says how and keeps the evidence. The next import proves whether the account is really gone.',
    see: ['wave', 'owner'],
  },
  decision: {
    short: 'Who decided which disposition, when, in which session and why.',
    more: 'A decision is never overwritten. A newer one stands before it, and the history of an account shows them all.',
    see: ['disposition', 'session'],
  },
  rulePack: {
    short: 'A set of audit rules with their thresholds.',
    more: 'A pack can be copied and changed: a rule switched off, a threshold moved, a severity raised. Before it is saved Muster says how many findings would come and go.',
    see: ['finding', 'waiver'],
  },
  waiver: {
    short: 'A finding accepted on purpose, with a reason, a name and an end.',
    more: 'When the day is over the finding opens again by itself. Waivers that end soon are shown on the command center and in reminders.',
    see: ['finding', 'rulePack'],
  },
  health: {
    short: 'A figure from 0 to 100 that says how much the findings of an account weigh.',
    more: '100 means that no rule is broken, not that nothing is unknown. It is a way to sort, never a mark for a person.',
    see: ['finding'],
  },
  coverage: {
    short: 'Which brands are served in which markets at which stage of the journey.',
    more: 'A cell is covered by an active account, half covered by dormant ones, or a hole. The plan never opens a hole without saying so.',
    see: ['brand', 'market', 'journeyStage'],
  },
  target: {
    short: 'The time within which an answer or a solution is due, in working hours.',
    more: 'Targets are stated for a team, a market or a role; the closest one counts. They are yours. Figures from studies stand beside them with source and year.',
    see: ['serviceGap', 'triage'],
  },
  candidate: {
    short: 'An account that may be ours, seen somewhere and not yet decided.',
    more: 'Nine in ten names that scanners find are not ours. So a candidate waits in an inbox with its evidence until somebody says ours, not ours, impostor or later.',
    see: ['account'],
  },
  session: {
    short: 'A workshop: a deck of accounts, people in a room, and decisions with their reasons.',
    more: 'Votes come from phones over the room’s Wi-Fi or from the keyboard, stay hidden until shown, and count once for each person. No network beyond the room is needed.',
    see: ['decision', 'disposition'],
  },
}
