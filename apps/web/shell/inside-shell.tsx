import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Announcer } from '../../../kit/ui/announcer.tsx'
import { Problem } from '../../../kit/ui/api.ts'
import { Loading } from '../../../kit/ui/loading.tsx'
import { NamesAsked } from '../../../kit/ui/names-asked.tsx'
import { preferences } from '../../../kit/ui/preferences.ts'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { StopAsked } from '../../../kit/ui/stop-asked.tsx'
import { UnsaidFault } from '../../../kit/ui/unsaid-fault.tsx'
import { type Me, useMe } from '../../../kit/ui/use-me.ts'
import { showLanguage } from '../../../kit/ui/words.ts'
import { EmergencyBand, HoldPage, IdleLock, IdleSignOut, WhoIsThere } from '../../../slices/access/ui/index.ts'
import { useFreshKept } from '../../../slices/crisis/ui/index.ts'
import { CommandPalette } from './command-palette.tsx'
import { ExerciseBand, Foot } from './foot.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { Masthead } from './masthead.tsx'
import { OutsideFrame } from './outside-shell.tsx'
import { StatusLine } from './status-line.tsx'
import { TabBar } from './tab-bar.tsx'
import { useKeptFocus } from './use-kept-focus.ts'
import { useKeys } from './use-keys.ts'
import { useOpenCrises } from './use-open-crises.ts'
import { useWaiting } from './waiting.ts'

const loadOfflinePage = () => import('../pages/crisis/offline-plan-page.tsx')

/** The frame of every page for a person who is signed in; sends others to sign in and back again. */
export function InsideShell() {
  const { t } = useTranslation()
  const me = useMe()
  const navigate = useNavigate()
  const location = useLocation()
  const isStranger = me.error instanceof Problem && me.error.status === 401
  useEffect(() => {
    // While the way to sign-in is still being walked, the address is sign-in's own: going there again would never end.
    if (isStranger && location.pathname !== '/logg-inn')
      void navigate({ to: '/logg-inn', search: { til: location.href }, replace: true })
  }, [isStranger, navigate, location.pathname, location.href])
  const held = useHeld(me.data)
  if (me.data && held.isHeld)
    return (
      <OutsideFrame>
        <HoldPage onDone={() => void me.refetch().then(held.letIn)} />
      </OutsideFrame>
    )
  if (me.data) return <Frame me={me.data} />
  return (
    <main className="v-grid v-main">
      <div className="c-3-8">
        {me.error && !isStranger ? (
          <ProblemText error={me.error} onRetry={() => void me.refetch()} />
        ) : (
          <Loading text={t('loading.me')} />
        )}
      </div>
    </main>
  )
}

/**
 * Is the person held at the door, signed in with less than is demanded? It is decided when they come, and ends when they have proved more,
 * not when the server is asked again: codes that are shown once stay on the screen, and so does a page that is open.
 */
function useHeld(me: Me | undefined): { isHeld: boolean; letIn: () => void } {
  const [isHeld, setHeld] = useState<boolean | null>(null)
  const first = isHeld ?? (me ? Boolean(me.session?.hold) : null)
  useEffect(() => setHeld(first), [first])
  return { isHeld: first === true, letIn: () => setHeld(false) }
}

/** On a new page the reading starts at its content, not where the last page's link stood. The first page is left alone. */
function useArrival(): void {
  const { pathname } = useLocation()
  const last = useRef(pathname)
  useEffect(() => {
    if (last.current === pathname) return
    last.current = pathname
    document.getElementById('innhold')?.focus({ preventScroll: true })
  }, [pathname])
}

function Frame({ me }: { me: Me }) {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<'command' | 'keys' | null>(null)
  const openCommand = useCallback(() => setDialog('command'), [])
  const openKeys = useCallback(() => setDialog('keys'), [])
  useArrival()
  useKeptFocus()
  useFreshKept(me, loadOfflinePage)
  useKeys({ onCommand: openCommand, onHelp: openKeys })
  const { waiting, isOffline } = useWaiting()
  const open = useOpenCrises()
  useEffect(() => {
    if (!preferences().language) void showLanguage(me.person.language)
  }, [me.person.language])
  return (
    <>
      <a className="ds-skip-link" href="#innhold">
        {t('skip')}
      </a>
      <header>
        {me.mode === 'exercise' && <ExerciseBand />}
        <EmergencyBand until={me.session?.emergencyUntil ?? null} />
        <Masthead me={me} open={open} onCommand={openCommand} />
        <StatusLine crises={open.crises} waiting={waiting} isOffline={isOffline} isDemo={me.mode === 'demo'} />
      </header>
      <main id="innhold" className="v-grid v-main" tabIndex={-1}>
        <Suspense fallback={<Loading text={t('loading.page')} />}>
          <Outlet />
        </Suspense>
      </main>
      <Foot mode={me.mode} />
      <TabBar me={me} waiting={waiting} />
      <Announcer />
      <UnsaidFault />
      <CommandPalette isOpen={dialog === 'command'} onClose={() => setDialog(null)} />
      <WhoIsThere />
      <NamesAsked />
      <StopAsked />
      <IdleLock minutes={me.session?.lockMinutes ?? null} />
      <IdleSignOut minutes={me.session?.idleMinutes ?? null} />
      <KeysDialog isOpen={dialog === 'keys'} onClose={() => setDialog(null)} />
    </>
  )
}
