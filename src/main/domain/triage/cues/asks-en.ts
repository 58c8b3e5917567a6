/** English ways to ask for something to be done. */
export const REQUESTS_EN = `
(please|pls|plz|plss|kindly) [can|could|would|just] [you|u|someone] (help|fix|advise|assist|check|look|respond|reply|answer|contact|call|sort|resolve|explain|tell|let|send|refund|cancel|give|get|dm|provide|confirm|update|change|stop|add|bring|make|follow|investigate|clarify|do|email|remove|restore|unlock|reset|replace|process|review|share|forward|post|see|ask|note|return|put|ensure|consider|correct|read|delete)
(can|could|would|will|can't|won't|couldn't) (you|u|ya|someone|anyone|somebody|anybody|i get|we get|i have|i please|i speak|i talk|we please|yall|y'all) [please|pls|plz|just|guys|all|kindly|possibly|at least|maybe|actually|also] ~
(need|needs|want|require|seeking|looking for|desperate for) [some|a|an|to|your|the|further|urgent|any|more|my|someone|you] (help|assistance|support|advice|answer|answers|refund|replacement|speak|talk|know|cancel|change|contact|return|info|information|solution|resolution|get|fix|resolve|track|reset|reach|code|number|claim|explanation|someone|to|someone to|update|rebook|exchange|money)
help (me|us|please|pls|needed|with|out|asap|a|my|plz|thanks|fix)
[any|some|please|pls|plz|plss|seriously|urgent|your|ur|really] (help)
(what|anything) (can|should|do) (i|we|you) (do|be done)
(who|where|how) (can|do|should|would|could) (i|we) ~
(let|tell|show|give|send|call|email|contact|message|dm|text|advise|inform|update|refund|credit|compensate|follow) (me|us)
(get|give|send|bring) [me|us] [my|our] (money|refund|package|order|bag|bags|stuff|luggage) [back]
(i want|i'd like|i would like|we want|i wish|want) (my|a|to|it|you to|an|someone) ~
(looking|trying|hoping|like|need|want|wanted|attempting) to (speak|talk|contact|reach|get|find|cancel|return|change|update|book|buy|pay|log|order|order|use|track|see|know|switch|claim|connect|access|download|add|reset|redeem|check|make|fly|rebook)
(any|no) (update*|news|idea*|eta|suggestion*|advice|solution*|fix|chance|way|tips|thoughts|plans|explanation|word|info*|timeline|workaround)
(sent|sending|send|dm'd|dmed|messaged|emailed|replied|responded|answered|submitted|filed|opened|dropped) [you|u|a|an|the|it|in|via|just|my|through|all|guys|to] [you|your|a] (dm|dms|message|messages|email|emails|details|info*|request|ticket|claim|you|already|pm|pms|private message|it|report|form|feedback|everything|screenshot)
(dm|dms|dm's|message|details|info|pm) (sent|ed|sending|done|you|for|incoming|now)
(check|see|read|look at|respond to|reply to|answer) (your|ur|my|the) (dm|dms|inbox|messages|message|mail|email|pm|tweet)
(waiting|awaiting) (on|for|your|a|an) ~
please ~
(thoughts|explain|help|hello|anyone)
do something
do better
get (it|your) [shit|act|stuff] together
(how|what) (about|if) ~
(interested in|more info*|details) ~
(second|third) try
wrong place to ask
`
/** How English sentences begin that are questions even without their mark. */
export const QUESTIONS_EN = `
(how|why) (do|does|did|is|are|am|was|were|can|can't|cant|could|would|will|won't|should|shouldn't|has|have|haven't|hasn't|isn't|isnt|aren't|don't|dont|doesn't|doesnt|didn't|didnt|come|long|much|many|the|my|your|this|that|it|you|i|we|to|u|ya|on|am|not|about|often|far)
(when|where|what|who|which|whose) (do|does|did|is|are|am|was|were|can|can't|could|would|will|won't|should|has|have|haven't|isn't|aren't|don't|doesn't|didn't|the|time|kind|type|about|else|happened|happens|part|if|in the)
(what's|whats|where's|wheres|who's|how's|hows|why's|whens|when's|how come)
(is|are|was|were|does|do|did|has|have|can|could|would|will|should|am|any|anyone|anybody) (it|there|this|that|the|my|your|you|u|i|we|they|anyone|anybody|someone|he|she|these|those|y'all|ya|ur|update*|news|idea|chance|way|plans|reason|else) (~)
(wondering|curious|wonder|any idea|do you know|does anyone|does anybody|can anyone|anyone know|anybody know|tell me|explain) (if|why|how|what|when|where|whether|who|is|that|me|the|about|this|to)
(quick|one|another|got a|have a) question
`
