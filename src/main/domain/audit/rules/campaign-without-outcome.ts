import { daysSinceDay } from '../ages.ts'
import { ownDefault } from '../defaults.ts'
import { failAt, fine, portfolioRule, unknownAt } from '../portfolio-rule.ts'

export const campaignWithoutOutcome = portfolioRule({
  id: 'campaign-without-outcome',
  version: 1,
  group: 'strategy',
  severity: 'low',
  parameters: { maxDays: ownDefault(30, 'days'), lookBack: ownDefault(730, 'days') },
  needs: ['campaign_dates'],
  by: ['campaign'],
  reads: [],
  also: ({ campaigns }) => Array.from(campaigns.keys(), (campaign) => ({ campaign })),
  decide({ subject }, { campaigns }, { maxDays, lookBack }, today) {
    const campaign = campaigns.get(subject.campaign ?? '')
    if (!campaign || (campaign.outcome ?? '').trim() !== '') return fine
    if (campaign.endsOn === null) return campaign.startsOn === null ? unknownAt(['campaign_dates'], []) : fine
    const days = daysSinceDay(campaign.endsOn, today)
    // Nobody will find out any more what came of one that ended years ago.
    return days > maxDays && days <= lookBack
      ? failAt({ campaign: campaign.name, ended_on: campaign.endsOn, days }, [])
      : fine
  },
  text: {
    en: {
      title: 'A campaign of which nobody wrote down the outcome',
      message: (facts, format) =>
        `“${format.text(facts.campaign)}” ended ${format.days(facts.days)} ago; no outcome is on record`,
      explanation:
        'What came of a campaign is still known a month later and forgotten after two. Without the outcome the next one starts from opinions, and accounts opened for this one have nothing to be judged by.',
      remedy: [
        'Ask whoever ran it what was reached, in the metric of its goal',
        'Enter the outcome, also when it was little',
      ],
    },
    ru: {
      title: 'Кампания, итог которой не записан',
      message: (facts, format) =>
        `Кампания «${format.text(facts.campaign)}» закончилась ${format.days(facts.days)} назад; итог не записан`,
      explanation:
        'Что дала кампания, через месяц ещё помнят, а через два забывают. Без итога следующая начнётся с мнений, а об аккаунтах, открытых ради этой, нечем судить.',
      remedy: ['Узнать у того, кто её вёл, чего достигли в показателе её цели', 'Записать итог, даже если он скромный'],
    },
  },
})
