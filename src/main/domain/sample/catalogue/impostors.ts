import type { BrandName, MarketCode, SpokenLanguage } from './entry.ts'

/** Pages that use a brand's name and belong to nobody in the company: network, handle, name shown, brand, market, language, link. */
export const impostors: readonly (readonly [string, string, string, BrandName, MarketCode, SpokenLanguage, string])[] =
  [
    [
      'instagram',
      'kornwell_oficial.es',
      'Kornwell Oficial ✔',
      'Kornwell',
      'ES',
      'es',
      'https://kornwell-sorteo.example/gana',
    ],
    [
      'facebook',
      'BrisavoSupportBR',
      'Brisavo Suporte Brasil',
      'Brisavo',
      'BR',
      'pt',
      'https://suporte-brisavo.example/garantia',
    ],
    ['x', 'Kornwell_Refunds', 'Kornwell Refund Team', 'Kornwell', 'UK', 'en', 'https://refund-desk.example/kornwell'],
    [
      'telegram',
      'kornwell_promo_kz',
      'Kornwell розыгрыш призов',
      'Kornwell',
      'KZ',
      'ru',
      'https://priz-kornwell.example/kz',
    ],
    [
      'facebook',
      'LumetraOutletSale',
      'Lumetra Outlet Sale −80 %',
      'Lumetra',
      'US',
      'en',
      'https://lumetra-outlet-sale.example',
    ],
    [
      'instagram',
      'brisavo.gewinnspiel',
      'Brisavo Gewinnspiel',
      'Brisavo',
      'DE',
      'de',
      'https://brisavo-gewinn.example/teilnahme',
    ],
    ['vk', 'verdano_skidki', 'Verdano скидки и подарки', 'Verdano', 'KZ', 'ru', 'https://verdano-skidki.example'],
    [
      'tiktok',
      'halvorn.giveaways',
      'Halvorn Giveaways',
      'Halvorn',
      'US',
      'en',
      'https://halvorn-giveaway.example/claim',
    ],
  ]
