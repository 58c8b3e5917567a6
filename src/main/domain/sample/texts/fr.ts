import type { LanguageTexts } from './topic.ts'

export const french: LanguageTexts = {
  topics: {
    oven: {
      asks: [
        'Le minuteur du {m} s’arrête à 9 minutes. |1',
        'Mon four {m} affiche {e} et ne chauffe plus. |0',
        'La porte du {m} ne ferme plus toute seule. |9',
      ],
      more: ['Acheté {age}.', 'J’ai du monde samedi.'],
      fixes: [
        '{e}, c’est la sonde du {m}. Un technicien passe {inCity}, envoyez-nous le numéro de série en privé.',
        'four froid, gardez Stop et + six secondes : le {m} redémarre.',
      ],
      nudges: ['Fait. Toujours pareil. |1', 'Le technicien n’avait pas la bonne pièce. |0'],
    },
    leak: {
      asks: [
        'Le {m} goutte sur le parquet {since}. |0',
        'De l’eau sort à l’avant du {m} au bout d’une heure. |0',
        'Le {m} souffle chaud depuis la mise à jour. |1',
      ],
      more: ['Il fait 36 ici.', 'Posé par votre partenaire {inCity}.'],
      fixes: [
        'vérifiez la pente du tuyau ; sinon c’est la pompe du {m} et un partenaire passe {inCity}.',
        'réglez 16 degrés, gardez Mode et Ventilateur cinq secondes.',
      ],
      nudges: ['La pente est bonne. Ça goutte. |0', 'Personne n’a appelé. |0'],
    },
    strip: {
      asks: ['La moitié du ruban {m} est éteinte {since}. |0', 'Le {m} clignote sous 20 %. |9'],
      more: ['Acheté {shop}.'],
      fixes: ['pincez le connecteur du {m} ; sinon nous envoyons un nouveau segment.'],
      nudges: ['Plus rien ne s’allume. |0'],
    },
    mower: {
      asks: ['Le {m} ne démarre pas après l’hiver. |0', 'Le {m} laisse des bandes sur la pelouse. |1'],
      more: ['L’herbe monte aux genoux.'],
      fixes: [
        'videz la cuve du carburateur, il y reste de la vieille essence.',
        'mesurez le carter du {m} des deux côtés, 5 mm suffisent.',
      ],
      nudges: ['Il tousse, c’est tout. |0'],
    },
    delivery: {
      asks: ['La commande {order} devait arriver mardi. On est vendredi. |0', 'Où est mon {m} ? |0'],
      more: ['On cuisine au réchaud.'],
      fixes: ['{order} est au dépôt {inCity} ; nouvelle livraison lundi entre 9 h et 12 h, frais remboursés.'],
      nudges: ['Lundi, midi et demi, personne. |0'],
    },
    warranty: {
      asks: ['Où envoyer la garantie du {m} ? |0', 'J’ai perdu le ticket du {m}. |1'],
      more: ['Acheté {shop}.'],
      fixes: ['une photo du ticket sur kornwell.example/garantie suffit.', 'un relevé de banque suffit.'],
      nudges: ['Envoyé il y a dix jours, rien. |0'],
    },
    shop: {
      asks: ['Où trouver le {m} {inCity} ? |0', 'Le {m} existe en noir ? |1'],
      more: ['On déménage en mai.'],
      fixes: ['quatre magasins {inCity} l’exposent.', 'noir à l’automne.'],
      nudges: ['Et en blanc ? |1'],
    },
    praise: {
      asks: ['Le {m} est ce qu’il y a de mieux chez nous.', 'Magnifique photo !'],
      more: ['❤️'],
      fixes: ['merci'],
      nudges: ['👍'],
    },
  },
  general: [
    'envoyez-nous le numéro de série et une courte vidéo en privé.',
    'je vous ai noté pour jeudi, 8 h à 12 h, dossier {order}.',
    'on l’échange, l’étiquette est dans votre boîte mail.',
  ],
  promises: ['je demande et je réponds demain ici.', 'je m’en occupe et je vous rappelle demain.'],
  objections: ['Ce n’était pas ma question.', 'Vous avez lu mon message ?', 'Je parlais du {m}.'],
  again: ['Envoyé. Et maintenant ?', 'Et ça prend combien de temps ?'],
  hellos: ['Bonjour,', 'Bonsoir,', 'Salut,', 'Une question :'],
  greetings: ['Bonjour {n},', '{n}, merci pour votre message :'],
  deflections: [
    'Bonjour {n}, avez-vous vu nos recettes du dimanche ? 🙂',
    '{n}, cette page est réservée aux nouveautés.',
    'Merci pour votre commentaire, {n} !',
  ],
  handovers: ['{n}, je transmets au service client, réponse ici même.', 'Bonjour {n}, c’est transmis avec vos photos.'],
  apologies: ['Pardon pour l’attente.', 'C’était beaucoup trop long.'],
  chasers: ['Il y a quelqu’un ?', 'J’attends toujours.', 'Des nouvelles ?'],
  endings: ['J’ai commandé ailleurs.', 'Plus jamais.'],
  thanks: ['Merci !', 'Merci {a}.', 'D’accord, merci.'],
  relief: ['Merci, c’était ça !', 'Ça remarche. Merci {a} !'],
  surprise: ['Rapide, merci.'],
  cheers: ['Merci {n} !', 'Ça fait plaisir, {n}.'],
  signatures: ['{a}', 'Bien à vous, {a}', ''],
  slots: {
    e: ['E3', 'E7', 'F07'],
    since: ['depuis lundi', 'depuis trois semaines', 'depuis hier soir'],
    age: ['il y a deux ans', 'en mars'],
    dish: ['Tarte aux prunes', 'Brioche'],
    inCity: ['à Nantes', 'à Lyon', 'à Lille', 'à Dijon'],
    room: ['la chambre', 'le bureau'],
    shop: ['en ligne', 'en magasin'],
    price: ['39 €', '120 €'],
    friend: ['lea_f', 'bastien.m'],
  },
}
