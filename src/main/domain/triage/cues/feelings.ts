/** Phrases whose feeling is not in any single word. */
export const LOST_PATIENCE = `
(fed up|sick of|tired of|had enough|done with|so over|over it|enough is enough|last straw|give up|gave up|giving up|at my wits end|lost for words|no words|can't believe|cannot believe|cant believe)
(never|not|won't|wont|stop|stopped|done|quit) [be|ever|going to|gonna] (flying|fly|using|use|buying|buy|shopping|shop|ordering|order|recommend|recommending|again|coming back|come back|returning|return|trust|spend|spending|go back|going back|do business|doing business) [with|from|at|to|here|there]
(lost|losing|lose|loses) [a|me|my|our|your|another|both|2|two|many|all|this|loyal|as] (customer|customers|business|as a customer|trust|client|fan)
(switching|switch|switched|moving|leaving|going|cancelling|canceling|cancel) [to|my|from|over|all|our] (another|a different|competitor|competitors|elsewhere|subscription|membership|account|contract|service)
(shame on|how dare|what a (joke|mess|shambles|shame|waste|disgrace|rip off|farce|nightmare|load|shit*|bunch)|rip off|rips off|ripping off|ripped off|ripoff|a joke|joke of a|go to hell|screw you|fuck you|get lost|get bent|you guys suck|y'all suck|pieces of|bunch of|piece of)
(give|given|taking|takes|took) ... (money|taken my)
(waste of|wasted my|wasting my|wasting our) (time|money|space|energy|day|life)
(so much for|good luck|thanks for nothing|thanks a lot for|no thanks to|nice try|nice one|nice work|great job|good job|well done|way to go|way to|congrats on|congratulations on|nice to know|good to know|love how|love when|love it when|love the way|i love being|really loving|loving the|funny how|glad to see|glad to know|happy to know|cheers for) ... (nothing|lose|losing|lost|delay*|cancel*|ruin*|wait*|bad|wrong|broken|not|n't|no|don't|can't|cant|won't|never|still|late|hold|missing|screw*|waste*|charge*|overcharg*|fail*|mess*|ignor*|crash*|kill*|break*|down|refuse*|customer service|that)
thanks for (nothing|ruining|wasting|losing|cancelling|canceling|breaking|ignoring|screwing|the delay|the wait|making me wait|not|letting me down|messing|killing|keeping|the terrible|the bad|the awful|the horrible|zero|nothing)
(expected|expect|deserve|thought) (better|more)
(should|could|would) (be|have|have been|know|do) (better|ashamed|embarrassed|known|fired|told)
(do|need to do|must do|can do|try) better
(left|leave|leaves) [me|us|a] (hanging|stranded|without|bad taste|waiting|unattended)
(had|have|having|got|get|been|was|is|such a|what a|having|the|really) [a|an|such|really|very|the] (bad|poor|terrible|horrible|awful) (experience|service|day|time|quality|customer)
(poor|bad|zero|terrible|worst|slow|shocking|crap) [customer|ever] (service|support|experience|communication|quality|signal|attitude)
(bad|poor) (customer|form|business|show|taste|move|idea)
(hate|hates|hating) (this|it|you|your|the|when|that|being)
(what|why) (the|tf|the actual) (hell|heck|fuck|f|f*|crap)
(i want|give me|get) [my|our|a] (money|refund) [back]
(how hard|is it that hard|is it too much|is anyone|do you even|are you kidding|are you serious|you kidding|seriously|really) (is it|me|to ask|care|people|now|guys)
(could care less|couldn't care less|don't care|doesn't care|dont care|do not care|does not care|no care)
(pull*|get) your (finger|act|heads|socks) (out|together|up)
(why|what) (bother|is the point|the point)
(what's|whats) the point
not (happy|impressed|amused|good enough|acceptable|cool|a fan|pleased|satisfied|helpful|great|worth)
(funny|interesting|strange|odd|weird|amazing|typical) (how|that) (you|your|they|i|we|it|nobody|no one)
(cheers|thanks) for (that|letting|making|leaving|wasting|charging)
(two|three|four|five|six|several|many|#) (emails|calls|messages|tweets|letters|tickets|requests) [and|later] (zero|no|not|0|nothing|still)
(gone|going|went) downhill
(see|seeing|check|find|look*) ... other (companies|options|providers|carriers|brands) [offer]
other (companies|providers|carriers)
(сыт*|наелся|хватит|с меня хватит|достало|надоело|сколько можно|доколе|терпение|нет слов|слов нет|без комментариев|ну и ну|ни стыда|руки из)
(больше|никогда) [я|мы|к вам|у вас|здесь] (никогда|ни ногой|не (закажу|куплю|буду|приду|приеду|пойду|вернусь|поеду|обращусь|пользуюсь|рекомендую))
не (советую|рекомендую|рекомендуем|связывайтесь|покупайте|заказывайте|берите|ходите|ведитесь|стоит|доволен|довольна|довольны|рад|рада|понравил*|нравится|ожидал*|впечатл*|устраивает|вкусно|свеж*)
(ухожу|перехожу|уйду|уходим|перейду|ушел|ушла) [от вас|к|я|от|в] (к конкурент*|другому|другой|конкурент*|вас|другим)
[ну] (спасибо|благодарю|браво|молодцы|отличн* сервис|супер сервис|прекрасн* сервис) [вам|большое|огромное|за] (за (испорч*|потрачен*|сорван*|обман*|ожидан*|то что не|нерв*|игнор*|убит*|ничего|бесполезн*|задерж*|просроч*|холодн*|хамств*)|ничего не)
(это|просто|полный|полное|полная|какой-то|какое-то|сплошной|вот это|ну и|что за) (цирк|бардак|позор|ужас|кошмар|развод|беспредел|издевательство|дно|бред|безобразие|хамство|сервис называется|абсурд|трэш|треш|провал)
(деньги|время|день|вечер|нервы|праздник|отпуск|выходные) (на ветер|потерян*|испорч*|зря|коту|впустую|насмарку)
(пустая|зря|только|впустую) (трата|потратил*|потерял*|время)
так (себе|нельзя|не делается|дела не делаются)
(перестаньте|прекратите|хватит|прекращайте) [уже|мне|нас|меня] (звонить|слать|писать|присылать|спамить|врать|обманывать|издеваться|навязывать|~)
(просил*|писал*|звонил*|говорил*|обращал*|объяснял*) [вам|об этом|уже|раз|раз сто] (сто|десять|двадцать|тысячу|много|миллион|#) раз
(хуже|худший|худшая|худшее) (некуда|всех|чем|быть|сервис*|компани*|банк*|доставк*|магазин*)
(позорище|стыдоба|ужас какой|жесть какая|совесть|имейте совесть)
(оставил*|напишу|написал*) [вам|плохой|негативный] отзыв
`
/** Phrases of pleasure whose words alone would not tell. */
export const PLEASURE = `
(you|u|you guys|y'all|yall|they|team) (rock|rule|rocks|are the best|r the best|da best|made my day|saved my|saved the|the real mvp|are a real mvp|are amazing|are awesome)
(made|makes|making) [my|our|her|his] (day|night|week|trip|evening|life|weekend|birthday)
(thank you|thank u|thank ya|thanks|thx|kudos|props|shout out|shoutout|hats off|big ups|well done|good job|great job|nice job|nice work|great work|good work|keep it up|keep up|way to go|bravo) [so|very|you|a|to|for|on|much|lot|million|bunch|the|guys|all|again|everyone|big|everybody]
(can't|cannot|couldn't|can not) (wait|complain|fault|ask for|be happier|thank you|recommend|beat|get enough|say enough)
(no|not a|zero) (complaints|problems at all|hassle|worries|fuss|issue at all)
(not|wasn't|isn't) (bad|too bad|bad at all|half bad)
(it|that|this|all|everything|now|finally) [is|has|just|is now|all] (worked|works|fixed|sorted|working again|good now|resolved|did it|did the trick|works now|works again|solved)
(works|worked) (great|like a charm|perfectly|again|now|well|for me)
(all|we're|i'm|we) (good|set|sorted|fine) [now]
(as|always) (always great|a pleasure|love)
(hope|wish) you (have|a) (great|good|nice|lovely)
(above and beyond|top notch|first class|five stars|5 stars|second to none|on point|thumbs up|well played|job well done|can't go wrong|heck yes|hell yes|oh yes|yes please|love it|loving it|so good|life saver)
(спасибо|благодарю|благодарим|спасибочки|респект|отдельное спасибо|низкий поклон|браво|так держать|вы лучшие|вы супер|вы молодцы|пять баллов|на высоте|на высшем уровне|все супер|все отлично|все хорошо|все понравилось|всем рекомендую|всем советую|очень довольн*|ставлю 5|пять звезд|твердая пятерка|лучшие из лучших|дай бог|с любовью)
(не|ни) (нарадуюсь|нарадуемся|могу нарадоваться|одной жалобы|единой жалобы|одного ремонта|разу не подвел*|подвел*|пожалел*|жалею|жалеем)
(ни одного|ни единого|ни разу|без) (ремонта|нареканий|проблем|претензий|сбоя|замечаний|очередей|задержек)
(все|всё|снова|опять|наконец|теперь) [заработало|снова|работает] (работает|заработало|получилось|решилось|починили|пришло|починилось|ок|решено)
`
