import type { MarketCode, SpokenLanguage } from './catalogue/entry.ts'
import type { Random } from './random.ts'

/** Given and family names that go together; families of women differ where the language asks for it. */
type NameSet = {
  women: readonly string[]
  men: readonly string[]
  families: readonly string[]
  familiesOfWomen?: readonly string[]
  familyFirst?: true
}

const words = (text: string): string[] => text.split(',').map((word) => word.trim())

const sets: Record<string, NameSet> = {
  de: {
    women: words(
      'Hannah, Lena, Jana, Marlene, Katrin, Sabine, Anke, Birgit, Nele, Frieda, Svenja, Ute, Carolin, Dilek, Mareike, Petra',
    ),
    men: words(
      'Bernd, Jonas, Matthias, Holger, Stefan, Lukas, Emre, Florian, Tobias, Rainer, Malte, Sven, Jürgen, Henning, Paul, Andreas',
    ),
    families: words(
      'Beyer, Marsch, Hoffmann, Köster, Thiel, Falk, Brandt, Lindner, Wiesner, Ahrens, Yıldız, Kröger, Steinmetz, Vogt, Ebert, Reuter, Pfeiffer, Naumann, Haas, Schilling, Böhm, Seidel',
    ),
  },
  uk: {
    women: words(
      'Priya, Ruth, Gemma, Chloe, Fiona, Zainab, Harriet, Bethan, Joanna, Siobhan, Amelia, Kirsty, Nadia, Eleanor, Tamsin, Leanne',
    ),
    men: words(
      'Oliver, Ben, Daniel, Callum, Rhys, Tariq, Gareth, Simon, Marcus, Hamish, Elliot, Kwame, Neil, Stuart, Toby, Imran',
    ),
    families: words(
      'Pryce, Alcott, Raman, Okafor, Lindqvist, Hartley, Adeyemi, Whitlock, Mercer, Ferris, Bannister, Chaudhry, Doyle, Penrose, Stockdale, Haines, Merrick, Ogden, Tully, Winslow, Cartwright, Begum',
    ),
  },
  us: {
    women: words(
      'Dana, Shelby, Monique, Teresa, Kayla, Brooke, Erin, Latoya, Jill, Marisol, Denise, Paige, Colleen, Tiffany, Joyce, Hailey',
    ),
    men: words(
      'Sam, Marcus, Trevor, Luis, Brandon, Curtis, Derek, Jamal, Wade, Andre, Kyle, Russell, Hector, Scott, Vincent, Dale',
    ),
    families: words(
      'Whitfield, Hartley, Bell, Ramirez, Kowalski, Nguyen, Delgado, Brooks, Sizemore, Petersen, Ortega, Holloway, Vance, Caldwell, Mackey, Trujillo, Lund, Barrett, Yoder, Castillo, Greer, Novak',
    ),
  },
  fr: {
    women: words('Léa, Camille, Aurélie, Chantal, Inès, Manon, Solène, Nathalie, Élodie, Fatou, Margaux, Sylvie'),
    men: words('Julien, Thibault, Mathieu, Karim, Antoine, Pascal, Bastien, Olivier, Rémi, Youssef, Damien, Gilles'),
    families: words(
      'Fontaine, Marchand, Lefèvre, Benali, Garnier, Roussel, Chevalier, Perrin, Diallo, Caron, Le Goff, Barbier, Renaud, Vasseur, Millet, Tessier',
    ),
  },
  es: {
    women: words('Inés, Rocío, Lucía, Marisa, Nuria, Pilar, Noelia, Carmen, Alba, Beatriz, Yolanda, Ainhoa'),
    men: words('Álvaro, Iker, Javier, Rubén, Sergio, Manuel, Joan, Óscar, Adrián, Fermín, Gonzalo, Raúl'),
    families: words(
      'Castellví, Ortuño, Ferrer, Salcedo, Bermejo, Zubiri, Valls, Carrasco, Montero, Pardo, Iglesias, Lozano, Gallardo, Rovira, Heredia, Campos',
    ),
  },
  pl: {
    women: words('Marta, Agnieszka, Kinga, Zofia, Justyna, Ewelina, Dorota, Beata, Magda, Hanna'),
    men: words('Paweł, Krzysztof, Bartosz, Jakub, Marek, Wojciech, Grzegorz, Tomasz, Łukasz, Rafał'),
    families: words(
      'Zieliński, Nowicki, Kamiński, Wójcik, Dudek, Sikora, Jabłoński, Mazur, Krawczyk, Lis, Górski, Zając',
    ),
    familiesOfWomen: words(
      'Zielińska, Nowicka, Kamińska, Wójcik, Dudek, Sikora, Jabłońska, Mazur, Krawczyk, Lis, Górska, Zając',
    ),
  },
  br: {
    women: words('Thaís, Rosa, Juliana, Bruna, Larissa, Patrícia, Renata, Débora, Camila, Vanessa'),
    men: words('Rafael, Thiago, Caio, Leandro, Diego, Fábio, Marcelo, Gustavo, Anderson, João'),
    families: words(
      'Moraes, Amaral, Figueiredo, Teixeira, Barbosa, Nogueira, Pacheco, Queiroz, Sampaio, Tavares, Rezende, Couto',
    ),
  },
  kz: {
    women: words(
      'Айжан, Динара, Айгерим, Светлана, Мадина, Ольга, Жанар, Наталья, Камила, Асель, Елена, Гульмира, Татьяна, Сауле, Ирина, Анара',
    ),
    men: words(
      'Ерлан, Тимур, Данияр, Алексей, Нурлан, Сергей, Бауыржан, Руслан, Андрей, Санжар, Игорь, Виктор, Азамат, Павел, Марат, Денис',
    ),
    families: words(
      'Нурлан, Сейткали, Ахметов, Ким, Петров, Жумабаев, Оспанов, Литвинов, Касымов, Байжанов, Гончаренко, Тулегенов, Соколов, Абенов, Цой, Мусин, Ермаков, Шевчук, Искаков, Лебедев',
    ),
    familiesOfWomen: words(
      'Нурлан, Сейткали, Ахметова, Ким, Петрова, Жумабаева, Оспанова, Литвинова, Касымова, Байжанова, Гончаренко, Тулегенова, Соколова, Абенова, Цой, Мусина, Ермакова, Шевчук, Искакова, Лебедева',
    ),
  },
  jp: {
    women: words('Yuki, Haruka, Aoi, Naoko, Emi, Sayuri, Mio, Kaori'),
    men: words('Kenta, Daisuke, Ryo, Hiroshi, Takumi, Shun, Kazuki, Naoki'),
    families: words('Arai, Ishii, Kuroda, Matsui, Nakagawa, Okada, Shimizu, Ueno, Fujita, Hamada, Iwata, Noguchi'),
  },
}

