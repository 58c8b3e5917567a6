/** Hosts that only pass visitors on. Where such a link goes cannot be told from its text unless it carries the target. */
export const redirectors: readonly string[] = [
  't.co', 'bit.ly', 'bitly.com', 'j.mp', 'goo.gl', 'g.co', 'tinyurl.com', 'ow.ly', 'buff.ly', 'lnkd.in', 'dlvr.it', 'is.gd', 'v.gd', 'tiny.cc', 'cutt.ly',
  'rebrand.ly', 'rb.gy', 'bl.ink', 'trib.al', 'hubs.ly', 'hubs.li', 'x.co', 'shorturl.at', 'short.io', 's.id', 't.ly', 'clck.ru', 'vk.cc', 'goo.su', 'u.to', 'to.ly',
  'adf.ly', 'bc.vc', 'po.st', 'shar.es', 'sh.st', 'soo.gd', 'tr.im', 'cli.gs', 'su.pr', 'ht.ly', 'fur.ly', 'mcaf.ee', 'on.fb.me', 'wp.me', 'amzn.to', 'spoti.fi',
  'apple.co', 'smarturl.it', 'linktr.ee', 'lnk.to', 'linkin.bio', 'lnk.bio', 'bio.link', 'beacons.ai', 'taplink.cc', 'campsite.bio', 'solo.to', 'dsc.gg', 'invite.gg',
  'qrco.de', 'l.ead.me', 'page.link', 'app.link', 'onelink.me', 'urlz.fr', 'gg.gg', 'kutt.it', 'tny.im', 'db.tt', 'fb.link', 'ift.tt', 'youtube.page.link', '2.gp',
  'l.facebook.com', 'lm.facebook.com', 'l.instagram.com', 'l.messenger.com', 'l.wl.co', 'l.threads.com', 'l.threads.net', 'l.workplace.com', 'out.reddit.com',
  'slack-redir.net', 't.umblr.com', 'href.li', 'exit.sc', 'go.redirectingat.com', 'lnks.gd', 'away.vk.com', 'links.disqus.com', 'disq.us',
  'safelinks.protection.outlook.com', 'urldefense.com', 'urldefense.proofpoint.com', 'google.com', 'nam.safelink.emails.azure.net', 'deref-mail.com', 'deref-gmx.net', 'redirect.viglink.com', 'anonym.to', 'nullrefer.com', 'ok.me',
]

/** Query keys under which redirectors carry their target. */
export const targetKeys: readonly string[] = ['u', 'url', 'q', 'to', 'target', 'z', 'redirectUrl', 'goto', 'dest']

/** Shops of programs: a page there is an app, not an account. */
export const appStores: readonly string[] = [
  'play.google.com', 'apps.apple.com', 'itunes.apple.com', 'appsto.re', 'apps.microsoft.com', 'appgallery.huawei.com', 'galaxy.store', 'apps.rustore.ru', 'chromewebstore.google.com',
]
