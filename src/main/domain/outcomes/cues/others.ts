/** Speaks for us to others. */
export const RECOMMENDS = `
(recommend|recommended|recommending) [it|you|this|them|to|highly|these|your] (to|you|it|this|them|anyone|everyone|everybody|all|for|these|your|if|highly)
(highly|definitely|totally|fully|always|can only|would|will|warmly) [highly|definitely|fully|totally] recommend
(tell|told|telling|showed|showing) (everyone|everybody|all my friends|my friends|all of my friends|my family|my whole family|colleagues|all my colleagues|the whole office)
(switched|brought|moved|signed up) (my|our) (whole family|family|parents|friends|team|colleagues|wife|husband|office)
(everyone|everybody|people|you all|you) (should|must|needs to|need to|have to) (try|buy|get|go|use|switch to)
(five|5) stars
(go and|go) (get|buy|try) (one|it|them|yourself)
(рекоменд*|советую|посоветовал*|порекоменд*) [всем|вас|друзьям|каждому] (всем|вас|друзьям|каждому|знакомым|кто|эту|этот|к покупке|его|ее|вашу|ваш)
(всем|друзьям|знакомым|коллегам|родным|всей семье|каждому) [друзьям|знакомым|вас|про вас|о вас|буду|его|ее] (расскаж*|рассказал*|рассказываю|советую|посоветую|рекоменд*|порекоменд*|показал*)
(перевел*|привел*|подключил*|пересадил*) [к вам] (всю семью|родителей|друзей|семью|маму|коллег)
рекомендую
(ставлю|поставил*) (5|пять) звезд
(берите|покупайте|заказывайте|попробуйте) (не пожалеете|смело|обязательно)
`
/** Warns others of us. */
export const WARNS = `
(stay|keep|steer) (away|clear)
(avoid) (them|this|it|these|at all|like|the|that|people|everyone|buying|ordering)
(do not|don't|dont|never) (ever|buy|order|fly|shop|trust|use|book|go|rent|switch|sign) (buy|order|fly|shop|trust|use|book|with|from|this|here|there|them|these|at|it|to|up|again|your|anything)
(warn|warned|warning) (everyone|everybody|your|people|others|my|all|you all|friends)
(beware|be warned|be careful|watch out|scammers|scam artists|you have been warned|wouldn't recommend|would not recommend|can't recommend|cannot recommend|won't recommend|will not recommend|never recommend|do not recommend|don't recommend|not recommend)
(tell|telling|told|let) (everyone|everybody|all my friends|my friends|people|the world) [to|how|know|what] (avoid|not|stay|never|how bad|know what|how you|what you|about this)
(leave|left|leaving|write|wrote|writing|post|posted|posting) [a|you|an] (bad|negative|one star|1 star|honest|terrible|scathing) [star] review
(everyone|people) should know
(не (покупайте|заказывайте|связывайтесь|ведитесь|берите|летайте|ходите|верьте|доверяйте|обращайтесь|пользуйтесь|советую|рекомендую|рекомендуем|повторяйте))
(никогда) (не (летайте|покупайте|заказывайте|связывайтесь|обращайтесь|берите|пользуйтесь))
(обходите|держитесь|бегите) [их|эту|подальше|стороной|от] (стороной|подальше|их|отсюда|от|эту)
(всех|всем|друзей|людей|знакомых) (предупрежу|предупреждаю|предупредил*|отговорю|отговариваю|отговорил*)
(предупредите|предупреждаю|предупреждайте|предупредил*) (всех|друзей|друг*|людей|знакомых)
(будьте осторожны|осторожно, |имейте в виду|остерегайтесь|мошенники, люди)
(оставил*|напишу|написал*|оставлю) (плохой|негативный|отрицательный|гневный|честный) отзыв
`
/** Somebody explains to somebody else how it is done or that it is good. */
export const ADVISES = `
(try|press|hold|go to|open|click|tap|turn|unplug|restart|reset|reinstall|update|call|ask|check|look|use|run|clean|download|choose|select|set|type|take) (the|it|your|this|that|to|both|them|in|under|on|out|a|for|off|into|settings|with|and)
(same (happened|thing|issue|problem|here)|had the same|happened to me|it worked for me|worked for me|what helped|for me it|in my experience|i have had mine|i had (this|that)|i use mine|i've had mine)
(it's|its|it is) (in|under|on|at) (the|settings|your)
(you|just) (can|could|need to|have to|should|must|might|go|press|hold|use|call) [also|just|always] (change|find|get|use|press|hold|go|do|set|turn|ask|call|buy|order|check|switch|see|reset|restart|choose|select|to)
(зажмите|нажмите|попробуйте|зайдите|откройте|перезагрузите|сбросьте|обновите|переустановите|позвоните|выключите|включите|проверьте|посмотрите|выберите|напишите им|спросите|прогоните|почистите|отключите|скачайте)
(можно (выбрать|нажать|зайти|сбросить|позвонить|попробовать|колоть|поменять|сделать|включить|отключить)|надо (нажать|зайти|просто|сбросить)|нужно (нажать|зайти|просто|сбросить))
(у меня (так же|тоже|такой|такая|такое|было|была|был)|сталкивал*|мне помогло|было такое же|я (делал*|решил*) так)
`
/** It is settled now. */
export const SOLVED = `
(it|that|this|all|everything|now|finally|and) [is|has|just|it] (worked|works|fixed|sorted|working|good now|resolved|solved|back|helped|did it|did the trick|went through)
(works|working|worked) (now|again|fine|great|like a charm|perfectly|well|for me)
(that|which|it) (did it|did the trick|helped|solved it|fixed it|worked|was it)
(problem|issue) (solved|fixed|resolved|gone|sorted)
(all (good|set|sorted|fixed)|sorted|fixed in|got it working|back to life|up and running|found it|back online)
(заработал*|снова работает|все работает|работает теперь|теперь работает|получилось|решилось|решено|помогло|починили|ожил*|оплата прошла|проблема решена|вопрос решен|вопрос закрыт|все пришло|пришло наконец|нашел|нашла)
`
/** It is not settled. */
export const PERSISTS = `
(still) [is|not|no|does|doing|has|have|the|getting|won't|can't|shows|showing|the same] (not|nothing|no|e#|broken|doesn't|don't|isn't|won't|can't|waiting|the same|same|down|missing|happening|hasn't|haven't|dead|offline|there|wrong|crash*|get|have)
(same (problem|issue|error|again|thing again)|not (fixed|solved|resolved|working|helping)|didn't (work|help)|did not (work|help)|doesn't (work|help)|no (change|difference|luck|reply|answer|response)|made it worse|even worse|happened again|broken again|down again|delayed again)
(that is what you told|you said that|you told me that|doesn't get me|does not help|no help|useless|not good enough|it has been #|been # days)
(все равно|по-прежнему|до сих пор|так и не|опять то же|снова то же|то же самое|не помогло|не помогает|не работает|не заработал*|не решен*|не решили|стало хуже|только хуже|без изменений|ничего не изменилось|бесполезно|толку нет|никто не отвеч*|так не делается|это и на прошлой|прошло (двадцать|#))
`
