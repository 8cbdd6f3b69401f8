/** What this telephone keeps to be read without a network: one plan, whose it is for, and when it was fetched. */
type Kept<Plan> = { personId: string; fetchedAt: string; plan: Plan }

const SHELL = 'varde-shell'
const PLAN = 'varde-plan'
const PLACE = '/kept/plan'
const OFFLINE_PAGE = '/uten-nett'

/** Browsers without these, and addresses that are not secure, keep nothing. */
export const canKeep = (): boolean => 'serviceWorker' in navigator && 'caches' in globalThis

export async function readKept<Plan>(): Promise<Kept<Plan> | null> {
  if (!canKeep()) return null
  const found = await caches.match(PLACE, { cacheName: PLAN })
  return found ? ((await found.json()) as Kept<Plan>) : null
}

/** Keeps the plan, and the files that the page which shows it needs. `load` fetches that page's own code. */
export async function keep<Plan>(kept: Kept<Plan>, load: () => Promise<unknown>): Promise<void> {
  await navigator.serviceWorker.register('/sw.js')
  await navigator.serviceWorker.ready
  await load()
  const files = performance
    .getEntriesByType('resource')
    .map((entry) => new URL(entry.name))
    .filter((url) => url.origin === location.origin && url.pathname.startsWith('/assets/'))
    .map((url) => url.pathname)
  const shell = await caches.open(SHELL)
  await shell.addAll([OFFLINE_PAGE, '/icon.svg', ...new Set(files)])
  await (await caches.open(PLAN)).put(PLACE, Response.json(kept))
}

/** Leaves nothing on this machine: at sign-out, for another person, and on a shared computer. */
export async function forgetKept(): Promise<void> {
  if (!canKeep()) return
  await Promise.all([caches.delete(PLAN), caches.delete(SHELL)])
  const workers = await navigator.serviceWorker.getRegistrations()
  await Promise.all(workers.map((worker) => worker.unregister()))
}