const ofMarket: Record<MarketCode, readonly string[]> = {
  DE: ['de'],
  UK: ['uk'],
  US: ['us'],
  FR: ['fr'],
  ES: ['es'],
  PL: ['pl'],
  BR: ['br'],
  KZ: ['kz'],
  JP: ['jp'],
  Global: ['de', 'uk', 'us', 'fr', 'es', 'pl'],
}
const ofLanguage: Record<SpokenLanguage, readonly string[]> = {
  en: ['uk', 'us', 'uk', 'us', 'uk', 'us', 'es', 'jp'],
  de: ['de'],
  fr: ['fr'],
  es: ['es'],
  pl: ['pl'],
  pt: ['br'],
  ru: ['kz'],
  ja: ['jp'],
}

function nameFrom(set: NameSet | undefined, chance: Random): string {
  if (!set) throw new Error('no names')
  const woman = chance.chance(0.54)
  const given = chance.pick(woman ? set.women : set.men)
  return `${given} ${chance.pick(woman ? (set.familiesOfWomen ?? set.families) : set.families)}`
}

/** A name of somebody who works in a market. */
export const employeeName = (market: MarketCode, chance: Random): string =>
  nameFrom(sets[chance.pick(ofMarket[market])], chance)

/** A name of somebody who writes in a language. */
export const contactName = (language: SpokenLanguage, chance: Random): string =>
  nameFrom(sets[chance.pick(ofLanguage[language])], chance)

/** Whether Russian verbs about somebody take the feminine ending. */
export const speaksAsWoman = (name: string): boolean => sets.kz?.women.includes(name.split(' ')[0] ?? '') === true

const cyrillic: Record<string, string> = Object.fromEntries(
  words(
    'а a, б b, в v, г g, д d, е e, ё e, ж zh, з z, и i, й i, к k, л l, м m, н n, о o, п p, р r, с s, т t, у u, ф f, х kh, ц ts, ч ch, ш sh, щ sch, ъ -, ы y, ь -, э e, ю yu, я ya',
  ).map((pair) => {
    const [letter = '', latin = ''] = pair.split(' ')
    return [letter, latin === '-' ? '' : latin]
  }),
)

const special: Record<string, string> = { ł: 'l', ı: 'i', ß: 'ss', ü: 'ue', ö: 'oe', ä: 'ae' }

/** Lower-case ASCII letters of a name, words parted by spaces: the raw material of handles and addresses. */
export function plainLetters(name: string): string {
  return [...name.toLowerCase()]
    .map((letter) => cyrillic[letter] ?? special[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/[^a-z ]/g, '')
}
