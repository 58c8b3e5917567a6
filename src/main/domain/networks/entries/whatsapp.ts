import type { Network } from '../network.ts'
import { noMerge, step } from '../steps.ts'

const phone = /^\+?(\d{7,15})$/

export const whatsapp: Network = {
  id: 'whatsapp',
  name: 'WhatsApp',
  status: 'live',
  aliases: ['whats app', 'wa', 'whatsapp business', 'ватсап', 'вотсап', 'whatsapp number'],
  host: 'wa.me',
  hosts: ['api.whatsapp.com', 'whatsapp.com', 'web.whatsapp.com'],
  spaces: [
    { prefix: '', at: ['*'], on: ['chat.whatsapp.com'], name: /^[A-Za-z0-9_-]{10,}$/, url: 'https://chat.whatsapp.com/*', kind: 'invite', id: true },
    { prefix: '', at: ['invite/*'], on: ['chat.whatsapp.com'], name: /^[A-Za-z0-9_-]{10,}$/, url: 'https://chat.whatsapp.com/*', kind: 'invite', id: true },
    { prefix: 'channel/', at: ['channel/*'], name: /^[A-Za-z0-9]{10,}$/, url: 'https://whatsapp.com/channel/*', kind: 'channel', id: true },
    { prefix: 'message/', at: ['message/*'], name: /^[A-Za-z0-9]{6,}$/, url: 'https://wa.me/message/*', kind: 'profile', id: true },
    { prefix: '', at: ['c/*', 'send?phone=*', 'message?phone=*', 'send/?phone=*', '+*'], name: phone, url: 'https://wa.me/*', kind: 'profile' },
    { prefix: '', at: ['*'], name: phone, url: 'https://wa.me/*', kind: 'profile' },
  ],
  shares: ['send', 'share'],
  reserved: ['qr', 'download', 'business', 'legal', 'privacy', 'security', 'features', 'about', 'faq', 'android', 'contact', 'channel', 'message', 'c', 'p', 'coronavirus', 'join', 'blog', 'stickerpack', 'terms'],
  phoneHandles: true,
  caseSensitive: /^(?!\d+$)/,
  icon: 'brand-whatsapp',
  canMerge: noMerge,
  canRename: {
    value: true,
    condition: { en: 'By moving to another phone number; contacts are told', ru: 'Переходом на другой номер; контакты получают уведомление' },
  },
  closing: [
    step.archive,
    step.members,
    step.waiting,
    { en: 'Keep the phone number: whoever gets it can sign in', ru: 'Сохранить номер: кто его получит, тот и войдёт' },
    { en: 'Delete the account on the phone or in the business settings', ru: 'Удалить аккаунт на телефоне или в бизнес-настройках' },
  ],
}
