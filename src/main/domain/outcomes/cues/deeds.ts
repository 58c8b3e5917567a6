/** Money went our way: said of what was just done. */
export const BOUGHT = `
(just|finally|now|already|i've|ive|i have|we've|we have|have|have now|went ahead and|and) [just|now|finally|then|already] (bought|ordered|purchased|booked|subscribed|renewed|upgraded|pre-ordered|preordered|reordered|re-ordered|signed up|topped up|reserved)
(bought|ordered|purchased|booked|reserved) (it|one|two|three|both|them|some|online|mine|another|a pair|the|my|in) [now|today|online|just]
(renewed|upgraded) (it|to|my|the|mine|our|for|online|today)
(signed up|subscribed) (for|to|just|today|now)
(ordered|bought|booked|purchased|subscribed|renewed|upgraded)
(placed|placing) (an|the|my|our) order
order (placed|is placed|is in)
(i'll|i will) take (it|one|both|two)
(took|taken) the (plan|deal|offer|contract|policy)
(payment|deposit) (sent|made|paid)
(заказал*|купил*|приобрел*|оплатил*|забронировал*|продлил*|подписал*|оформил*|подключил*|докупил*|взял*) (его|ее|их|одну|один|две|два|оба|обе|и|уже|сразу|сегодня|только|на|в|себе|еще|все|тариф|подписк*|заказ*|бронь|билет*|карт*|договор*|полис*|большой|через)
(уже|сразу|только что|сегодня|все-таки|в итоге|все) (заказал*|купил*|приобрел*|оплатил*|забронировал*|продлил*|оформил*|подключил*|взял*)
(заказала|заказал|заказали|купила|купил|купили|оплатил|оплатила|продлил|продлила|продлили|оформил|оформила|подключил|подключила|забронировал|забронировала|приобрел|приобрела)
(заказ|бронь|договор) (сделан|оформлен|оформлена|подписан|оплачен)
`
/** Money or a contract went away from us, or to somebody else. */
export const LEFT = `
(cancelled|canceled|terminated|ended|closed) (my|our|the|it|everything|all|a|this|for|today|and)
(cancelled|canceled) [my|our|the] (order|subscription|account|contract|membership|plan|policy|booking|card|trip)
(just|have|i've|ive|finally|already|now) [just|already|now|finally] (cancelled|canceled|terminated|unsubscribed|switched|left for|moved to)
(returned|sent|sending|shipped|brought|took) (it|them|these|the|everything|both|mine) back
(returned|refunded) (it|them|today|the|everything|both|mine)
(got|received|have|had) [my|the|a|full] (refund|money back)
(refund|money) (arrived|received|is here|came)
(switched|moved|changed|gone|went|going over) to (another|a different|a competitor|the competition|your competitor*|competitor*|someone else)
(switched|moved) (my|our|provider*|bank*|away|over)
(bought|ordered|booked|got one|found it|went) [it|one|mine] (from a competitor|elsewhere|from another|somewhere else|from your competitor*|at another)
(отменил*|аннулировал*|расторг*|закрыл*|прекратил*) [уже|сегодня|свой|свою|весь|ваш*] (заказ*|договор*|подписк*|счет*|карт*|брон*|тариф*|аккаунт*|вклад*|поездк*|билет*|сегодня|все|его|ее)
(отменил|отменила|отменили|расторг|расторгла|расторгли)
(вернул|вернула|вернули|сдал|сдала) [все|его|ее|их|товар|обратно|сегодня|заказ] (и|сегодня|обратно|в магазин|назад|товар|заказ|все)
(вернул|вернула)
(деньги|оплат*|сумму|возврат) [мне|нам|уже] (вернули|пришли|пришел|получил*|поступил*)
(получил*|пришел|дождал*) возврат
(ушел|ушла|ушли|перешел|перешла|перешли|переехал*) (к|в|на) (другому|другой|другую|другого|конкурент*)
(купил*|заказал*|взял*|нашел|нашла) [все|уже|его|ее] (у конкурент*|в другом|у других|в другой)
`
/** Said of the past or of what may come: no deed of now. */
export const NOT_NOW = `
(ago|last (week|month|year|summer|winter|spring|autumn|time)|years ago|in (january|february|march|april|may|june|july|august|september|october|november|december)|on the #|back in|since i|when i|before i|after i|if i|would have|should have|could have|might|going to|gonna|about to|want to|wanted to|like to|planning|thinking|considering|threat*|was told|i'll|i will|will be|to be|can i|could i|how do i|how can i|never|haven't|have not|hasn't|didn't|did not|not)
(you|they|he|she|u|was|were|been|got|being|gets|driver|company) [have|guys|just|all|had|has|then] (cancelled|canceled|closed|ended|terminated|charged|ordered|booked|returned|switched|changed)
(вы|они|мне|нам|мой|наш|рейс|его|ее) [мой|нам|мне|просто|взяли и] (отменил*|закрыл*|расторг*|аннулировал*|заказ отменили)
(назад|в прошл*|прошлым|в (январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре)|когда|если|бы|собираюсь|хочу|хотел*|думаю|планир*|буду|будем|могу ли|можно ли|как|не|никогда|еще не|третьего|числа)
`
/** Did what was asked: wrote, sent, tried, filled in, came. */
export const DID = `
(sent|dm'd|dmed|dm-ed|messaged|emailed|e-mailed|mailed|pmed|pm'd|texted|forwarded) (you|it|them|that|a|the|my|everything|all|over|in|now|just|via|from)
(dm|email|message|form|screenshot|photo*|details|pm) (sent|filled in|filled out|submitted|is sent|on its way)
(i've|ive|i have|i|we|we've|have|just|now|ok|okay|done) [now|just|also|already|then] (sent|filled|submitted|restarted|reset|rebooted|reinstalled|re-installed|updated|uploaded|registered|downloaded|cleared|followed|applied|switched it off|unplugged|replaced|called|rang|phoned|visited|went|logged|signed in|contacted|reported|posted|cleaned|checked|tested|tried)
(reset|restarted|rebooted|reinstalled|updated|unplugged|cleaned|replaced|tried|cleared|filled in|filled out|submitted|uploaded|registered|downloaded|tested|emailed|called) (it|the|that|this|them|my|both|all|twice|again|everything|and|now|in|your|today|a|you)
(updated|reinstalled|restarted|rebooted)
(did|done) (it|that|so|this|as|what|both|all|and)
(отправил*|написал*|прислал*|скинул*|сбросил*|перезагрузил*|перезапустил*|переустановил*|обновил*|заполнил*|позвонил*|почистил*|очистил*|зарегистрировал*|попробовал*|проверил|проверила|заменил*|выключил*|включил*|подал*|загрузил*|скачал*|зашел|зашла|сходил*|приехал*|приехала|перешел по|перешла по|прикрепил*|выслал*|подтвердил*|перенастроил*|отключил*)
(сделал|сделала|сделали) [все|это] [так|как|и|по]
(сделал|сделала|сделали)
(письмо|форма|заявка|скриншот|фото) (отправлен*|заполнен*|подан*|выслан*)
`
/** Lets it be. */
export const PASSED = `
(never mind|nevermind|never mind then|forget it|forget it then|don't bother|dont bother|no need|no longer need|not needed anymore|found it|no worries|leave it|it's ok|it's fine|doesn't matter)
(не надо|не нужно|уже не надо|уже не нужно|неважно|не важно|забудьте|забейте|ладно|обойдусь|разобрался|разобралась|нашел|нашла|бог с ним|проехали|не стоит)
`
