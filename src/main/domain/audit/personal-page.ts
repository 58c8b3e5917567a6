/** Handles of people's own pages, on networks that give companies other pages, which several can run and hand over. */
const OF_PEOPLE: ReadonlyMap<string, RegExp> = new Map([
  ['linkedin', /^in\//i],
  ['vk', /^id\d+$/i],
  ['xing', /^profile\//i],
])

/** Whether an account is a person's own page where the network has other pages for companies. */
export const isPersonal = (network: string, handle: string): boolean => OF_PEOPLE.get(network)?.test(handle) === true
