import type { Say } from '../../words/say.ts'
import { HEAVY_WEEK, type Share } from '../risks.ts'
import type { CarryWords } from './carry-words.ts'

const count = (say: Say, value: number, one: string, other: string): string =>
  `${say.number(value)} ${say.plural(value, { one, other })}`
const DAY = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const day = (value: string | number | undefined): string => (value ? DAY.format(new Date(value)) : '')
const OF: Record<Share['of'], string> = {
  accounts: 'accounts',
  followers: 'followers',
  cells: 'needed cells',
  tasks: 'tasks',
  range: 'hundredths of the range',
}

export const english: CarryWords = {
  steps: {
    'tell-owner': 'Tell the owner and the market what was decided',
    'announce-month': 'Announce: one month to go',
    'announce-fortnight': 'Announce: two weeks to go',
    'announce-hours': 'Announce: 48 hours to go',
    'announce-change': 'Announce what the account will be for',
    'name-successor': 'Name the successor in the bio',
    'export-archive': "Export the network's archive",
    'hand-over': 'Answer or hand over customers who wait',
    'tell-members': 'Tell members where the community continues',
    'stop-campaigns': 'Stop campaigns and settle billing',
    'remove-tools': 'Remove the account from publishing and reporting tools',
    'replace-links': 'Replace links on sites, in e-mails and in print',
    'keep-copies': 'Look for copies of the content worth keeping',
    'remove-access': 'Remove admins and apps',
    'reserve-handle': 'Reserve the handle',
    seal: 'Seal the records: write the evidence and keep its hashes',
    verify: 'Verify with the next import',
    'agree-charter': 'Agree on the new charter with the owner',
    'brief-team': 'Brief the team on the new charter',
    'act-refocus': 'Change name, bio and picture to the new charter',
    'agree-transfer': 'Agree on the day with whoever takes over',
    'give-access': 'Give access to whoever takes over',
    'act-transfer': 'Hand the account over',
    'act-merge': 'Merge into the successor on the network',
    'act-archive': 'Stop posting, pin the notice, close comments',
    'act-close': 'Close the account on the network',
  },
  checks: {
    decided: ({ met }) => (met ? 'Decided by a person' : 'Only suggested: nobody has decided'),
    successor: ({ met, say }) =>
      met ? `${say?.name} takes over and stays` : say?.name ? `${say.name} does not stay` : 'No successor is named',
    receiver: ({ met, say }) => (met ? `Goes to ${say?.name}` : 'Nobody is named who takes it over'),
    charter: ({ met }) => (met ? 'The new charter is written' : 'The new charter is not written'),
    'same-network': ({ met, say }) =>
      met ? `Same network as ${say?.name}` : `${say?.name} is on another network: followers cannot be carried over`,
    'can-merge': ({ met, say }, _, language) =>
      met
        ? `${say?.network} can merge accounts`
        : `${say?.network} cannot merge: ${say?.condition?.[language] ?? ''}`.replace(/: $/, ''),
    names: ({ met, say }, words) =>
      `${met ? 'Names are similar enough' : 'Names differ: rename first'} (${words.percent(say?.share ?? 0)} alike with ${say?.name})`,
    access: ({ met, say }, words) =>
      met
        ? (say?.count ?? 0) > 0
          ? `${count(words, say?.count ?? 0, 'person', 'people')} can open ${say?.name ? `this and ${say.name}` : 'it'}`
          : 'Access was tried'
        : say?.name
          ? `Nobody here is known to open both this and ${say.name}`
          : 'Nobody here is known to get in',
    loss: ({ met, say }, _, language) => {
      const what = say?.condition?.[language] ?? 'what is deleted does not come back'
      return met ? `The loss is accepted: ${what}` : `Cannot be taken back: ${what}`
    },
    waiting: ({ met, say }, words) =>
      met ? 'No customer waits' : `${count(words, say?.count ?? 0, 'customer waits', 'customers wait')} for an answer`,
    sealed: ({ met, say }) =>
      met
        ? `Records sealed on ${day(say?.day)}`
        : say?.count
          ? `Sealed on ${day(say.day)}, messages came since`
          : 'Records are not sealed',
    informed: ({ met, say }) =>
      met
        ? `${say?.name || 'The owner'} was informed`
        : say?.name
          ? `${say.name} was not informed`
          : 'No owner who could be informed',
    date: ({ met, say }) => (met ? `Planned for ${day(say?.day)}` : 'No day is set'),
  },
  missing: {
    decided: 'a decision',
    successor: 'a successor that stays',
    receiver: 'whoever takes over',
    charter: 'the new charter',
    'same-network': 'a successor on the same network',
    'can-merge': 'consent to invite followers',
    names: 'similar names',
    access: 'access',
    loss: 'consent to the loss',
    waiting: 'answers to customers',
    sealed: 'sealed records',
    informed: 'word to the owner',
    date: 'a day',
  },
  drift: {
    proven: ({ day: on, to }) =>
      to ? `Leads to ${to} since ${day(on ?? '')}` : `Gone: proven by the import of ${day(on ?? '')}`,
    waiting: () => 'Carried out; no import since that could prove it',
    'still-found': ({ day: on }) => `Decided to go, but still found on ${day(on ?? '')}`,
    'still-posting': ({ day: on }) => `Decided to go, but posted on ${day(on ?? '')}`,
    'gone-but-stays': ({ day: on, to }) =>
      to
        ? `Decided to stay, but leads to ${to} since ${day(on ?? '')}`
        : `Decided to stay, but missing since ${day(on ?? '')}`,
    'gone-early': ({ day: on }) => `Missing since ${day(on ?? '')}, before it was carried out`,
  },
  waves: { prepare: 'Prepare', 0: 'Quick wins', 1: 'In order', 2: 'With care' },
  waveReason: (reason, say) => {
    switch (reason.code) {
      case 'defunct':
        return `${reason.network} is switched off: nobody is lost`
      case 'no-way-back':
        return '3 points: cannot be taken back on the network'
      case 'audience':
        return `${count(say, reason.points, 'point', 'points')}: ${count(say, reason.audience, 'follower', 'followers')}`
      case 'waiting':
        return `2 points: ${count(say, reason.count, 'customer waits', 'customers wait')}`
      case 'no-access':
        return '2 points: nobody here is known to get in'
      case 'no-owner':
        return '1 point: no owner who is still here'
      case 'after':
        return `After ${reason.name}, which it merges into, has changed`
      case 'cell-after':
        return `After ${reason.name}, which takes over its customers, has changed`
      default:
        return `${count(say, reason.points, 'point', 'points')} of risk together`
    }
  },
  risks: {
    audience: {
      title: ({ detail }, say) =>
        `Fewer followers come along in ${count(say, detail.count ?? 0, 'merge', 'merges')} than counted on`,
      mitigation: 'Name the successor a month ahead and in the bio; invite followers where nothing can be merged.',
    },
    'no-way-back': {
      title: ({ likely }, say) =>
        `${count(say, likely.part, 'account goes', 'accounts go')} in a way that cannot be taken back`,
      mitigation: 'Seal the records first; have the market sign; carry out in the order of the waves.',
    },
    access: {
      title: ({ likely }, say) =>
        `Nobody is proven to get into ${count(say, likely.part, 'account', 'accounts')} that change`,
      mitigation: 'Try every access before the first announcement; start recovery with the network where it fails.',
    },
    waiting: {
      title: ({ detail }, say) =>
        `${count(say, detail.count ?? 0, 'customer waits', 'customers wait')} in accounts that leave`,
      mitigation: 'Answer or hand over to the team that resolves before the last announcement.',
    },
    owners: {
      title: ({ likely }, say) =>
        `${count(say, likely.part, 'account that changes has', 'accounts that change have')} no owner who is still here`,
      mitigation: 'Name an owner for each before its wave starts.',
    },
    cells: {
      title: ({ likely }, say) =>
        `${count(say, likely.part, 'needed cell is', 'needed cells are')} served by nobody afterwards`,
      mitigation: 'Refocus an account that stays, or agree with the market that the cell is not needed.',
    },
    names: {
      title: ({ likely }, say) => `Somebody else takes ${count(say, likely.part, 'name', 'names')} set free`,
      mitigation: 'Reserve the handle with an empty account of the company; watch for look-alikes in the next audit.',
    },
    load: {
      title: ({ detail }, say) => `${detail.name} has ${count(say, detail.count ?? 0, 'task', 'tasks')} in one week`,
      mitigation: `Give tasks to others or move a wave: more than ${HEAVY_WEEK} a week are not done.`,
    },
  },
  share: ({ part, whole, of }, band, say) =>
    of === 'range'
      ? `${band}: ${say.number(part)} of ${say.number(whole)} ${OF[of]} lie below what is counted on`
      : `${band}: ${say.number(part)} of ${say.number(whole)} ${OF[of]}, ${say.percent(whole === 0 ? 0 : part / whole)}`,
  byHand: (value) => `${value}: set by hand`,
}
