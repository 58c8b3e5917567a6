import type { Network } from '../network.ts'
import { noMerge, renameReviewed, step } from '../steps.ts'

export const weibo: Network = {
  id: 'weibo',
  name: 'Weibo',
  status: 'live',
  aliases: ['sina weibo', 'вейбо', '微博'],
  host: 'weibo.com',
  hosts: ['m.weibo.cn', 'weibo.cn', 'm.weibo.com', 'e.weibo.com', 'us.weibo.com', 'overseas.weibo.com', 'hk.weibo.com', 'tw.weibo.com'],
  shortHosts: { 't.cn': 'opaque_link' },
  spaces: [
    { prefix: 'u/', at: ['u/*', '*', 'profile/*'], name: /^\d{5,12}$/, url: 'https://weibo.com/u/*', kind: 'profile' },
    { prefix: 'p/', at: ['p/*'], name: /^\d{10,}$/, url: 'https://weibo.com/p/*', kind: 'page', id: true },
    { prefix: 'n/', at: ['n/*'], name: /^[\p{L}\p{N}_-]{2,30}$/u, url: 'https://weibo.com/n/*', kind: 'profile' },
    { prefix: '', at: ['*'], name: /^[A-Za-z][A-Za-z0-9_.-]{1,19}$/, url: 'https://weibo.com/*', kind: 'profile' },
  ],
  posts: ['status', 'detail', 'tv', 'ttarticle', 'statuses', '#/#'],
  postTail: /^(?=.*[A-Z])(?=.*\d)[A-Za-z0-9]{9}$/,
  shares: ['share'],
  reserved: ['login', 'login.php', 'signup', 'home', 'search', 'hot', 'newlogin', 'u', 'p', 'n', 'a', 'at', 'message', 'set', 'settings', 'ajax', 'logout.php', 'account', 'friends', 'discover'],
  icon: 'brand-weibo',
  canMerge: noMerge,
  canRename: renameReviewed,
  closing: [
    step.archive,
    step.notice,
    { en: 'Settle the verification with the local company that holds it', ru: 'Урегулировать верификацию с местной компанией, на которую она оформлена' },
    step.access,
    { en: 'Cancel the account in its security settings', ru: 'Удалить аккаунт в настройках безопасности' },
  ],
}
