import type { LanguageTexts } from './topic.ts'

export const polish: LanguageTexts = {
  topics: {
    oven: {
      asks: ['Piekarnik {m} pokazuje {e} i nie grzeje.', 'Drzwi {m} nie domykają się same.', 'W {m} {since} nie działa dolna grzałka.'],
      more: ['Kupiony {age}.', 'W sobotę mamy gości.'],
      fixes: ['{e} w {m} to czujnik temperatury. Serwisant wymieni go w pół godziny, proszę o numer seryjny w wiadomości.', 'na zimnym piekarniku proszę przytrzymać Stop i + przez sześć sekund.'],
      nudges: ['Zrobione. Nadal {e}.', 'Serwisant miał złą część.'],
    },
    leak: {
      asks: ['{m} kapie {since} na parkiet.', 'Z przodu {m} leci woda po godzinie pracy.'],
      more: ['Montował partner {inCity}.'],
      fixes: ['proszę sprawdzić spadek wężyka; jeśli jest dobry, to pompa {m} i wyślemy partnera {inCity}.'],
      nudges: ['Spadek jest. Kapie.', 'Nikt nie dzwonił.'],
    },
    mower: { asks: ['{m} nie odpala po zimie.', '{m} zostawia pasy.'], more: ['Trawa po kolana.'], fixes: ['proszę opróżnić komorę pływakową, została tam stara benzyna.'], nudges: ['Kaszlnęła i koniec.'] },
    delivery: { asks: ['Zamówienie {order} miało być we wtorek. Jest piątek.', 'Gdzie jest mój {m}?'], more: ['Gotujemy na kuchence turystycznej.'], fixes: ['{order} stoi w magazynie {inCity}, nowa dostawa w poniedziałek między 9 a 12.'], nudges: ['Poniedziałek, wpół do pierwszej, nikogo.'] },
    shop: { asks: ['Gdzie kupię {m} {inCity}?', 'Gdzie {inCity} kupię skrzynki z nasionami?', 'Czy {m} będzie czarny?'], more: ['Przeprowadzka w maju.'], fixes: ['{inCity} {m} stoi w czterech sklepach.', 'czarny jesienią.'], nudges: ['A biały?'] },
    praise: { asks: ['{m} to najlepsza rzecz w naszym domu.', 'Piękne zdjęcie!'], more: ['❤️'], fixes: ['dziękujemy'], nudges: ['👍'] },
  },
  hellos: ['Dzień dobry,', 'Hej,', 'Witam,'],
  greetings: ['Dzień dobry, {n},', '{n}, dziękujemy za wiadomość:'],
  deflections: ['{n}, a widziała Pani nasze niedzielne przepisy? 🙂', '{n}, ta strona jest tylko o nowościach.'],
  handovers: ['{n}, przekazuję do serwisu, odpowiedź będzie tutaj.'],
  apologies: ['Przepraszamy za zwłokę.'],
  chasers: ['Jest tam kto?', 'Nadal czekam.'],
  endings: ['Zamówiłem gdzie indziej.', 'Nigdy więcej.'],
  thanks: ['Dziękuję, pomogło!', 'Działa. Dzięki, {a}!', 'Szybko, dziękuję.'],
  cheers: ['Dziękujemy, {n}!'],
  signatures: ['{a}', 'Pozdrawiam, {a}', ''],
  slots: {
    e: ['E3', 'E7', 'F07'], since: ['od poniedziałku', 'od trzech tygodni'], age: ['dwa lata temu', 'w marcu'], dish: ['Szarlotka', 'Sernik'], inCity: ['w Gdańsku', 'w Łodzi', 'w Krakowie'],
    room: ['sypialni', 'salonu'], shop: ['w sklepie', 'w internecie'], price: ['120 zł', '340 zł'], days: ['trzy', 'cztery'], friend: ['marta.z', 'kuba_n'],
  },
}
