/** Words by weight: the weight first, then the words, parted by spaces. A star at the end stands for any ending. */
export type Weighted = readonly (readonly [weight: number, words: string])[]
