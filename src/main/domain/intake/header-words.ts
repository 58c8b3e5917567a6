import type { AccountField } from './fields.ts'
import { isRejectColumn } from './reject-columns.ts'

/**
 * Column names as people and tools write them, in English, Russian, German, French and Spanish, in the form
 * `normaliseHeader` gives. Sources: the headers of common social-tool exports and of public account registers.
 */
const WORDS: Readonly<Partial<Record<AccountField, string>>> = {
  profile_url: `url|link|profile url|profile link|page url|page link|account url|account link|account address|profile address|service url|channel url|channel link|service link|web address|
    social url|social link|social media url|social media link|address|page address|uri|hyperlink|ссылка|адрес|ссылка на профиль|ссылка на страницу|ссылка на аккаунт|адрес страницы|адрес профиля|адрес аккаунта|урл|
    profil url|profillink|profil link|link zum profil|seiten url|seitenlink|adresse|konto url|lien|lien du profil|lien du compte|url du profil|url du compte|adresse du profil|
    enlace|enlace del perfil|url del perfil|url de la cuenta|direccion|vinculo`,
  handle: `handle|username|user name|account|account name|account handle|screen name|screenname|user|login|nick|nickname|profile|profile name|social handle|social media handle|vanity name|slug|
    имя пользователя|аккаунт|учетная запись|ник|никнейм|логин|имя аккаунта|название аккаунта|benutzername|nutzername|konto|kontoname|accountname|profilname|handle name|
    nom d utilisateur|compte|nom du compte|identifiant|pseudo|usuario|nombre de usuario|cuenta|nombre de la cuenta`,
  network: `network|social network|platform|social platform|social media platform|service|service key|service name|service display name|social media|channel type|medium|network name|platform name|
    сеть|соцсеть|соц сеть|социальная сеть|платформа|площадка|netzwerk|plattform|soziales netzwerk|kanaltyp|dienst|reseau|reseau social|plateforme|red|red social|plataforma|servicio`,
  network_id: `user id|userid|account id|page id|channel id|profile id|platform id|network id|social id|id пользователя|id страницы|id канала|id аккаунта|konto id|seiten id|kanal id|id du compte|id de la page|id de la cuenta`,
  post_url: `post url|post link|permalink|post permalink|link to post|ссылка на пост|ссылка на публикацию|beitragslink|lien du post|enlace de la publicacion`,
  external_id: `id|uid|uuid|external id|record id|row id|registry id|ref|reference|key|ид|идентификатор|код|kennung|referenz|identificador|referencia`,
  display_name: `display name|name|title|page name|channel name|account title|full name|screen title|public name|label|название|наименование|имя|заголовок|название страницы|название канала|отображаемое имя|
    anzeigename|seitenname|kanalname|titel|bezeichnung|nom|nom affiche|nom de la page|titre|intitule|nombre|nombre visible|nombre de la pagina|titulo`,
  organisation: `organization|organisation|organization name|organisation name|company|company name|institution|entity|bureau|department|agencies name|client|
    организация|компания|учреждение|ведомство|департамент|клиент|unternehmen|firma|einrichtung|behorde|kunde|entreprise|societe|etablissement|organisme|empresa|compania|organizacion|entidad|cliente`,
  brand: `brand|brand name|brands|label brand|product brand|марка|бренд|торговая марка|marke|markenname|marque|nom de marque|marca|nombre de marca`,
  market: `market|country|region|territory|geo|location|market country|country market|country code|country name|state|рынок|страна|регион|территория|markt|land|gebiet|vertriebsgebiet|marche|pays|territoire|
    mercado|pais|territorio`,
  language: `language|lang|locale|primary language|languages|content language|язык|языки|язык контента|sprache|sprachen|hauptsprache|langue|langues|idioma|idiomas|lengua`,
  team: `team|function|business function|unit|business unit|division|responsible team|managing team|group|отдел|команда|подразделение|функция|группа|abteilung|bereich|funktion|equipe|service responsable|fonction|
    equipo|departamento|funcion|area`,
  owner: `owner|account owner|page owner|responsible|responsible person|resp person|contact|contact person|contact name|manager|community manager|account manager|admin|administrator|lead|accountable|
    владелец|ответственный|ответственное лицо|контакт|контактное лицо|менеджер|администратор|админ|куратор|besitzer|inhaber|verantwortlich|verantwortlicher|verantwortliche|verantwortliche person|ansprechpartner|ansprechpartnerin|
    proprietaire|responsable|contact principal|gestionnaire|propietario|dueno|persona responsable|contacto|encargado`,
  owner_email: `email|e mail|mail|owner email|owner e mail|contact email|contact e mail|email address|responsible email|почта|эл почта|электронная почта|email владельца|почта владельца|email ответственного|
    e mail adresse|mailadresse|kontakt e mail|courriel|adresse e mail|adresse email|email du responsable|correo|correo electronico|email del responsable`,
  backup_owner: `backup owner|backup|deputy|second owner|secondary owner|substitute|stand in|alternate|alternate contact|secondary contact|заместитель|замещающий|второй владелец|резервный владелец|дублер|
    stellvertreter|stellvertreterin|stellvertretung|vertretung|vertreter|suppleant|remplacant|adjoint|suplente|sustituto|segundo responsable`,
  backup_owner_email: `backup owner email|backup email|deputy email|secondary email|почта заместителя|email заместителя`,
  agency: `agency|agency name|managed by agency|media agency|vendor|partner agency|external agency|агентство|подрядчик|agentur|dienstleister|agence|prestataire|agencia|proveedor`,
  followers: `followers|follower|follower count|followers count|fans|fan count|subscribers|subscriber count|subscriptions|audience|audience size|members|member count|likes page|page likes|community size|
    подписчики|подписчиков|кол во подписчиков|число подписчиков|количество подписчиков|аудитория|участники|abonnenten|anzahl follower|anzahl fans|reichweite follower|publikum|mitglieder|
    abonnes|nombre d abonnes|nombre de fans|seguidores|numero de seguidores|suscriptores|miembros`,
  posts: `posts|post count|posts count|number of posts|published posts|tweets|videos|media count|statuses|посты|публикации|кол во постов|число постов|количество публикаций|записи|beitrage|anzahl beitrage|
    publications|nombre de publications|messages|publicaciones|numero de publicaciones`,
  last_post_at: `last post|last post at|last post date|last posted|last posted at|last activity|last active|last published|date of last post|latest post|последний пост|дата последнего поста|последняя публикация|
    дата последней публикации|последняя активность|letzter beitrag|letzter post|datum letzter beitrag|letzte aktivitat|dernier post|derniere publication|date du dernier post|ultima publicacion|ultimo post|fecha ultima publicacion`,
  opened_on: `opened|opened on|opened at|date opened|launch date|launched|launched on|account created|account created at|joined|joined at|start date|since|дата открытия|открыт|дата создания аккаунта|создан|запущен|
    eroffnet|eroffnet am|seit|startdatum|ouvert le|date d ouverture|depuis|date de creation du compte|abierto|fecha de apertura|desde`,
  measured_on: `measured on|measured at|measured|as of|snapshot date|figures of|дата замера|по состоянию на|gemessen am|releve le|medido el`,
  reviewed_on: `reviewed|reviewed on|last reviewed|last review|review date|last audit|audited on|last verified|last checked|дата проверки|проверен|последняя проверка|дата аудита|
    gepruft|gepruft am|letzte prufung|prufdatum|verifie le|date de revision|derniere verification|revisado|fecha de revision|ultima revision`,
  verified: `verified|is verified|blue check|verification|verified account|верифицирован|подтвержден|галочка|verifiziert|verifie|certifie|verificado|verificada`,
  logo_hash: `logo hash|avatar hash|picture hash|profile picture hash|image hash|phash|dhash|perceptual hash|хеш логотипа|хеш аватара|хеш картинки|bild hash|hash avatar|hash del logo`,
  bio: `bio|biography|description|short description|about|about text|profile description|описание|о себе|био|beschreibung|kurzbeschreibung|biografie|biographie|description courte|descripcion|biografia|acerca de`,
  website: `website|web site|site|homepage|home page|landing page|domain|company website|own website|info url|сайт|веб сайт|вебсайт|домен|домашняя страница|webseite|internetseite|domane|site web|siteweb|page d accueil|domaine|
    sitio|sitio web|pagina web|dominio`,
  tags: `tags|tag|labels|keywords|topics|categories|category|тег|теги|метки|ключевые слова|категория|категории|темы|schlagworte|schlagworter|stichworte|kategorie|kategorien|themen|etiquettes|mots cles|categorie|etiquetas|palabras clave|categoria|categorias`,
  note: `note|notes|comment|comments|remark|remarks|memo|комментарий|комментарии|примечание|примечания|заметка|заметки|kommentar|bemerkung|bemerkungen|notiz|notizen|anmerkung|anmerkungen|commentaire|commentaires|remarque|remarques|
    comentario|comentarios|nota|notas|observaciones`,
  lifecycle: `status|state of account|account status|lifecycle|stage|life cycle|статус|состояние|kontostatus|zustand|lebenszyklus|statut|etat|estado|estado de la cuenta`,
  purpose: `purpose|objective|mission|use|use case|reason|why|цель аккаунта|назначение|зачем|zweck|aufgabe|but|objet|finalite|proposito|finalidad|objetivo de la cuenta`,
  goal: `goal|goals|business goal|kpi goal|цель|цели|бизнес цель|ziel|ziele|geschaftsziel|objectif|objectifs|objetivo|objetivos|meta`,
  extra: `created at|created|updated at|updated|last updated|last update|date modified|modified|дата изменения|обновлено|дата обновления|aktualisiert|zuletzt aktualisiert|mis a jour|actualizado`,
}

