import { daysSinceDay } from '../ages.ts'
import { ownDefault } from '../defaults.ts'
import { fail, pass, unknown, rule } from '../rule.ts'
import { isStranger } from '../stranger-facts.ts'

export const approvalMissing = rule({
  id: 'approval-missing',
  version: 1,
  group: 'lifecycle',
  severity: 'medium',
  parameters: { maxDays: ownDefault(365, 'days') },
  needs: ['approval', 'opened_on'],
  decide(facts, { maxDays }, today) {
    if (facts.approved || facts.lifecycle === 'proposed' || facts.lifecycle === 'closed') return pass
    if (facts.requested) return fail({ opened_on: facts.openedOn ?? '' })
    if (facts.openedOn === null) return unknown('opened_on')
    const days = daysSinceDay(facts.openedOn, today)
    if (days > maxDays || isStranger(facts)) return pass
    return facts.kept.approvals ? fail({ opened_on: facts.openedOn, days }) : unknown('approval')
  },
  text: {
    en: {
      title: 'Running without an approval',
      message: (facts, format) =>
        facts.days === undefined
          ? 'Somebody asked for the account and it runs, but nobody is on record as having agreed'
          : `Opened ${format.days(facts.days)} ago, and nobody is on record as having agreed`,
      explanation:
        'An account that nobody agreed to speaks for the company all the same. Approvals are kept here for others, so this one slipped past them or its entry is missing.',
      remedy: [
        'Ask the owner who agreed to it, and enter it',
        'If nobody did, decide now: approve it with a reason, or close it',
      ],
    },
    ru: {
      title: 'Работает без согласования',
      message: (facts, format) =>
        facts.days === undefined
          ? 'Аккаунт запросили, и он работает, но кто согласовал, не записано'
          : `Открыт ${format.days(facts.days)} назад; кто согласовал, не записано`,
      explanation:
        'Аккаунт, которого никто не согласовывал, всё равно говорит от имени компании. Для других согласования записаны, значит, этот прошёл мимо них или запись потеряна.',
      remedy: [
        'Узнать у владельца, кто согласовал, и внести запись',
        'Если никто — решить сейчас: согласовать с указанием причины или закрыть',
      ],
    },
  },
})
