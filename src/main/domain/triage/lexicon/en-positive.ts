import type { Weighted } from './weighted.ts'

/** English words of pleasure by strength. A star stands for any ending. */
export const EN_POSITIVE: Weighted = [
  [
    3,
    `love loved loves loving lovely luv amazing amazingly awesome excellent* exceptional* outstanding* fantastic* fabulous* phenomenal* superb* brilliant*
    incredible incredibly wonderful* perfect perfectly perfection best delighted delightful* thrilled ecstatic magnificent* stellar spectacular* marvelous* marvellous* terrific
    flawless* impeccabl* unbeatable unmatched adore* adorable heavenly kudos hero heroes lifesaver legend legends legendary gem rockstar* mvp goat
    grateful* blessed bravo props shoutout stoked tremendous* awesomeness epic rocks rocked`,
  ],
  [
    2,
    `great greatly good happy happier happily glad pleased pleasure pleasant* enjoy enjoyed enjoying enjoys enjoyable beautiful* gorgeous* stunning
    helpful kind kindly kindness friendly friendliest polite courteous* professional* impressed impressive* appreciate* appreciated appreciative appreciation
    thankful* thanks thankyou thx thanx tysm ty tks thnx cheers excited exciting exciting delicious* tasty yummy yum delish sweet cute
    recommend recommended recommends satisfied satisfying satisfaction efficient* prompt promptly smooth smoothly seamless* effortless*
    favorite* favourite* fav fave winner win wins winning success* successful* congrats congratulations welcome welcoming yay yayy woohoo hooray wow
    nice nicely nicest cool coolest comfy comfortable cozy cosy generous* attentive caring thoughtful* classy superior top-notch solid stylish elegant
    fun funny laugh hilarious smile smiling smiles joy joyful wonderful fresh clean safe reliable trustworthy honest* transparent
    bless heaven proud pride loyal fantabulous dope slaps yass yas yaass hype hyped hooked obsessed addicted worth spotless immaculate capable surpassed exceeded knowledgeable welcomed respectful painless breeze joyous gracious accommodating proactive thrill* charming`,
  ],
  [
    1.2,
    `fine better improved improvement improve* fixed resolved solved works worked working sorted quick quickly fast faster easy easily easier simple helped helps
 liked likes fair decent lucky luck relieved relief calm patient responsive
    bonus gift gifts upgrade upgraded wish  haha hahaha lol lmao xd hehe`,
  ],
]
