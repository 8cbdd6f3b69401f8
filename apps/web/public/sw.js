/*
 * For the telephone: when there is no network, the kept plan can be read. It answers nothing else: what the server says is never
 * kept here, files of the shell are named by their content, and the pages put into the cache what they need (kit/ui/kept-plan.ts).
 */
const SHELL = 'varde-shell'
const OFFLINE = '/uten-nett'

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => offlinePage(url)))
  else if (url.pathname.startsWith('/assets/')) event.respondWith(fetch(request).catch(() => keptFile(request)))
})

/** The page that shows what was kept; from everywhere else the way goes there. Without anything kept, the browser says what is wrong. */
async function offlinePage(url) {
  const kept = await caches.match(OFFLINE, { cacheName: SHELL })
  if (!kept) return Response.error()
  return url.pathname === OFFLINE ? kept : Response.redirect(OFFLINE)
}

async function keptFile(request) {
  return (await caches.match(request, { cacheName: SHELL, ignoreVary: true })) ?? Response.error()
}
