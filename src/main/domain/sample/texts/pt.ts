import type { LanguageTexts } from './topic.ts'

export const portuguese: LanguageTexts = {
  topics: {
    oven: {
      asks: [
        'Meu forno {m} mostra {e} e não esquenta. |0',
        'A porta do {m} não fecha mais sozinha. |9',
        'O {m} demora 25 minutos para chegar a 180 graus. É normal? |1',
      ],
      more: ['Comprei {age}.', 'Sábado tem visita.'],
      fixes: [
        '{e} é o sensor do {m}. O técnico troca em meia hora; mande o número de série no privado.',
        'com o forno frio, segure Stop e + por seis segundos.',
      ],
      nudges: ['Fiz. Continua {e}. |1', 'O técnico trouxe a peça errada. |0'],
    },
    leak: {
      asks: [
        'O {m} está pingando {since}. |0',
        'Sai água na frente do {m} depois de uma hora. |0',
        'O {m} faz barulho e não gela. |1',
      ],
      more: ['Aqui está 38 graus.', 'Instalado pelo parceiro {inCity}.'],
      fixes: [
        'veja se a mangueira tem queda em todo o caminho; se tiver, é a bomba do {m} e um parceiro vai {inCity}.',
        'coloque 16 graus e segure Modo e Ventilador cinco segundos.',
      ],
      nudges: ['A mangueira está certa. Continua pingando. |0', 'Ninguém ligou ainda. |0'],
    },
    strip: {
      asks: ['Metade da fita {m} apagou {since}. |0', 'A {m} pisca abaixo de 20 %. |9'],
      more: ['Comprada {shop}.'],
      fixes: ['aperte o conector da {m}; se não voltar, mandamos outro trecho.'],
      nudges: ['Agora não acende nada. |0'],
    },
    delivery: {
      asks: ['O pedido {order} era para terça. Hoje é sexta. |0', 'Cadê o meu {m}? |0'],
      more: ['O telefone manda escrever aqui.'],
      fixes: ['{order} está no depósito {inCity}; entrega segunda entre 9 e 12, frete devolvido.'],
      nudges: ['Segunda, meio-dia e meia, ninguém. |0'],
    },
    warranty: {
      asks: ['Para onde mando a garantia do {m}? |0', 'Perdi a nota do {m}. |1'],
      more: ['Comprei {shop}.'],
      fixes: ['basta uma foto da nota em kornwell.example/garantia.', 'o extrato do banco serve.'],
      nudges: ['Mandei há dez dias e nada. |0'],
    },
    shop: {
      asks: ['Onde compro o {m} {inCity}? |0', 'Vai ter {m} preto? |1'],
      more: ['Mudamos em maio.'],
      fixes: ['quatro lojas {inCity} têm o {m} exposto.', 'preto só no segundo semestre.'],
      nudges: ['E branco? |1'],
    },
    praise: {
      asks: ['Adorei o novo {m}, já é o segundo!', 'Dez anos de {m} e nenhum conserto.', 'Que foto linda!'],
      more: ['❤️'],
      fixes: ['obrigado'],
      nudges: ['👍'],
    },
  },
  general: [
    'mande o número de série e um vídeo curto no privado.',
    'marquei o técnico para quinta, das 8 às 12, caso {order}.',
    'trocamos: a etiqueta está no seu e-mail.',
  ],
  promises: ['vou perguntar e respondo amanhã aqui.', 'está comigo, ligo amanhã antes do meio-dia.'],
  objections: ['Não foi isso que perguntei.', 'Vocês leram a mensagem?', 'Eu perguntei do {m}.'],
  again: ['Enviei. E agora?', 'E quanto demora?'],
  hellos: ['Oi,', 'Bom dia!', 'Boa tarde,', 'Olá,'],
  greetings: ['Oi, {n}!', 'Olá, {n}:', '{n}, obrigado por escrever:'],
  deflections: [
    'Oi, {n}! Já viu nossas receitas de domingo? 🙂',
    '{n}, esta página é só de novidades.',
    'Obrigado pelo comentário, {n}!',
  ],
  handovers: ['{n}, passei para o atendimento, a resposta vem por aqui.', 'Oi, {n}, já está com a equipe certa.'],
  apologies: ['Desculpe a demora.', 'Demorou demais, desculpe.'],
  chasers: ['Tem alguém aí?', 'Ainda esperando.', 'Alguma novidade?'],
  endings: ['Comprei em outro lugar.', 'Nunca mais.'],
  thanks: ['Obrigado!', 'Valeu, {a}.', 'Tudo certo.'],
  relief: ['Era isso, valeu!', 'Funcionou. Valeu, {a}!'],
  surprise: ['Que rápido!'],
  cheers: ['Obrigado, {n}!', 'Que alegria ler isso, {n}.'],
  signatures: ['{a}', 'Abraço, {a}', ''],
  slots: {
    e: ['E3', 'E7', 'F07'],
    since: ['desde segunda', 'há três semanas', 'desde ontem'],
    age: ['há dois anos', 'em março'],
    dish: ['Pão de queijo', 'Bolo de fubá'],
    inCity: ['em Curitiba', 'em Recife', 'em Campinas'],
    room: ['o quarto', 'o escritório'],
    shop: ['na loja', 'pela internet'],
    price: ['R$ 90', 'R$ 240'],
    friend: ['rosa.am', 'caio_f'],
  },
}
