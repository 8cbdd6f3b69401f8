import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Hand } from './course.ts'
import type { Installation } from './installation.ts'
import { open } from './look.ts'

/** What a room says to whoever reads it, folded or not, without what moves by the second. */
export type RoomSays = {
  head: string
  out: string | null
  waits: string
  said: string
  facts: string[]
  staff: string[]
  groups: string[]
}

/** A gateway that takes every call and rings nobody: who comes is who says so. */
export async function aSilentPhone(): Promise<{ url: string; stop: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(202, { 'content-type': 'application/json' }).end('{}'))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/ring`,
    stop: () => {
      server.closeAllConnections()
      return new Promise((done) => server.close(() => done()))
    },
  }
}

export const roomSays = (page: Page): Promise<RoomSays> =>
  page.evaluate(() => {
    const plain = (one: Element | null | undefined) => (one?.textContent ?? '').replace(/\s+/g, ' ').trim()
    const all = (where: string) => [...document.querySelectorAll(where)].map(plain)
    return {
      head: [...all('.v-alarm__meta'), ...all('.v-alarm h1')].join(' · '),
      out: plain(document.querySelector('#sagt > div > .v-said .v-said__title')) || null,
      waits: plain(document.querySelector('#venter')),
      said: plain(document.querySelector('#sagt > div')),
      facts: [...document.querySelectorAll('#fakta li[data-state]')].map(
        (one) => `${one.getAttribute('data-state')}: ${plain(one.querySelector('p'))}`,
      ),
      // How often somebody has been called goes on by the minute.
      staff: all('#stab .v-team__list > div').map((one) => one.replace(/ · \d+ gang(er)?/g, '')),
      groups: all('#grupper tbody tr'),
    }
  })

/**
 * The room as it stands on the screen of each of them, and as somebody who reads it first opens it anew, become the same: all of it for
 * the same reader, what everybody shares for the others. Counts go on while it is looked at, so it is asked until they agree.
 */
export async function agreeAnew(rooms: readonly Page[], look: (room: RoomSays) => void): Promise<RoomSays> {
  const [first, ...others] = rooms as [Page, ...Page[]]
  const anew = await first.context().newPage()
  await anew.setViewportSize(first.viewportSize()!)
  await open(anew, first.url())
  await anew.locator('#grupper').waitFor({ state: 'attached' })
  let said: RoomSays | undefined
  const differ = async () => {
    const [fresh, own, ...rest] = await Promise.all([anew, first, ...others].map(roomSays))
    said = fresh!
    return [...differences(fresh!, own!), ...rest.flatMap((one) => differences(sharedOf(fresh!), sharedOf(one)))]
  }
  await expect.poll(differ, { interval: 500 }).toEqual([])
  await anew.close()
  look(said!)
  return said!
}

/** What waits and what one may do differ by reader; the words, the facts, who leads and how many have it do not. */
const sharedOf = ({ head, out, facts, groups }: RoomSays) => ({ head, out, facts, groups })
const differences = <Said extends object>(anew: Said, live: Said): string[] =>
  (Object.keys(anew) as (keyof Said)[])
    .map((key) => [JSON.stringify(anew[key]), JSON.stringify(live[key])] as const)
    .filter(([one, other]) => one !== other)
    .map(([one, other]) => `anew ${one}, live ${other}`)

/** What everybody outside reads: the status page and the press room, as they come before any script. */
export async function outsideSays(varde: Installation, hand: Hand, crisisId: string) {
  const { path } = await hand.get<{ path: string }>(`/api/crises/${crisisId}/status`)
  const read = async (at: string) => (await fetch(varde.url + at)).text()
  const [status, list, press] = await Promise.all([path, '/status', '/presserom'].map(read))
  return { status: plainOf(status!), list: plainOf(list!), press: plainOf(press!), title: headOf(status!) }
}

const headOf = (html: string) => plainOf(html.match(/<h1[^>]*>([\s\S]*?)<\/h1>/)?.[1] ?? '')
const plainOf = (html: string) =>
  html
    .replace(/<head>[\s\S]*?<\/head>/, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
