/** Praise that needs no answer, though a person may like to give one. */
export const PRAISE = `
(love|loved|loving) [my|your|this|the|you|ur|our|it|that|these|how|all]
(thank you|thanks|thank u|thx|ty|cheers) [so|very|again] (much|for|to|guys|everyone|all|again|you)
(best|great|amazing|awesome|fantastic|excellent|wonderful|lovely|outstanding|brilliant|superb|incredible|perfect|friendly|helpful|good|nice) [ever|customer|and|flight|little|most] (service|staff|team|crew|experience|support|product|company|airline|flight|job|work|food|app|people|brand|store|attendant*|driver|delivery|purchase|ever|thing|pilot|treat|burrito|coffee|quality|phone|trip|customer service)
(kudos|shout out|shoutout|props|hats off|bravo|well done|well played)
(made my|saved my|saved the) (day|night|week|trip|weekend)
(you|u|you guys|y'all) (rock|rule|are the best|are amazing|are awesome)
highly recommend
(лучш*|отличн*|прекрасн*|замечательн*|шикарн*|классн*|крут*|супер|потрясающ*|вкуснейш*|обалденн*|офигенн*) [ваш*|ваши|наш*|в|на|ту] (сервис|обслуживание|магазин*|доставка|команда|персонал|качество|мастер|курьер|менеджер*|товар|техника|приложение|кофе|духовка|покупка|вещь|место|банк|поддержка|что|в|работа|продукт*|выбор)
(спасибо|благодарю|благодарность|респект|молодцы|обожаю|люблю|любим|вы лучшие|так держать|в восторге|очень довольн*|всем рекомендую|советую)
`
/** Somebody shares a thought about what could be better. */
export const IDEA = `
(suggestion|feature request|feedback|idea|ideas|proposal) (for|:|to|that|would)
(suggestion|feature request|idea):
(two|three|one|an|another|some) (idea|ideas|suggestion|suggestions) for
(you|u|y'all|they|you guys) (should|need to|ought to|could) (add|make|bring back|bring|consider|introduce|offer|create|let|allow|include|think about|have a|sell|open|implement|put|release)
(would|it'd|it would|that would|wouldn't it|be) [it|be|really|so] (be|love|great|nice|cool|awesome|helpful|useful|amazing|lovely|good) (great|nice|cool|awesome|helpful|useful|amazing|lovely|good|to see|if|to have)
(please|pls|plz) (add|bring back|consider adding|make it possible|introduce|implement|release|sell)
(why not|why don't you|why dont you|how about) (add|make|let|offer|sell|adding|making|bring|bringing|just add|give|a)
(wish|wished|would love|i'd love|hope) (you|there was|there were|it had|it could|to see|you guys|you'd|that) ... (add|had|have|offer*|option|could|bring|sold|made|would|feature)
(i'd|i would) (love|like) (to see|a feature|an option)
(make|sell|build) (it|them|one|a version) (without|with|in) ... (foam|plastic|colour|color|size)
(have you|did you) (thought|considered|think) (about|of|ever)
(предложение|предлагаю|идея|есть идея|есть предложение|пожелание|предложил* бы|две идеи|три идеи|идеи)
(было бы|было б) (здорово|круто|классно|неплохо|хорошо|удобно|супер|отлично|логично|интересно)
(почему бы|почему б|может|может быть) [вам] (не|вам|стоит|добавите|сделаете) (сделать|добавить|сделаете|ввести|стоит|добавите|выпустить|выпускать|продавать|вернуть|вы)
(добавьте|сделайте|введите|верните|выпустите) [пожалуйста|уже|наконец] (возможность|функци*|кнопк*|темн*|поддержк*|опци*|в приложени*|версию|настройк*|раздел|фильтр|в меню)
(не хватает) (функци*|возможности|кнопки|темной|раздела|настройки|фильтра)
(хотелось бы|хотел бы|хотела бы) (видеть|увидеть|чтобы|иметь возможность)
`
/** Somebody who is about to buy. */
export const BUYING = `
(want|like|looking|going|planning|ready|wanting|thinking|interested|hoping|tempted|about|love) [to|in|of|about|at] (buy*|order*|purchas*|pre-order*|preorder*|get one|subscrib*|sign up|switch to|book*|try)
(where|how|when) (can|could|do|to|would|will) [i|we|you|one] (buy|order|purchase|get|preorder|pre-order|find|book|subscribe|sign up)
(how much|what's the price|what is the price|price|cost) (is|are|does|do|for|of|would|will|to)
(do you|do u|does|will you|are you) [guys|still|ever|also|y'all] (ship|deliver|sell|have|stock|carry|offer|restock) [to|any|the|this|these|it|a|in]
(in|back in|restock*) (stock|soon)
(any|is there a|do you have|have a|have any) [student|current|good] (discount*|deal*|promo*|coupon*|offer*|sale*)
(when) (will|is|are|does) ... (available|on sale|come out|coming out|released|release|launch|back|restock*)
(available) (in|to|for|at) [the|my] (uk|us|usa|canada|india|europe|australia|store*|my|black|white|size|blue|red|large|small)
(which|what) ... (recommend|better|model|plan|size should|should i (get|buy))
(just|finally|already) (ordered|bought|pre-ordered|preordered|purchased)
take my money
shut up and take
(где|как|когда) [можно|я могу|мне|у вас|в|еще] (купить|заказать|приобрести|оформить|посмотреть|предзаказ*|забронировать)
(сколько) [будет|у вас|сейчас] (стоит|стоят|стоить)
(какая|какова|узнать|подскажите|почем|по чем) [у вас|на|будет] (цена|стоимость|цену|стоимость)
(хочу|хотим|хотел* бы|планирую|собираюсь|думаю|готов*|хотелось бы) [у вас|себе|в подарок|давно] (купить|заказать|приобрести|взять|оформить|забронировать|подключить*)
(есть|будет|будут|появится|появятся) [ли|у вас|снова|еще] (ли|в наличии|в продаже|скидк*|рассрочк*|размер*|доставка в|акци*|черн*|бел*)
(в наличии|рассрочк*|предзаказ*|оптом|прайс)
(доставляете|отправляете|везете|привозите|продаете|работаете) [ли|вы] (в|по|за|на|с|под|за)
(когда) [снова|же|будет|ждать|появится|он|она] (появится|поступит|в продаже|в наличии|выйдет|старт продаж)
(что|какой|какую|какая|какое) [лучше|модель|из|посоветуете] (выбрать|взять|купить|лучше|подойдет|посоветуете|модель)
`
/** Advertising, tricks and everything that is not meant for us. */
export const SPAM = `
(click|tap|check|visit|follow|see|go to) [the|this|my|out|on|our] (link|bio|profile|page|channel|website|site) [in|for|below|now]
(follow|dm|add|contact|text|message|whatsapp|inbox|hit) [me|us] (for|on|now|back|up) (promo*|collab*|more|followers|cheap|free|your|business|whatsapp|telegram|a)
(follow me|follow back|follow for follow|f4f|l4l|gain followers|followers cheap|buy followers|real followers|get followers|boost your)
(earn|make|making|earned|earning) [up|to|over|extra|easy] (money|cash|$#|#$|£#|€#|# (usd|dollars|per|a day|weekly|daily)|passive|profit*)
(crypto|bitcoin|btc|eth|nft|forex|binary|airdrop|giveaway alert|investment) (trading|signal*|invest*|giveaway|profit*|expert|coach|mining|drop|opportunit*|recovery|account|manager|wallet|platform)
(work|working|job|income) (from home|online|at home|opportunity)
(limited time|act now|hurry|order now|buy now|shop now|sign up now|don't miss|promo code|use code|discount code|coupon code|#% off|off today|free trial|free shipping|best price|lowest price|cheap price|hot deal*|great deals|special offer|limited offer|today only|only $#)
(win|won|winner|claim|congratulations) [a|an|your|you|free|of|have|our|been] (iphone|free|prize|gift card|giftcard|selected|reward|voucher|winner|won|cash|lottery)
(hot|sexy|single|nude|naked|xxx|onlyfans|escort*|porn) (girls|women|singles|pics|video*|chat|near|content)
(loan|loans|credit repair|payday|casino|betting|slots|jackpot|viagra|cialis|weight loss|diet pills|essay writing|assignment help|seo services|web design services|logo design|guest post)
(recover*|hack*|unlock*) [your|any|lost|hacked|my] (account*|instagram|funds|whatsapp|crypto|bitcoin) (dm|contact|through|via|with the help|thanks to|inbox)
(i got|got) [my|back] ... (account back|funds back) (through|thanks to|with help)
(подпишись|подписывай*|подпишитесь|подписка) [на|взаимно|взаимная|в] (на|наш|мой|канал|нас|взаимно|взаимная|меня)
(взаимн*|взаимоподпис*|накрутк*|накручу|накрутить|раскрутк*|раскручу) [подпис*|лайк*|канал*|аккаунт*|просмотр*]
(заработ*|доход|зарабатывай*|прибыль) [от|без|в|на|до|из|дома|удаленно] (от|без|вложени*|дома|интернет*|день|крипт*|#|телефон*|удален*|пассивн*|сутки|месяц)
(удаленн*|легк*|быстр*|пассивн*) (заработок|доход|деньги|подработка)
(казино|ставк* на спорт|букмекер*|1xbet|вулкан|фрибет|микрозайм*|займ* онлайн|займ без|кредит без отказ*|крипт* инвест*|инвестиц* в крипт*|сигналы по крипте|арбитраж трафика|интим|эскорт|девушки по вызову|виагра|похуде* за|гадание|приворот|диплом* купить|курсовы* на заказ|seo продвижени*|продвижени* сайтов)
(переходи*|жми*|тыкай*|заходи*) [по|на|в|скорее|ко мне] (ссылк*|ссылке|профиль|канал|сюда|мне)
(пиши*|пишите|жду) [в|мне|+] (плюс|лс|личку|директ|вотсап|телегу|телеграм) [и|если|кому|за] (получ*|расскаж*|нужен|нужна|хоч*|подробност*|заработ*)
(только сегодня|успей*|торопитесь|количество ограничено|промокод|скидка #|скидки до|акция до|розыгрыш айфон*|разыгрываем|раздаем бесплатно|дарим)
(вы выиграли|вам начислен*|ваш выигрыш|получите приз|заберите приз|получите выплат*|вам положен*)
`
/** Words that end a conversation and wait for nothing. */
export const CLOSING = `
(ok|okay|okey|k|kk|alright|all right|fine|cool|great|perfect|awesome|excellent|good|got it|will do|understood|noted|no worries|no problem|np|sure|yes|yeah|yep|thanks|thank you|thx|ty|cheers|appreciate it|sorted|never mind|nevermind|forget it|bye|good night|goodnight|have a good one|you too|same to you|lol|haha|hahaha|lmao|nice|wow|amen|worked|it worked|all good|it works|it works now|that worked|all set|works now|welcome|you're welcome)
(ок|окей|хорошо|ладно|понял*|понятно|ясно|принято|договорились|спасибо|спс|благодарю|отлично|супер|да|ага|угу|хаха*|ахах*|лол|пожалуйста|не за что|забейте|неважно|не надо|не нужно|уже не надо|все решилось|решилось|разобрал*|получилось|заработало|все работает|до свидания|всего доброго|хорошего дня|и вам|взаимно)
`
/** Somebody looks for work with us. */
export const JOB = `
(vacancy|vacancies|are you hiring|you hiring|internship*|apprentice*|job (offer*|opening*|application|opportunit*|posting|ad)|applied (for|to) [a|the|your] (job|role|position|vacancy)|application for [a|the] (job|role|position)|my application|take people without|recruiter*|résumé)
(the|that|a|your) (technician|fitter|driver|sales|service|workshop|weekend) job
(jobs|work) (at|in) your (workshop|service|company|store)
(вакансия|вакансии|вакансию|ваканси*|стажировк*|подработк*|учеников|устроиться|собеседовани*|резюме|отклик|откликнул*|трудоустройств*|на работу|берете ли на)
(offene stelle|ausbildung|bewerbung|bewerben|praktikum|stellenanzeige|empleo|vacante|prácticas|currículum|candidature|vaga|vagas|currículo|rekrutacja)
`
/** Somebody writes about us for others. */
export const PRESS = `
(journalist|reporter|editor|magazine|newspaper|press (kit|photo*|release|contact|enquir*|inquir*|office)|high resolution|hi-res|article (about|on)|writing (a|an|about|for) [a|the] (article|piece|magazine|story|review)|review unit|test unit|for our (readers|spring issue|issue)|deadline is)
(журналист*|редакци*|издани*|для журнала|отраслевого журнала|пишу для|статью о|пресс-служб*|высоком разрешении|интервью|дадите на тест|обзор для)
(journalistin|redaktion|zeitschrift|fachmagazin|pressefoto*|periodista|revista|reportaje|prensa|rédaction|jornalista|imprensa|redakcja|dziennikar*)
`
/** Somebody who works for us. */
export const EMPLOYEE = `
(i work (for|at) (you|this company|your)|as (an employee|a member of staff|a colleague)|i'm (an employee|staff|on your team)|our team here at|my manager here|colleague here)
(я (работаю|сотрудник|сотрудница) (у вас|в вашей|вашей компании)|как (ваш сотрудник|сотрудник компании)|коллеги, это (я|из))
`
/** Somebody who has bought already. */
export const OWNER = `
(i|we) (bought|ordered|purchased|paid|own|have had|have been a customer|returned|subscribed|pre-ordered|preordered|received|fly|flew|stayed|booked)
(my|our) (order|account|subscription|contract|card|phone|flight|booking|delivery|parcel|package|oven|fridge|freezer|washing machine|dishwasher|lamp|mower|tv|device|app|bill|invoice|internet|router|reservation|purchase|ticket|membership|policy|refund)
(loyal|long time|longtime|long-time) [customer|client|user|member]
(order|case|ticket|invoice|serial) [number|no|nr] #
(мой|моя|мое|мои|мою|моего|наш|наша|нашу) (заказ*|аккаунт*|договор*|карт*|телефон*|рейс*|бронь|доставк*|посылк*|духовк*|холодильник*|стиральн*|стиралк*|посудомо*|ламп*|косилк*|телевизор*|счет*|интернет*|роутер*|покупк*|билет*|кабинет*)
(я|мы) (купил*|заказал*|оплатил*|приобрел*|пользу*|брал*|взял*)
(купил*|заказывал*|заказал*|оплатил*|брали|приобрел*|покупал*) [у вас|в|мы|я]
(заказ|обращение|чек|договор) [номер|№] #
`
/** Somebody who speaks for us to others. */
export const RECOMMENDS = `
(recommend|recommended|recommending) [it|you|this|them|to|highly]
(tell|told|telling) (everyone|everybody|all my friends|my friends)
(best|favourite|favorite) (brand|company|store|airline|shop|bank|service)
(always|only) (buy|fly|order|shop|use)
(рекоменд*|советую|посоветовал*) [всем|вас|друзьям]
(всем|друзьям) (расскаж*|рассказ*|советую|рекоменд*)
(лучш*) (бренд|марка|компания|магазин|банк|авиакомпания)
`
