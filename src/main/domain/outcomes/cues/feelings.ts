/** Pleasure that goes beyond thanks. */
export const DELIGHT = `
(amazing|awesome|incredible|unbelievably good|fantastic people|outstanding|phenomenal|blown away|made my day|made my week|life saver|lifesaver|above and beyond|speechless with joy|can't thank you enough|cannot thank you enough|exceeded [my] expectations|over the moon)
(love|loved|adore|in love with|obsessed with) (it|them|you|this|these|my|your|the|that)
(best) [customer|ever] (support|service|company|brand|team|people|shop|store|airline|bank|help|product|purchase) [ever|i've|in]
(you|you guys|you people|y'all|they|she|he) [are|r|is] (the best|are the best|amazing|absolutely amazing|awesome|incredible|legends|a legend|an angel|a star|stars|heroes|a hero|wonderful|the greatest)
(absolutely|totally|completely|so) (amazing|wonderful|brilliant|fantastic|perfect|thrilled|delighted|in love|love|loving|happy)
(wow|woohoo|yay|bravo)
(such a wonderful|10 out of 10|10/10|perfect in every way|highly recommend)
(обожаю|влюбилась|влюбился|влюблена|восторг|в восторге|в диком восторге|просто восторг|потрясающ*|изумительн*|невероятн*|волшебн*|шикарн*|фантастика|чудо|вы чудо|вы лучшие|вы просто лучшие|просто лучшие|лучшие из лучших|сделали мой день|прямо сделали мой день|лучше всех|ничего себе|слов нет как|превзошли [все] ожидания|спасли [мой|мне|нас]|на седьмом небе|низкий поклон|вы супер|просто супер|гениальн*)
(лучшая|лучший|лучшее|лучшие) (поддержка|сервис|компания|магазин|команда|банк|покупка|обслуживание) [на свете|в мире]
(огромное|огромнейшее|преогромное|бесконечное) спасибо
`
/** Displeasure beyond discontent: contempt, leaving, wishing ill. */
export const FURY = `
(worst) [company|customer|service|ever|bank|airline|experience|support|phone|shop|store|i|provider]
(never again|never ever|disgusting|disgusted|disgrace|disgraceful|despicable|appalling|atrocious|abysmal|vile|horrendous|horrible|shameful|unbelievable|outrageous|scandalous|pathetic|crooks|thieves|scam|scammers|scammed|fraud|liars|criminals|robbery|rip off|ripped off|garbage|trash company|absolute joke|complete joke|utter joke|treat* you like dirt|go to hell|fuck you|screw you|piece of shit|bullshit|hate dealing)
(i|we|absolutely|really) [absolutely|really] (hate|hated|despise|loathe) (you|this|your|it|them|dealing)
(done with you|done with this|so done|last time|lost a customer|lost [a] customer for life|shame on you|terrible company|horrible company|awful company|useless company)
(худш*|отвратительн*|омерзительн*|мерзк*|ненавижу|позор|позорище|позорная|стыд и позор|безобразие|возмутительно|кошмар|больше никогда|никогда больше|ноги моей|ни ногой|мошенник*|жулики|ворье|воры|кидалы|развод|лохотрон|обманщик*|твари|мрази|скоты|как со скотом|ужасная (фирма|компания|контора)|шарашкин*|конторк*|дно|днище|хамы|хамство|свинство|беспредел|издевательство|провалитесь|будьте прокляты)
`
/** Content, in words that a dictionary of feelings does not weigh. */
export const CONTENT = `
(great|big|huge|real|good) help
(much|really|very much|greatly) appreciated
(works|working|worked) (again|now|perfectly|great|like a charm|a treat)
(back to life|did the trick|nice one|good to know|you're a star|legend|top job|spot on|happy with|pleased with|still going strong|sorted thanks|easy as that|no complaints)
(you (guys|all)|team|staff|driver|she|he|they) (was|were|are|is) [so|very|really] (helpful|kind|great|friendly|lovely|brilliant|patient)
(очень|реально|так) (помогл*|выручил*|приятно|удобно|рад|рада|доволен|довольна)
(помогло|выручили|молодцы|красавцы|ожил|ожила|ожило|заработало|работает как (часы|новый|новая)|все просто|приятно удивил*|претензий нет|отличн* парень|умнички|умница|хорошо, что)
`
/** Not content, in words that a dictionary of feelings does not weigh. */
export const DISCONTENT = `
(pity|a shame|such a shame|that's a shame|what a shame|too bad|bummer|sadly|annoying|annoyed|irritating|irritated|disappointing|disappointed|disappointment|let down|letting me down|unhappy|frustrat*|not good enough|not impressed|not happy|bad form|made it worse|even worse|stupid decision|silly decision|is that a joke|are you serious|no help at all|not helpful|not helping|ruined|unfair|ridiculous|poor show)
(жаль|жалко|очень жаль|обидно|досадно|осадок|раздражает|раздражен*|бесит|разочарован*|расстроен*|печально|недоволен|недовольна|неприятно|неудобно|глупое решение|глупо|только хуже|стало хуже|так не делается|испорчен*|несправедливо|возмущен*|надоело|устал* ждать|не помогли|толку нет)
`
