import type { Weighted } from './weighted.ts'

/** English words of displeasure by strength. A star stands for any ending. */
export const EN_NEGATIVE: Weighted = [
  [
    -3.2,
    `worst atrocious* abysmal* appalling* disgust* despicable disgrace* horrendous* horrible horribly horrid horrific* terrible terribly
    dreadful* vile outrageous* outrage outraged unacceptable unforgivable inexcusable scam scams scammed scammer* scamming fraud fraudulent*
    thief thieves theft rob robbed robbery robbing crook crooks hate hated hates hating hatred garbage trash rubbish bullshit bs crap crappy shit shits shitty
    shitshow fuck* fucking fked fkn f*** wtf asshole* bastard* bitch* cunt* dickhead* piss pissed pissing livid furious infuriat* enraged
    criminal disgraceful ripoff rip-off nightmare* hell hellish clownshow loathe* despise* predatory extortion* racist* sexist* abusive
    harass* assault* toxic unethical deceptive deceit* deceive* swindl* shambles dumpsterfire
    fail failing`,
  ],
  [
    -2.4,
    `awful awfully pathetic ridiculous* ridiculously useless worthless incompeten* unprofessional* joke clowns clown idiot idiots idiotic moron* stupid
    stupidity dumb absurd* insane insulting insult* lying liar liars lies lied mislead* misled misinform* dishonest* shame shameful* ashamed embarrass* shameless
    rude rudest rudely rudeness disrespect* unbelievable unbelievably inept ludicrous* laughable farce fiasco disaster* catastroph* debacle
    suck sucks sucked sucking sux lousy angry anger angered mad frustrat* fuming rage sick annoy* aggravat* irritat* upset upsetting
    disappoint* dissapoint* disapoint* dissappoint* dissatisf* unsatisf* unhappy displeas* appalled regret* unreliable untrustworthy neglect* negligen* careless*
    ruin ruined ruins ruining destroy* wrecked hopeless* helpless pointless senseless nonsense mediocre mediocrity substandard subpar
    filthy dirty gross nasty stink* stinks stank rotten stale moldy mouldy inedible poison* cheated cheat cheating ignored ignoring ignore ignores ghosted
    unresponsive unhelpful uncaring condescending hostile arrogan* greedy greed overcharg* bait boycott* complaint complaints complain complaining complained
    screwed screw screwing cursed damn damned goddamn dammit ffs smh fml fuming heartbroken distraught unsafe dangerous* hazard*
    traumati* terrifying stranded hijacked hacked defective faulty crook* sketchy shady inexcus* inhumane lawsuit sue suing meltdown
    waste wasted wasting wastes painful* miserable misery mess messed messing messy botched bungled unfair unjust* hypocrit*
    lame weak sad saddened tragic bummed bummer gutted dismal grim unprepared understaffed clueless tosser* muppet* bloody bollocks knackered
    ridic lie dumb* fool fools fooling fooled hideous* cretin* buffoon* joker* thug* bully bullied bullying mockery outright craptastic wank* arse* douche* jerk* jackass* dumbass* bricked shite shoddy shambolic rant ranting ugh uggh ughhh grr grrr argh aargh`,
  ],
  [
    -1.5,
    `bad badly poor poorly worse worsen* slow slowest slower sluggish lag laggy lagging laggs delay delays delayed delaying late cancelled canceled cancelling
    broken broke breaks busted damaged damage damages crack cracked cracking scratch* dent dented leak leaks leaking leaked smash* torn ripped shattered
    issue issues problem problems problematic trouble troubles troublesome error errors bug bugs buggy glitch* crash crashed crashes crashing
    freeze freezes freezing frozen stuck down outage outages fault faults failed fails failure failures malfunction* corrupt* unusable
    missing lost lose losing loses misplaced stolen stole steal stealing wrong wrongly incorrect* inaccurate mistake mistakes messup
    confus* unclear inconvenien* unavailable unable impossible difficult hard tough awkward expensive overpriced pricey costly
    worried worry worrying worries concern* scared afraid nervous anxious stress* exhaust* tired tedious hassle nuisance hectic chaos chaotic
    bored boring blame refuse refused refuses refusing reject* denied deny deny denying declined declin* blocked banned suspended
    mistreat* unpleasant uncomfortable cold soggy burnt undercooked overcooked raw tasteless bland smelly smells smell noisy loud
    cramped crowded crap overheating overheats drained draining drains hung dead died dying kill killed killing killer
    hurt hurts injured injury injuries burn burned bleeding spam spammed spamming spammy creepy weird odd strange invalid expired
    mislabel* mismatched unresolved unanswered unpaid unauthori* unwanted unexpected unnecessary unfortunately sadly regrettably
    abandoned abandon* disconnect* disconnected dropped drops outdated flawed flaw flaws lack lacks lacking lacked shortage
    nope hmph meh sigh ignorant insufficient inadequate inconsistent inefficien* disorganis* disorganiz* inconsiderate
    queue queues penalty fee fees robbery dropping doubtful unimpressed underwhelm* overrated flop hate-it nowhere struggling struggle* suffer* drama
    overbooked bumped jammed blurry pixelated unreadable unstable disabled abus* throttl* discriminat* inappropriate reckless cutoff bumpy pushy glitchy unreal appall* misrepresent* whatever smh delet* restrict* underpaid infect* malware virus omg uhh seriously unplayable unobtainable typical petty bleak uncomfortable unavailable undercook* overcook* hideous ugly stingy audacity nerve rotten drip* dripping seep* collaps* snapped fell rust* wobbl* wonky threw tossed unlocked nightmare vanished untouched`,
  ],
]
