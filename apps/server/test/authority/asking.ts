import type { Duty } from '../../../../kit/kernel/caller.ts'
import { type AuthorityHouse, PLACES, type Who } from '../authority-house.ts'

const at =
  (places: readonly string[]) =>
  (...duties: Duty[]) =>
    duties.flatMap((duty) => places.map((place) => `${duty}@${place}` as Who))
export const line = at(['halden', 'kdi'])
export const own = at(['halden'])
export const top = at(['kdi'])
export const anywhere = at(PLACES)
export const STAFF: Duty[] = ['leader', 'communication-leader', 'communication-adviser']
export const WRITERS: Duty[] = [...STAFF, 'press-contact']
export const READERS: Duty[] = [...WRITERS, 'press-contact-alternate', 'administrator']
export const DESK: Duty[] = [...WRITERS, 'press-contact-alternate']
export const TENDERS: Duty[] = ['administrator', 'communication-leader', 'communication-adviser']
export const COUNTERS: Duty[] = [...TENDERS, 'leader', 'relatives-liaison', 'notice-poster']
export const PRESS: Duty[] = ['press-contact', 'press-contact-alternate']
export const ROOM_KEEPERS = anywhere('communication-leader', 'communication-adviser')
export const ADMINISTRATORS = anywhere('administrator')
export type Asked = { method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; url: string; body?: object }
export const ask = (method: Asked['method'], url: string, body?: object): Asked => ({
  method,
  url,
  ...(body ? { body } : {}),
})
export const post = (url: string, body: object = {}) => ask('POST', url, body)
export const get = (url: string) => ask('GET', url)

/** What somebody asks for, how, and who may. */
export type AuthorityRow = [string, (h: AuthorityHouse) => Asked, Who[]]
