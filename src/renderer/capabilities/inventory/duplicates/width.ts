/** Room for two accounts side by side, or for three; more scroll. */
export const panelWidth = (accounts: number): number => (accounts > 2 ? 640 : 500)
