/** What documents take from the plan beside its requests: the frontier inside a job that runs already, and issued versions with their content. */
export { planFrontier } from './plan/frontier.ts'
export { allPlanRows, newestVersions } from './plan/versions.ts'
