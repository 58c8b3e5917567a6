/** Providers at which anybody opens a mailbox for themself; a company's own mail lives elsewhere. */
const FREE: ReadonlySet<string> = new Set(
  (
    'gmail.com googlemail.com yahoo.com yahoo.co.uk yahoo.de yahoo.fr yahoo.es yahoo.com.br ymail.com hotmail.com hotmail.co.uk hotmail.de hotmail.fr ' +
    'outlook.com live.com msn.com icloud.com me.com mac.com aol.com gmx.de gmx.net gmx.at gmx.com web.de t-online.de freenet.de proton.me protonmail.com ' +
    'mail.ru inbox.ru bk.ru list.ru yandex.ru yandex.com ya.ru rambler.ru ukr.net mail.kz wp.pl o2.pl onet.pl interia.pl orange.fr free.fr laposte.net ' +
    'libero.it uol.com.br bol.com.br terra.com.br qq.com 163.com 126.com naver.com seznam.cz zoho.com mail.com'
  ).split(' '),
)
const ADDRESS = /[\p{L}\p{N}._%+-]+@([a-z0-9-]+(?:\.[a-z0-9-]+)+)/giu

/** Whether a text names a mail address at a provider of private mailboxes. */
export function isFreeMailbox(text: string): boolean {
  for (const [, domain = ''] of text.matchAll(ADDRESS)) if (FREE.has(domain.toLowerCase())) return true
  return false
}
