/** A row of a table or a list of things to do: what it says, and where it leads. */
export type Row = { text: string; cells: string[]; links: string[] }
/** What somebody reads on a page of the staff. A part has its heading, its name or its own address; `folds`: what is read once it is opened. */
export type Screen = {
  heading: string
  text: string
  parts: Record<string, string>
  /** As it stands before anything folded is opened. */
  first: Record<string, string>
  articles: { within: string; name: string; text: string }[]
  regions: { within: string; name: string; items: string[] }[]
  folds: { name: string; text: string }[]
  rows: Row[]
  buttons: string[]
  asides: Row[]
  clock: string
}

/** Runs in the page itself, and knows nothing outside it: what is on the screen, by role and accessible name, with what is folded pressed open. */
export function readScreen(): Screen {
  // A page that is not drawn yet says nothing, and is read again.
  const main = document.querySelector('main') ?? document.body
  const all = (where: string, from: ParentNode = main) => [...from.querySelectorAll<HTMLElement>(where)]
  const nameOf = (one: HTMLElement) => one.getAttribute('aria-label') ?? one.innerText
  const within = (one: HTMLElement) => one.parentElement?.closest('[id]')?.id ?? ''
  const linksIn = (one: HTMLElement) => all('a[href]', one).map((link) => link.getAttribute('href')!)
  const asRow = (one: HTMLElement) => ({
    text: one.innerText,
    cells: all('th, td', one).map((cell) => cell.innerText),
    links: linksIn(one),
  })
  const byId = () => Object.fromEntries(all('section[id], details[id]').map((one) => [one.id, one.innerText]))
  const press = (isOpen: boolean) => {
    for (const fold of all('details:not([id])')) (fold as HTMLDetailsElement).open = isOpen
  }
  // It stays open from the last look.
  press(false)
  const first = byId()
  press(true)
  return {
    heading: main.querySelector('h1')?.innerText ?? '',
    text: main.innerText,
    ...{ first, parts: byId() },
    articles: all('article[aria-label]').map((one) => ({
      ...{ within: within(one), name: nameOf(one), text: one.innerText },
    })),
    regions: all('section[aria-label]').map((one) => ({
      ...{ within: within(one), name: nameOf(one), items: all('li', one).map((item) => item.innerText) },
    })),
    folds: all('details:not([id])').map((one) => ({
      ...{ name: one.querySelector('summary')?.innerText ?? '', text: one.innerText },
    })),
    rows: all('li[data-row], tr[data-row]').map(asRow),
    buttons: all('button').map(nameOf),
    asides: all('aside > section').map(asRow),
    clock: main.querySelector<HTMLElement>('.v-alarm__clock')?.innerText ?? '',
  }
}

type House = { house: { at: number; open: number; asked: string[] } }

/**
 * Before the app begins: the clock of the browser is the house's, which stands still until it is moved, and every fetch counts until its
 * answer is whole, so that whoever reads the page knows when it has what it asked for.
 */
export function enter(): void {
  const house = { at: Number(/house_at=(\d+)/.exec(document.cookie)?.[1]), open: 0, asked: [] as string[] }
  Object.assign(window, { house })
  const Real = Date
  window.Date = class extends Real {
    constructor(...given: []) {
      super(...((given.length > 0 ? given : [house.at]) as []))
    }
    static override now = () => house.at
  } as DateConstructor
  const fetch = window.fetch.bind(window)
  window.fetch = async (...given) => {
    house.open++
    try {
      const [what] = given
      house.asked.push(new URL(what instanceof Request ? what.url : String(what), location.href).pathname)
      const answer = await fetch(...given)
      const body = answer.status === 204 || answer.status === 304 ? null : await answer.arrayBuffer()
      return new Response(body, answer)
    } finally {
      setTimeout(() => house.open--)
    }
  }
}

export type Way = { path: string; asks: string; at: number }

/**
 * To another page at this time, as a link there goes, by somebody who sits there; on when it has asked what it asks and nothing more is on its
 * way, or when it has been still so long that it has no more to ask. Rounds and not time: a busy machine has longer ones.
 */
export async function goTo({ path, asks, at }: Way): Promise<void> {
  const [ROUND_MS, STILL, SILENT, MOST] = [12, 3, 60, 2500]
  const { house } = window as unknown as House
  house.at = at
  house.asked.length = 0
  window.dispatchEvent(new Event('pointerdown'))
  history.pushState({}, '', path)
  let quiet = 0
  for (let round = 0; round < MOST && quiet < (house.asked.includes(asks) ? STILL : SILENT); round++) {
    await new Promise((done) => setTimeout(done, ROUND_MS))
    quiet = document.querySelector('main h1') && house.open === 0 ? quiet + 1 : 0
  }
}
