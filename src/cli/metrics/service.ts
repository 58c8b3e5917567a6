import type { CenterFigures } from '#shared/contract/center.ts'
import type { Answer } from '#shared/contract/index.ts'
import { CARE } from '#main/domain/center/care-references.ts'
import { figure, type Figures, shareOf } from './figure.ts'

/** What became of calls for help and how long people waited, beside the dated references. */
export function careFigures(center: CenterFigures, service: Answer<'service.figures'>): Figures {
  const { times, gap, felt } = service
  const known = Object.values(felt).reduce((sum, count) => sum + count, 0)
  const figures: Figures = {
    service_conversations: figure(times.conversations, 'conversations'),
    service_needed_answer: figure(times.needed, 'conversations'),
    service_answered: figure(times.answered, 'conversations'),
    service_answered_share: figure(times.answeredShare, 'share', CARE.answered),
    service_unanswered_share: figure(
      times.answeredShare === null ? null : 1 - times.answeredShare,
      'share',
      CARE.unanswered,
    ),
    first_answer_median: figure(times.firstMedian, 'minutes', CARE.firstAnswer),
    first_answer_p90: figure(times.firstP90, 'minutes'),
    first_answer_target: figure(center.firstAnswer?.targetMinutes ?? null, 'minutes'),
    within_target: figure(times.within, 'conversations'),
    within_target_share: figure(times.withinShare, 'share'),
    next_answer_median: figure(times.nextMedian, 'minutes'),
    next_answer_p90: figure(times.nextP90, 'minutes'),
    resolution_median: figure(times.resolutionMedian, 'minutes'),
    resolved: figure(times.resolved, 'conversations'),
    waiting_now: figure(times.waiting, 'conversations'),
    waiting_longest: figure(times.longestWaiting, 'minutes'),
    service_gap_needed: figure(gap.needed, 'conversations'),
    service_gap_reached: figure(gap.reached, 'conversations'),
    service_gap_late: figure(gap.late, 'conversations'),
    service_gap_answered_by_publisher: figure(gap.publisher, 'conversations'),
    service_gap_never_reached: figure(gap.never, 'conversations'),
    service_gap_unknown: figure(gap.unknown, 'conversations'),
    service_gap_share: figure(gap.share, 'share'),
    service_gap_hops_median: figure(gap.hopsMedian, 'handoffs'),
    service_gap_hours_median: figure(gap.hoursMedian, 'hours'),
    felt_loved_share: figure(shareOf(felt['loved'] ?? 0, known), 'share', CARE.loved),
    felt_liked_share: figure(shareOf(felt['liked'] ?? 0, known), 'share', CARE.liked),
  }
  for (const brand of center.firstAnswer?.byBrand ?? []) {
    figures[`first_answer_median_${brand.name}`] = figure(brand.medianMinutes, 'minutes')
    figures[`within_target_share_${brand.name}`] = figure(brand.within, 'share')
  }
  for (const { team, stays, minutesMedian } of service.stops) {
    figures[`stop_stays_${team ?? 'none'}`] = figure(stays, 'handoffs')
    figures[`stop_median_${team ?? 'none'}`] = figure(minutesMedian, 'minutes')
  }
  return figures
}
