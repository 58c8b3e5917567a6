/** Words that turn round what follows. */
export const NEGATORS = new Set(
  `not no never none nobody nothing neither nor cannot cant can't dont don't doesnt doesn't didnt didn't wont won't wouldnt wouldn't isnt isn't arent aren't wasnt wasn't
  werent weren't havent haven't hasnt hasn't hadnt hadn't shouldnt shouldn't couldnt couldn't aint ain't without hardly barely zero lack lacks
  не ни нет нету никогда никто ничего без едва вряд отнюдь`.split(/\s+/),
)
/** Words that make what follows stronger (above 1) or weaker. */
export const DEGREES: ReadonlyMap<string, number> = new Map([
  ...strength(
    1.35,
    `very really so extremely absolutely totally completely incredibly super too utterly beyond freaking freakin fucking damn bloody such truly highly seriously literally insanely hella
    очень крайне абсолютно совершенно совсем просто невероятно слишком так такой такая такие такое чертовски безумно полностью жутко дико настолько реально максимально полный полная полное`,
  ),
  ...strength(
    0.7,
    `slightly somewhat fairly kinda kind-of sorta little bit abit almost partly pretty quite немного слегка чуть отчасти немножко довольно почти более-менее`,
  ),
])
/** Words after which the speaker says what really counts. */
export const TURNS = new Set('but however although though yet except но однако зато хотя только'.split(' '))

function strength(factor: number, words: string): [string, number][] {
  return words.split(/\s+/).map((word) => [word, factor])
}
