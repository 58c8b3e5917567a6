/** Danger to people or things. */
export const SAFETY = `
(fire|caught fire|on fire|in flames|burst into flames|smoke|smoking|smoke coming|sparks|sparking|sparked|explod*|explosion|gas leak|smell* gas|smell of gas|gas smell|smells like gas|smells of gas|carbon monoxide|burning smell|smell of burning|burnt smell|smells burnt|melted|melting|overheat*|electric shock|electrocut*|shocked me|short circuit|live wire)
(child|kid|son|daughter|baby|toddler|someone|somebody|i|he|she|they|wife|husband|mother|mom|mum|dog|cat|grandma|passenger|driver) ... (injur*|hurt|burned|burnt|choked|choking|hospital*|bleeding|bled|allergic|poisoned|sick from|cut (himself|herself|myself|his|her|my)|hit (his|her|my) head|unconscious|fainted|electrocuted|scalded)
(hospital|ambulance|emergency room|paramedic*|911|allergic reaction|anaphyla*|food poisoning|poisoned|glass in|metal in|plastic in (my|the) food|injur*|concussion|bleeding|suicid*|kill myself|want to die|self harm|assault*|harass*|threaten*|stalk*|raped|rape|drunk driver|drunk driving|unsafe|dangerous|recall*|hazard*|crashed and|had an accident|in an accident)
(пожар*|загорел*|горит (плита|духовка|холодильник|провод*|зарядк*|батаре*|дом|квартир*)|возгоран*|воспламен*|дым|дымит*|задымил*|искрит*|искры|взорвал*|взрыв*|взрывается|утечка газа|пахнет газом|запах газа|газом пахнет|пахнет гарью|запах гари|воняет гарью|гарью|оплавил*|плавится|расплавил*|бьет током|ударил* током|ударило током|током бьет|короткое замыкание|замкнуло|коротнуло|угарн*)
(ребенок|ребенка|дети|ребенку|дочь|дочка|сын|муж|жена|мама|я|человек) ... (обжег*|обжегс*|ожог*|пострадал*|порезал*|травм*|отравил*|подавил*|ударил*|в больниц*|аллерги*)
(ожог*|травм*|порезал*|отравил*|отравлен*|скорая|скорую|больниц*|реанимац*|госпитализ*|аллергическ*|анафилак*|осколк*|стекло в|кровь|опасно для|угроза жизни|опасность|суицид*|покончить с собой|угрожа*|угрозы|домога*|изнасил*|напал|напали|избил*|авария|дтп|пьяный водитель)
`
/** Law, press, authorities. */
export const LEGAL = `
(lawyer*|attorney*|solicitor*|legal action|legal team|sue you|suing|sued|lawsuit*|take you to court|go to court|small claims|class action|trading standards|ombudsman|better business bureau|bbb|fcc|ftc|faa|consumer protection|consumer affairs|regulator|police report|press charges|gdpr|data protection|going to the (press|media|news)|journalist*|reporter*)
(file|filed|filing|filling|report) [a|an|this|you|my|it|formal|with|to] (complaint|police|dispute|chargeback|to the|claim with)
(суд|в суд|суде|судиться|иск|исковое|подам в суд|адвокат*|юрист*|прокуратур*|роспотребнадзор*|полици*|заявление в|фас|цб|центробанк*|жалоб* в|общество защиты|защит* прав потребител*|зозпп|зпп|закон о защите|досудебн*|претензи*|журналист*|в прессу|в сми|роскомнадзор*|персональн* данн*|утечка данных)
`
/** Money or access in the wrong hands. */
export const SECURITY = `
(hacked|hacker|hijacked|phishing|identity theft|stolen card|stole my (card|identity|account|money)|unauthori* (charge*|transaction*|access|purchase*|payment*|login)|fraudulent (charge*|transaction*|activity|order*)|fraud|someone (logged|accessed|used|changed|is using|has my)|data breach|leaked my|my (password|data|card|details) ... (leaked|stolen|exposed)|not my (transaction|purchase|order)|didn't authorize|did not authorize|i didn't make)
(взлом*|хакер*|украли (карт*|деньги|аккаунт|данные)|списали без|без моего (ведома|согласия)|мошенни*|фишинг*|чужой человек|кто-то (зашел|вошел|оформил|снял|использует)|утечк* данн*|слили (данные|номер|базу)|не (совершал*|делал*|заказывал*|оформлял*|подтверждал*) (эту|этот|этой|перевод|покупк*|заказ|операци*|кредит|подписк*))
`
/** The speaker cannot wait. */
export const HURRY = `
(urgent*|asap|a s a p|immediately|right now|right away|this minute|emergency|time sensitive|time-sensitive|as soon as possible|quickly please|hurry|at once|before (tomorrow|tonight|monday|friday|noon|the deadline|my flight|christmas|#)|by (tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|noon|eod|end of day|today)|(flight|train|wedding|meeting|exam|interview|party|trip|event|appointment|departure|deadline|birthday|funeral|surgery) ... (today|tonight|tomorrow|in an hour|in #|this (morning|afternoon|evening)|leaves|starts|soon)|boarding|at the (gate|airport|station|store|counter)|stranded|stuck (at|in|on|here)|locked out|waiting at|(leav*|depart*|fly*|travel*|check* in|due) ... (today|tonight|tomorrow|in an hour|in # (min*|hour*))|in (an hour|# (min*|hour*))|today|tonight)
(срочн*|немедленн*|прямо сейчас|как можно (скорее|быстрее)|экстренн*|сию минуту|побыстрее|скорее|до (завтра|вечера|утра|понедельника|пятницы|конца дня|вылета|рейса|нового года)|(вылет*|рейс*|поезд*|свадьб*|встреч*|экзамен*|отпуск*|день рождения|праздник*|гости|похорон*|операци*) ... (сегодня|завтра|через час|через #|вечером|утром)|через (час|полчаса|# (минут*|час*))|сегодня|стою (в|на|у)|застрял*|в аэропорту|на вокзале|у кассы|на кассе|сейчас стою)
`
/** Health, age, need: people for whom waiting costs more. */
export const NEEDY = `
(disabled|disability|wheelchair|elderly|pensioner|pregnant|newborn|new born|baby|infant|toddler|diabetic|insulin|oxygen|medication|medicine|medical|my (mother|mum|mom|father|dad|grandmother|grandma|gran|grandfather) (is|can't|has|needs|alone)|no heating|without heat|no hot water|no water|without power|without food|funeral|bereave*|passed away|died|hospital)
(инвалид*|пенсионер*|пожил*|беременн*|грудничк*|новорожден*|младен*|маленьк* ребен*|диабет*|инсулин*|лекарств*|медицинск*|бабушк*|дедушк*|без (отопления|тепла|воды|света|еды)|похорон*|умер*|больниц*)
`
/** The speaker has asked before. */
export const REPEATED = `
(again|still|third time|second time|#(nd|rd|th) (time|call|email|message|attempt|try)|(two|three|four|five|six|several|multiple|many|numerous|#) (times|calls|emails|messages|tickets|attempts|tries|reps|agents|private messages)|second try|keep asking|asked (before|already|you)|already (called|emailed|asked|sent|told|tried|contacted|reported|wrote|messaged|spoke)|no (response|reply|answer)|nobody (answers|replies|responds|answered|replied)|no one (answers|replies|responds|is responding|answered)|haven't heard|have not heard|not heard back|still waiting|ignored|ignoring|weeks|months|over and over)
(опять|снова|до сих пор|все еще|повторно|который раз|второй раз|третий раз|пятый раз|#(-й|й|ый|) раз|уже (писал*|звонил*|обращал*|просил*|сообщал*|отправлял*)|никто не (отвечает|ответил|перезвонил|звонит)|не отвеча*|не ответил*|без ответа|нет ответа|игнорир*|жду ответа|недел*|месяц*|пишу второй|сколько можно)
`
/** The speaker tells or threatens to tell others, or to leave. */
export const LEAVING = `
(cancel (my|our|the) (subscription|account|membership|contract|order|service|plan)|cancelling my|canceling my|switch* to|switched to|moving to|leaving (you|for)|lost (a|my|our|another) (customer|business)|los* (a|my|our) (customer|business)|never (again|flying|buying|shopping|using|ordering)|done with you|take my business|going (elsewhere|to a competitor)|last time i|(negative|bad|honest) review|left a review|one star|1 star|zero stars|0 stars|telling everyone|tell everyone|warn everyone|everyone should know|boycott*|viral|screenshot*)
(ухожу|уйду|перехожу|перейду|расторг*|разорву|отказываюсь от|отпишусь|отписываюсь|закрою (счет|карту)|больше (не (куплю|закажу|буду|приду)|никогда)|никогда больше|ни ногой|к конкурент*|(плохой|негативный|честный) отзыв|оставлю отзыв|одна звезда|1 звезда|расскажу всем|всем расскажу|предупрежу|бойкот*)
`
