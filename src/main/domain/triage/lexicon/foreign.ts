import type { Weighted } from './weighted.ts'

/** The plainest words of other European languages: enough to tell thanks and anger, no more. */
export const FOREIGN: Weighted = [
  [
    2,
    `danke dankeschön super toll klasse prima perfekt wunderbar herrlich liebe begeistert zufrieden schön schöne schönen beste besten bester genial großartig respekt
    gracias excelente perfecto perfecta maravilla maravilloso encanta encantado increíble estupendo mejor fantástico feliz bravo enhorabuena
    merci génial parfait parfaite excellent adore magnifique formidable ravi ravie top meilleur
    obrigado obrigada ótimo ótima adorei amei perfeito maravilhoso parabéns melhor
    grazie ottimo ottima perfetto bellissimo fantastico bravi eccellente bedankt geweldig prachtig
    dziękuję dzięki świetnie świetny polecam wspaniale najlepszy cudowny piękne rewelacja`,
  ],
  [
    -2.2,
    `schlecht schlechte schlechter schrecklich furchtbar enttäuscht enttäuschend unverschämt frechheit katastrophe katastrophal mies ärgerlich wütend betrug abzocke kaputt defekt fehler problem probleme leider unmöglich unfähig peinlich nervt
    malo mala pésimo pésima horrible vergüenza estafa ladrones ratas fatal terrible peor decepción decepcionado roto rota problema problemas error nunca empeoran lamentable asco inútil basura queja
    mauvais mauvaise nul nulle honte arnaque voleurs déçu déçue scandaleux inadmissible pire problème cassé cassée panne erreur jamais inacceptable
    péssimo péssima horrível vergonha golpe ruim pior quebrado erro absurdo descaso lixo
    pessimo vergogna terribile truffa rotto slecht vreselijk kapot fraude
    fatalny fatalna okropny tragedia wstyd oszustwo zepsuty zepsuta zepsuł błąd nigdy najgorszy rozczarowany skandal`,
  ],
]
