import { describe, expect, it } from 'vitest'
import { countedBy } from '#main/domain/audit/goal-metric.ts'

describe('what a metric counts', () => {
  it.each([
    'Followers',
    'Number of followers',
    'Total number of page likes',
    'Follower growth',
    'Growth in followers',
    '10,000 followers by summer',
    'more fans than last year',
    'Likes per post',
    'New subscribers per month',
    'Число подписчиков',
    'Прирост подписчиков за квартал',
    'Подписчики',
    'лайки на запись',
    '10 000 подписчиков к лету',
  ])('fans: %s', (metric) => expect(countedBy(metric)).toBe('fans'))

  it.each([
    'Share of followers who book a consultation',
    'Followers who register a warranty',
    'Leads from followers',
    'Share of conversations answered within 90 minutes',
    'Likelihood to recommend',
    'Friendly answers of all answers',
    'Like a friend, in plain words',
    'Fans of our ovens share recipes',
    'Friends of the house hear it first',
    'Likes and dislikes of owners, for the product team',
    'Друзья бренда узнают первыми',
    'Другие обращения',
    'Доля подписчиков, записавшихся на приём',
    'Дружелюбные ответы',
    'Заявки от подписчиков',
    'Consultations booked per month',
  ])('something else: %s', (metric) => expect(countedBy(metric)).toBe('outcome'))

  it.each([null, '', '  '])('nothing: %j', (metric) => expect(countedBy(metric)).toBeNull())
})
