import type { LanguageTexts } from './topic.ts'

export const polish: LanguageTexts = {
  topics: {
    oven: {
      asks: [
        'Piekarnik {m} pokazuje {e} i nie grzeje. |0',
        'Drzwi {m} nie domykają się same. |9',
        'W {m} {since} nie działa dolna grzałka. |9',
      ],
      more: ['Kupiony {age}.', 'W sobotę mamy gości.'],
      fixes: [
        '{e} w {m} to czujnik temperatury. Serwisant wymieni go w pół godziny, proszę o numer seryjny w wiadomości.',
        'na zimnym piekarniku proszę przytrzymać Stop i + przez sześć sekund.',
      ],
      nudges: ['Zrobione. Nadal {e}. |1', 'Serwisant miał złą część. |0'],
    },
    leak: {
      asks: ['{m} kapie {since} na parkiet. |0', 'Z przodu {m} leci woda po godzinie pracy. |0'],
      more: ['Montował partner {inCity}.'],
      fixes: ['proszę sprawdzić spadek wężyka; jeśli jest dobry, to pompa {m} i wyślemy partnera {inCity}.'],
      nudges: ['Spadek jest. Kapie. |0', 'Nikt nie dzwonił. |0'],
    },
    mower: {
      asks: ['{m} nie odpala po zimie. |0', '{m} zostawia pasy. |9'],
      more: ['Trawa po kolana.'],
      fixes: ['proszę opróżnić komorę pływakową, została tam stara benzyna.'],
      nudges: ['Kaszlnęła i koniec. |0'],
    },
    delivery: {
      asks: ['Zamówienie {order} miało być we wtorek. Jest piątek. |0', 'Gdzie jest mój {m}? |0'],
      more: ['Gotujemy na kuchence turystycznej.'],
      fixes: ['{order} stoi w magazynie {inCity}, nowa dostawa w poniedziałek między 9 a 12.'],
      nudges: ['Poniedziałek, wpół do pierwszej, nikogo. |0'],
    },
    shop: {
      asks: [
        'Gdzie kupię {m} {inCity}? |0',
        'Gdzie {inCity} kupię skrzynki z nasionami? |0',
        'Czy {m} będzie czarny? |1',
      ],
      more: ['Przeprowadzka w maju.'],
      fixes: ['{inCity} {m} stoi w czterech sklepach.', 'czarny jesienią.'],
      nudges: ['A biały? |1'],
    },
    praise: {
      asks: ['{m} to najlepsza rzecz w naszym domu.', 'Piękne zdjęcie!'],
      more: ['❤️'],
      fixes: ['dziękujemy'],
      nudges: ['👍'],
    },
  },
  general: [
    'proszę o numer seryjny i krótkie wideo w wiadomości.',
    'zapisane na czwartek, 8–12, zgłoszenie {order}.',
    'wymienimy, etykieta jest w mailu.',
  ],
  promises: ['zapytamy i odpowiemy tu jutro.', 'zajmuję się tym, odpowiedź jutro przed południem.'],
  objections: ['Nie o to pytam.', 'Czy ktoś czytał moją wiadomość?'],
  again: ['Wysłane. Co dalej?', 'A ile to potrwa?'],
  hellos: ['Dzień dobry,', 'Hej,', 'Witam,'],
  greetings: ['Dzień dobry, {n},', '{n}, dziękujemy za wiadomość:'],
  deflections: ['{n}, polecamy nasze niedzielne przepisy. 🙂', '{n}, ta strona jest tylko o nowościach.'],
  handovers: ['{n}, przekazuję do serwisu, odpowiedź będzie tutaj.'],
  apologies: ['Przepraszamy za zwłokę.'],
  chasers: ['Jest tam kto?', 'Nadal czekam.'],
  endings: ['Zamówiłem gdzie indziej.', 'Nigdy więcej.'],
  thanks: ['Dziękuję!', 'Dzięki, {a}.', 'Dobrze, dziękuję.'],
  relief: ['Dziękuję, pomogło!', 'Działa. Dzięki, {a}!'],
  surprise: ['Szybko, dziękuję.'],
  cheers: ['Dziękujemy, {n}!'],
  signatures: ['{a}', 'Pozdrawiam, {a}', ''],
  slots: {
    e: ['E3', 'E7', 'F07'],
    since: ['od poniedziałku', 'od trzech tygodni'],
    age: ['dwa lata temu', 'w marcu'],
    dish: ['Szarlotka', 'Sernik'],
    inCity: ['w Gdańsku', 'w Łodzi', 'w Krakowie'],
    room: ['sypialni', 'salonu'],
    shop: ['w sklepie', 'w internecie'],
    price: ['120 zł', '340 zł'],
    friend: ['marta.z', 'kuba_n'],
  },
}
