/** Short names of scenarios in their order, for charts and heads of columns: A, B, …, Z, A1. */
export const letterOf = (index: number): string => {
  const letter = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? letter : `${letter}${Math.floor(index / 26)}`
}
