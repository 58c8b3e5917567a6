import { failAt, fine, portfolioRule, unknownAt } from '../portfolio-rule.ts'

export const campaignWithoutGoal = portfolioRule({
  id: 'campaign-without-goal',
  version: 1,
  group: 'strategy',
  severity: 'medium',
  parameters: {},
  needs: ['campaign_dates'],
  by: ['campaign'],
  reads: [],
  also: ({ campaigns }) => Array.from(campaigns.keys(), (campaign) => ({ campaign })),
  decide({ subject }, { campaigns }, _, today) {
    const campaign = campaigns.get(subject.campaign ?? '')
    if (!campaign || campaign.goalId !== null) return fine
    if (campaign.endsOn === null && campaign.startsOn === null) return unknownAt(['campaign_dates'], [])
    // What is over can be judged by its outcome; it needs no goal any more.
    return campaign.endsOn !== null && campaign.endsOn < today.day ? fine : failAt({ campaign: campaign.name }, [])
  },
  text: {
    en: {
      title: 'A campaign without a goal',
      message: (facts, format) => `“${format.text(facts.campaign)}” runs and is tied to no business goal`,
      explanation:
        'A campaign costs money and attention while it runs. Without a goal nobody can say halfway whether to go on, and at the end every figure that rose will be called its success.',
      remedy: ['Tie it to the goal it serves', 'If there is none, ask who wants it and what for'],
    },
    ru: {
      title: 'Кампания без цели',
      message: (facts, format) => `Кампания «${format.text(facts.campaign)}» идёт и не связана ни с одной бизнес-целью`,
      explanation:
        'Пока кампания идёт, она тратит деньги и внимание. Без цели на полпути нельзя сказать, стоит ли продолжать, а в конце успехом назовут любую выросшую цифру.',
      remedy: ['Связать её с целью, которой она служит', 'Если такой нет — узнать, кому и зачем она нужна'],
    },
  },
})
