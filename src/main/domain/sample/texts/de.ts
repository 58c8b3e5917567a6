import type { LanguageTexts } from './topic.ts'

export const german: LanguageTexts = {
  topics: {
    oven: {
      asks: [
        'Mein {m} zeigt {e} und heizt nicht mehr. Was heißt das? |0',
        'Beim {m} ist {since} die Unterhitze ausgefallen, Grill geht noch. |1',
        'Die Tür vom {m} schließt nicht mehr von allein, oben bleibt ein Spalt. |2',
        'Seit Freitag keine Antwort zur Reparatur vom {m}. |9',
        'Der {m} braucht 25 Minuten bis 180 Grad. Ist das normal? |1',
      ],
      more: [
        'Sicherung war schon draußen, hilft nicht.',
        'Gekauft {age}.',
        'Am Samstag kommen Gäste.',
        'Fotos kann ich schicken.',
      ],
      fixes: [
        '{e} ist beim {m} der Temperaturfühler. Ein Techniker tauscht ihn in einer halben Stunde. Schicken Sie uns bitte die Seriennummer per Nachricht.',
        'das klingt nach dem unteren Heizkörper. Mit Kaufbeleg ist das beim {m} abgedeckt. Sollen wir {inCity} jemanden schicken?',
        'an der Türangel sitzt eine Klammer, die beim Putzen gern abspringt. So kommt sie wieder drauf: kornwell.example/hilfe/tuer',
      ],
      nudges: [
        'Gemacht. Immer noch {e}. |9',
        'Die Nummer ist {order}. Und jetzt? |0',
        'Der Techniker hatte das falsche Teil dabei. |0 1',
      ],
    },
    'oven-safety': {
      asks: [
        'Beim {m} fliegt die Sicherung, sobald ich die heiße Tür öffne. Ist das normal? |0 1',
        'Der {m} riecht nach verbranntem Plastik. Darf ich ihn weiter benutzen? |0 1',
        'Die Scheibe vom {m} ist beim Abendessen einfach gesprungen. |1',
      ],
      more: [
        'Zwei kleine Kinder in der Küche.',
        'Der Elektriker sagt, die Leitung ist in Ordnung.',
        'Bitte kein Rezept.',
      ],
      fixes: [
        'bitte lassen Sie den {m} ausgeschaltet. Die Produktsicherheit ruft heute an; welche Nummer passt?',
        'danke für den Hinweis. Ich habe das als dringend weitergegeben, Vorgang {order}. Bitte den {m} bis dahin nicht benutzen.',
      ],
      nudges: [
        'Es hat niemand angerufen. |0 1',
        'Heute früh wieder, und er war gar nicht an.',
        'Dritte Nachricht. Soll ich zuerst die Zeitung anrufen?',
      ],
    },
    hood: {
      asks: [
        'Welcher Filter passt in die {m}? |0',
        'Die Filteranzeige der {m} leuchtet {since}, obwohl er neu ist. |1',
        'Stimmt das mit dem Rückruf vom P2-Filter? Ich habe die {m}. |2',
        'Die {m} dröhnt auf Stufe 2 wie ein Flugzeug. |9',
      ],
      more: ['Wir kochen täglich.', 'Gekauft {age}.', 'Die Seite bei Ihnen lädt nicht.'],
      fixes: [
        'in die {m} gehört der P2 rund, 190 mm. Bestellen: kornwell.example/teile, Lieferung in zwei Tagen.',
        'nach dem Wechsel die Lichttaste fünf Sekunden halten, dann ist die Anzeige der {m} zurückgesetzt.',
        'der Rückruf stimmt, betrifft aber nur die Chargen 31 bis 36. Die Zahl steht am Rand.',
      ],
      nudges: ['Am Rand steht 34. Und nun? |2', 'Anzeige leuchtet weiter. |1', 'Bestellt, passt auch nicht. |0'],
    },
    recipe: {
      asks: [
        'Wie viel Hefe kommt in „{dish}“ vom Sonntag? |0',
        'Welche Schiene für „{dish}“ im {m}? |1',
        '„{dish}“ ist oben dunkel und innen roh. Umluft oder nicht? |1',
      ],
      more: ['Für acht Personen bitte.', 'Sieht großartig aus!'],
      fixes: [
        '21 g frisch oder ein Päckchen. Und eine ganze Stunde gehen lassen.',
        'zweite Schiene, ohne Umluft, 180 Grad. Vorheizen können Sie sich beim {m} sparen.',
      ],
      nudges: ['Und im Gasherd? |1', 'Wieder verbrannt. |1'],
    },
    leak: {
      asks: [
        'Unsere {m} tropft {since} aufs Parkett. |0 2',
        'Aus der {m} läuft vorne Wasser, sobald sie länger als eine Stunde an ist. |0 2',
        'Die {m} zeigt {e} und die Wanne ist voll. |1',
        'Nasser Fleck hinter der {m}. Ist das der Schlauch? |0',
      ],
      more: ['Der Vermieter ist nicht begeistert.', 'Eingebaut vom Partner {inCity}.', 'Draußen sind 34 Grad.'],
      fixes: [
        'bitte prüfen Sie, ob der Schlauch überall Gefälle hat. Wenn ja, ist es die Pumpe der {m}, dann kommt ein Partner {inCity}.',
        '{e} ist der Schwimmer, der Ablauf ist verstopft. Am Donnerstag kann jemand kommen.',
        'zwei Stunden ausschalten, dann den Filter hinter der Klappe reinigen. Tropft die {m} danach noch, melden Sie sich mit der Seriennummer.',
      ],
      nudges: [
        'Gefälle stimmt. Es tropft weiter. |0',
        'Der Partner sagt, es sei die Wand. Es ist nicht die Wand. |0',
        'Bisher hat niemand angerufen. |1',
      ],
    },
    'weak-cooling': {
      asks: [
        'Die {m} läuft den ganzen Tag und es sind 28 Grad. |0',
        'Seit dem Update bläst die {m} warm. |0',
        'Die {m} riecht beim Einschalten nach nassem Hund. |1',
        'Das Außengerät der {m} brummt so laut, dass sich die Nachbarn beschweren. |2',
      ],
      more: ['24 Quadratmeter, Südseite.', 'Filter sind sauber.', 'Gekauft {age}.'],
      fixes: [
        'bitte 16 °C einstellen und „Modus“ und „Lüfter“ fünf Sekunden halten. Bleibt die {m} warm, muss ein Techniker nach dem Kältemittel sehen.',
        'das ist der Wärmetauscher. Einmal im Monat „Reinigen“ an der {m} starten, nach zwei Läufen ist der Geruch weg.',
        'wir schicken Ihnen neue Gummifüße für das Außengerät, Vorgang {order}.',
      ],
      nudges: [
        'Gemacht, jetzt zeigt sie {e}. |0',
        'Zwei Läufe, riecht wie vorher. |1',
        'Und wer zahlt den Techniker? |0',
      ],
    },
    strip: {
      asks: [
        'Das halbe Lichtband {m} ist {since} dunkel. |0',
        '{m} flackert unter 20 %. |1',
        'Im Bad hält der Kleber vom {m} nicht. |9',
      ],
      more: ['Gekauft {shop}.', 'Gleicher Trafo wie vorher.'],
      fixes: [
        'meist ist es der Verbinder nach dem ersten Stück: mit der Zange nachdrücken. Sonst schicken wir ein neues Stück {m}.',
        '{m} braucht einen Phasenabschnittdimmer. Welchen haben Sie?',
      ],
      nudges: ['Jetzt leuchtet gar nichts mehr. |0', 'Ist einer. Flackert. |1'],
    },
    mower: {
      asks: [
        'Der {m} springt nach dem Winter nicht an. Benzin und Kerze neu. |0',
        'Der {m} lässt Streifen stehen. |1',
        'Am {m} ist der Griff genau am Gelenk gebrochen. |2',
        'Der {m} hat die Tulpen gemäht. Alle. |9',
      ],
      more: ['Der Rasen steht kniehoch.', 'Gekauft {age}.', 'Mein Vater sagt, der alte hätte das nie.'],
      fixes: [
        'bitte die Schwimmerkammer leeren, eine Schraube unter dem Vergaser. Da steht noch altes Benzin.',
        'messen Sie das Mähdeck links und rechts: 5 mm Unterschied machen Streifen. Die Mutter sitzt beim {m} hinter dem Hinterrad.',
        'seit dem Frühjahr gibt es ein stärkeres Gelenk. Geht heute raus, Vorgang {order}.',
      ],
      nudges: ['Einmal gehustet, das war es. |0', 'Auf den Millimeter gerade. |1', 'Gelenk kam ohne Schrauben. |2'],
    },
    delivery: {
      asks: [
        'Bestellung {order} war für Dienstag zugesagt. Heute ist Freitag. |0',
        'Wo ist mein {m}? Laut Verfolgung {since} im Lager {inCity}. |0',
        'Der Fahrer wollte den {m} nicht in den zweiten Stock tragen. |1',
        'Angeblich zugestellt, der Flur ist leer. {order}. |0',
      ],
      more: ['Wir kochen auf dem Campingkocher.', 'Zwei Tage Urlaub sind weg.', 'Die Hotline schickt mich hierher.'],
      fixes: [
        '{order} steht im Lager {inCity}, das Etikett war abgerissen. Neue Lieferung Montag zwischen 9 und 12, die Gebühr geht zurück.',
        'das Tragen haben Sie bezahlt. Am Mittwoch kommen zwei Leute.',
      ],
      nudges: ['Montag, 12:30, niemand da. |0', 'Der Spediteur weiß von nichts. |1'],
    },
    warranty: {
      asks: [
        'Wohin schicke ich das Garantieformular für den {m}? |0',
        'Zwei Wochen nach Ablauf der Garantie ist der {m} kaputt. Geht da noch was? |1',
        'Beleg vom {m} verloren. Reicht der Kontoauszug? |2',
      ],
      more: ['Gekauft {shop}.', 'Den Laden gibt es nicht mehr.'],
      fixes: [
        'nirgendwohin: kornwell.example/garantie nimmt ein Foto vom Beleg. Damit sind es fünf Jahre.',
        'zwei Wochen sind Pech. Wir übernehmen das Teil, Sie die Anfahrt. Einverstanden?',
        'der Kontoauszug reicht, wenn der Händler draufsteht.',
      ],
      nudges: ['Vor zehn Tagen geschickt, nichts gehört. |0', 'Und was kostet die Anfahrt? |1'],
    },
    shop: {
      asks: [
        'Wo bekomme ich den {m} {inCity}? |0',
        'Kommt der {m} auch in Schwarz? |1',
        'Wann ist der {m} wieder lieferbar? |2',
      ],
      more: ['Umzug ist im Mai.', 'Die Karte bei Ihnen ist leer.'],
      fixes: [
        'die Händlersuche zeigt {inCity} vier Läden mit Ausstellungsstück. Rufen Sie vorher an.',
        'Schwarz kommt im Herbst.',
        'in zwei Wochen kommt Nachschub.',
      ],
      nudges: ['Die haben nur den alten. |0', 'Herbst welchen Jahres? |1'],
    },
    praise: {
      asks: [
        'Der {m} ist das Beste in unserer Wohnung.',
        'Techniker war um 8:02 da, um 8:20 wieder weg. Danke!',
        'Zehn Jahre {m}, keine Reparatur.',
        'Schönes Bild!',
      ],
      more: ['Weiter so.', '❤️'],
      fixes: ['danke'],
      nudges: ['👍'],
    },
    job: {
      asks: [
        'Ist die Stelle als Techniker {inCity} noch frei? |0',
        'Nehmt ihr Azubis über 25? |1',
        'Vor drei Wochen beworben, nichts gehört. Normal? |2',
      ],
      more: ['Führerschein ist da.', 'Kennziffer {order}.'],
      fixes: [
        'ja, bis Monatsende. Lebenslauf genügt.',
        'das Alter spielt keine Rolle. Kommen Sie zum offenen Tag.',
        'drei Wochen sind zu lang, entschuldigen Sie. Das Team {inCity} lädt nächste Woche ein.',
      ],
      nudges: ['Bisher keine Einladung. |2'],
    },
  },
  general: [
    'schicken Sie uns bitte Seriennummer und ein kurzes Video per Nachricht, dann wissen wir, welches Teil fehlt.',
    'ich habe Sie für Donnerstag, 8 bis 12 Uhr, eingetragen, Vorgang {order}. Der Techniker ruft vorher an.',
    'das ist uns neu. Die Werkstatt meldet sich morgen vor zwölf.',
    'wir tauschen. Das Etikett für die Rücksendung ist in Ihrer Mail, Vorgang {order}.',
  ],
  promises: [
    'ich frage nach und antworte morgen hier.',
    'gute Frage, die Antwort kommt bis Freitag.',
    'das liegt jetzt bei mir, Antwort morgen vor zwölf.',
  ],
  objections: [
    'Danach habe ich nicht gefragt.',
    'Und was hilft das beim {m}?',
    'Haben Sie meine Nachricht gelesen?',
    'Das Formular schickt mich wieder hierher. |2',
    'Ich habe etwas zum {m} gefragt.',
    'Wer ist hier eigentlich zuständig?',
  ],
  again: ['Geschickt. Und jetzt?', 'Heute früh wieder.', 'Wie lange dauert das?', 'Geht es nicht schneller?'],
  hellos: ['Hallo,', 'Guten Morgen!', 'Moin,', 'Guten Tag,', 'Hallo zusammen,', 'Frage:'],
  greetings: ['Hallo {n},', 'Guten Tag {n},', 'Liebe/r {n},', '{n}, danke für die Nachricht:'],
  deflections: [
    'Hallo {n}, oh nein! Kennen Sie schon unsere Sonntagsrezepte? 🙂',
    'Hallo {n}, hier gibt es nur Neuigkeiten, die Hotline ist Montag bis Freitag da.',
    '{n}, bitte nutzen Sie das Kontaktformular.',
    'Hallo {n}, das tut uns leid! Die neue Reihe ist übrigens da, Link im Profil.',
    'Danke für Ihren Kommentar, {n}!',
  ],
  handovers: [
    'Hallo {n}, das gebe ich an den Kundendienst, Antwort kommt hier.',
    '{n}, meine Kollegin vom Service übernimmt.',
    'Hallo {n}, weitergegeben mit Ihren Fotos.',
  ],
  apologies: [
    'Entschuldigen Sie die Wartezeit.',
    'Das hat viel zu lange gedauert.',
    'Ihre Nachricht lag im falschen Postfach.',
  ],
  chasers: [
    'Ist da jemand?',
    'Ich warte noch.',
    'Gibt es Neues?',
    'Zweiter Versuch.',
    'Posten könnt ihr, antworten nicht?',
    'Das ist jetzt schon eine Weile her.',
  ],
  endings: [
    'Dann eben woanders.',
    'Nie wieder.',
    'So sieht also Ihr Service aus.',
    'Bewertung ist raus.',
    'Dann geht er zurück.',
  ],
  thanks: [
    'Danke!',
    'Danke {a}, gut zu wissen.',
    'Alles klar, danke.',
    'Okay, danke.',
    'Probiere ich heute Abend, danke.',
    'Danke für die ehrliche Antwort.',
  ],
  relief: ['Danke, das war es!', 'Läuft wieder. Danke {a}!', 'Wochenende gerettet!', 'Geht wieder, danke {a}.'],
  surprise: ['Das ging ja schnell.', 'Schneller als die Hotline!'],
  cheers: ['Danke, {n}! Das freut uns.', '{n}, das hängt jetzt in der Werkstatt.', 'Wie schön, {n}.'],
  signatures: ['{a}', '– {a}', 'Viele Grüße, {a}', '{a}, {b} Kundendienst', ''],
  slots: {
    e: ['E3', 'E7', 'F07', 'F12', 'E21'],
    since: ['seit Montag', 'seit drei Wochen', 'seit gestern Abend', 'seit dem Umzug', 'seit zehn Tagen'],
    age: ['vor vier Monaten', 'vor zwei Jahren', 'im März', 'letzte Woche'],
    dish: ['Sonntagsbraten', 'Pflaumenkuchen', 'Sauerteigbrot', 'Zimtschnecken', 'Flammkuchen'],
    inCity: ['in Kassel', 'in Hamburg', 'in Leipzig', 'in Ulm', 'in Bremen', 'in Köln', 'in Rostock'],
    room: ['das Schlafzimmer', 'das Dachzimmer', 'das Büro'],
    shop: ['im Küchenstudio', 'online', 'im Baumarkt', 'bei euch direkt'],
    price: ['39 €', '120 €', '260 €', '85 €'],
    friend: ['jana.hh', 'the_koesters', 'malte_b'],
  },
}
