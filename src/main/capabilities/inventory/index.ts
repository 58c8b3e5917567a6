export const inventoryQueries = {}
export const inventoryCommands = {}
export const inventoryJobs = {}