const FIELD_OF_WORD: ReadonlyMap<string, AccountField> = new Map(
  Object.entries(WORDS).flatMap(([field, words]) =>
    words.split('|').map((word) => [word.trim(), field as AccountField] as const),
  ),
)

/** A column name in the form the word list is written in: lower case, words apart, no accents, no punctuation. */
export function normaliseHeader(name: string): string {
  return name
    .normalize('NFC')
    .replace(/([a-zа-яё])([A-ZА-ЯЁ])/g, '$1 $2')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[à-ÿœ]/g, (letter) => letter.normalize('NFD').replace(/[\u0300-\u036f]/g, ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The field a column name stands for, or null. Units and years in brackets, as in "Fans (Okt)", do not matter. */
export function fieldOfHeader(name: string): AccountField | null {
  const whole = FIELD_OF_WORD.get(normaliseHeader(name))
  if (whole) return whole
  const bare = name.replace(/[([{].*?[)\]}]/g, ' ')
  return FIELD_OF_WORD.get(normaliseHeader(bare)) ?? null
}

/** True for a name that is used for columns of account lists, networks' own names included. */
export function isKnownHeader(name: string): boolean {
  return isRejectColumn(name) || fieldOfHeader(name) !== null || NETWORK_NAME.test(normaliseHeader(name))
}

/** Enough of the networks' names to tell a header row from a title; the mapping itself asks the registry of networks. */
const NETWORK_NAME =
  /^(twitter|x|facebook|instagram|youtube|linkedin|tiktok|pinterest|telegram|vk|vkontakte|вконтакте|одноклассники|телеграм|mastodon|bluesky|threads|reddit|snapchat|flickr|tumblr|medium|github|whatsapp|wechat|weibo|xing)( (id|url|link|handle|page|account|username|channel|followers|fans))?$/
