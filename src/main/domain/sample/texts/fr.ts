import type { LanguageTexts } from './topic.ts'

export const french: LanguageTexts = {
  topics: {
    oven: {
      asks: ['Le minuteur du {m} s’arrête à 9 minutes.', 'Mon four {m} affiche {e} et ne chauffe plus.', 'La porte du {m} ne ferme plus toute seule.'],
      more: ['Acheté {age}.', 'J’ai du monde samedi.'],
      fixes: ['{e}, c’est la sonde du {m}. Un technicien passe {inCity}, envoyez-nous le numéro de série en privé.', 'four froid, gardez Stop et + six secondes : le {m} redémarre.'],
      nudges: ['Fait. Toujours pareil.', 'Le technicien n’avait pas la bonne pièce.'],
    },
    leak: {
      asks: ['Le {m} goutte sur le parquet {since}.', 'De l’eau sort à l’avant du {m} au bout d’une heure.', 'Le {m} souffle chaud depuis la mise à jour.'],
      more: ['Il fait 36 ici.', 'Posé par votre partenaire {inCity}.'],
      fixes: ['vérifiez la pente du tuyau ; sinon c’est la pompe du {m} et un partenaire passe {inCity}.', 'réglez 16 degrés, gardez Mode et Ventilateur cinq secondes.'],
      nudges: ['La pente est bonne. Ça goutte.', 'Personne n’a appelé.'],
    },
    strip: {
      asks: ['La moitié du ruban {m} est éteinte {since}.', 'Le {m} clignote sous 20 %.'],
      more: ['Acheté {shop}.'],
      fixes: ['pincez le connecteur du {m} ; sinon nous envoyons un nouveau segment.'],
      nudges: ['Plus rien ne s’allume.'],
    },
    mower: {
      asks: ['Le {m} ne démarre pas après l’hiver.', 'Le {m} laisse des bandes sur la pelouse.'],
      more: ['L’herbe monte aux genoux.'],
      fixes: ['videz la cuve du carburateur, il y reste de la vieille essence.', 'mesurez le carter du {m} des deux côtés, 5 mm suffisent.'],
      nudges: ['Il tousse, c’est tout.'],
    },
    delivery: {
      asks: ['La commande {order} devait arriver mardi. On est vendredi.', 'Où est mon {m} ?'],
      more: ['On cuisine au réchaud.'],
      fixes: ['{order} est au dépôt {inCity} ; nouvelle livraison lundi entre 9 h et 12 h, frais remboursés.'],
      nudges: ['Lundi, midi et demi, personne.'],
    },
    warranty: {
      asks: ['Où envoyer la garantie du {m} ?', 'J’ai perdu le ticket du {m}.'],
      more: ['Acheté {shop}.'],
      fixes: ['une photo du ticket sur kornwell.example/garantie suffit.', 'un relevé de banque suffit.'],
      nudges: ['Envoyé il y a dix jours, rien.'],
    },
    shop: { asks: ['Où trouver le {m} {inCity} ?', 'Le {m} existe en noir ?'], more: ['On déménage en mai.'], fixes: ['quatre magasins {inCity} l’exposent.', 'noir à l’automne.'], nudges: ['Et en blanc ?'] },
    praise: { asks: ['Le {m} est ce qu’il y a de mieux chez nous.', 'Magnifique photo !'], more: ['❤️'], fixes: ['merci'], nudges: ['👍'] },
  },
  hellos: ['Bonjour,', 'Bonsoir,', 'Salut,', 'Une question :'],
  greetings: ['Bonjour {n},', '{n}, merci pour votre message :'],
  deflections: ['Bonjour {n}, avez-vous vu nos recettes du dimanche ? 🙂', '{n}, cette page est réservée aux nouveautés.', 'Merci pour votre commentaire, {n} !'],
  handovers: ['{n}, je transmets au service client, réponse ici même.', 'Bonjour {n}, c’est transmis avec vos photos.'],
  apologies: ['Pardon pour l’attente.', 'C’était beaucoup trop long.'],
  chasers: ['Il y a quelqu’un ?', 'J’attends toujours.', 'Des nouvelles ?'],
  endings: ['J’ai commandé ailleurs.', 'Plus jamais.'],
  thanks: ['Merci, c’était ça !', 'Ça remarche. Merci {a} !', 'Rapide, merci.', 'D’accord, merci.'],
  cheers: ['Merci {n} !', 'Ça fait plaisir, {n}.'],
  signatures: ['{a}', 'Bien à vous, {a}', ''],
  slots: {
    e: ['E3', 'E7', 'F07'], since: ['depuis lundi', 'depuis trois semaines', 'depuis hier soir'], age: ['il y a deux ans', 'en mars'], dish: ['Tarte aux prunes', 'Brioche'],
    inCity: ['à Nantes', 'à Lyon', 'à Lille', 'à Dijon'], room: ['la chambre', 'le bureau'], shop: ['en ligne', 'en magasin'], price: ['39 €', '120 €'], days: ['trois', 'cinq'], friend: ['lea_f', 'bastien.m'],
  },
}
