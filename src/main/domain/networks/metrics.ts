import type { Metric } from './network.ts'

/** Public figures as most networks call them; entries write their own words where theirs has others. */
export const metric = {
  followers: { is: 'followers', name: { en: 'Followers', ru: 'Подписчики' } },
  subscribers: { is: 'followers', name: { en: 'Subscribers', ru: 'Подписчики' } },
  fans: { is: 'followers', name: { en: 'Fans', ru: 'Фанаты' } },
  friends: { is: 'followers', name: { en: 'Friends', ru: 'Друзья' } },
  connections: { is: 'followers', name: { en: 'Connections', ru: 'Контакты' } },
  listeners: { is: 'followers', name: { en: 'Monthly listeners', ru: 'Слушатели за месяц' } },
  members: { is: 'members', name: { en: 'Members', ru: 'Участники' } },
  posts: { is: 'posts', name: { en: 'Posts', ru: 'Публикации' } },
  videos: { is: 'posts', name: { en: 'Videos', ru: 'Видео' } },
  photos: { is: 'posts', name: { en: 'Photos', ru: 'Фотографии' } },
  articles: { is: 'posts', name: { en: 'Articles', ru: 'Статьи' } },
  tracks: { is: 'posts', name: { en: 'Tracks', ru: 'Треки' } },
  episodes: { is: 'posts', name: { en: 'Episodes', ru: 'Выпуски' } },
  answers: { is: 'posts', name: { en: 'Answers', ru: 'Ответы' } },
  repositories: { is: 'posts', name: { en: 'Repositories', ru: 'Репозитории' } },
  views: { is: 'views', name: { en: 'Views', ru: 'Просмотры' } },
  likes: { is: 'likes', name: { en: 'Likes', ru: 'Отметки «Нравится»' } },
  rating: { is: 'rating', name: { en: 'Rating', ru: 'Рейтинг' } },
  reviews: { is: 'reviews', name: { en: 'Reviews', ru: 'Отзывы' } },
  ratings: { is: 'reviews', name: { en: 'Ratings', ru: 'Оценки' } },
  installs: { is: 'installs', name: { en: 'Downloads', ru: 'Скачивания' } },
  karma: { is: 'reputation', name: { en: 'Karma', ru: 'Карма' } },
} as const satisfies Record<string, Metric>
