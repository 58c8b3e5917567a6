import { redirectors } from '#main/domain/networks/redirectors.ts'

const HOSTS: ReadonlySet<string> = new Set(redirectors)
const HOST = /^(?:https?:\/\/)?(?:www\.)?([a-z0-9.-]+)/i

/** Whether an address belongs to a service that only passes visitors on (`bit.ly/x`, `linktr.ee/x`). */
export const passesOn = (address: string): boolean => HOSTS.has(HOST.exec(address)?.[1]?.toLowerCase() ?? '')
