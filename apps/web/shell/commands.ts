import { useQuery } from '@tanstack/react-query'
import type { LinkProps } from '@tanstack/react-router'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../../kit/ui/api.ts'
import type { FoundKind } from '../../../slices/overview/rules/found.ts'
import { PLACES } from './places.ts'

/** One line of the palette: what it is called, what Enter does, and where it leads. */
export type Command = {
  id: string
  group: 'verb' | Found['kind']
  name: string
  does: string
  go: { to: LinkProps['to']; params?: Record<string, string>; search?: Record<string, string> } | { href: string }
}

type Found = {
  kind: FoundKind
  id: string
  name: string
  about: string
  phone?: string | null
}

const FEWEST_LETTERS = 2
/** Letters that come closer than this are one question to the server. */
const QUIET_MS = 150

const quiet = (signal: AbortSignal) =>
  new Promise<void>((done, stop) => {
    const timer = setTimeout(done, QUIET_MS)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      stop(signal.reason)
    })
  })

/** Verbs first, then objects that the server finds, for what is written in the palette. */
export function useCommands(written: string): { commands: Command[]; isSearching: boolean } {
  const { t } = useTranslation()
  const asked = useDeferredValue(written.trim())
  const search = useQuery({
    queryKey: ['search', asked],
    queryFn: async ({ signal }) => {
      await quiet(signal)
      return call<{ found: Found[] }>(`/api/search?${new URLSearchParams({ q: asked })}`)
    },
    enabled: asked.length >= FEWEST_LETTERS,
    placeholderData: (before) => before,
  })
  const verbs = verbsOf(t).filter((verb) => matches(verb.name, written))
  const found = asked.length >= FEWEST_LETTERS ? (search.data?.found ?? []) : []
  return { commands: [...verbs, ...found.map((one) => commandOf(one, t))], isSearching: search.isFetching }
}

type Translate = (key: string, params?: Record<string, string>) => string

function verbsOf(t: Translate): Command[] {
  const verb = (id: string, go: Command['go']): Command => ({
    id,
    group: 'verb',
    name: t(`verb.${id}`),
    does: t('palette.open'),
    go,
  })
  return [
    verb('write', { to: '/budskap', search: { ny: 'ja' } }),
    verb('plan', { to: '/utsending/ny' }),
    verb('take-inquiry', { to: '/presse/ny' }),
    verb('declare', { to: '/krise/meld' }),
    verb('report-case', { to: '/meld-sak' }),
    verb('tasks', { to: '/oppgaver' }),
    ...PLACES.map(
      (place): Command => ({
        id: place.name,
        group: 'verb',
        name: t('palette.go', { place: t(place.name) }),
        does: t('palette.open'),
        go: { to: place.to },
      }),
    ),
    verb('press-room', { href: '/presserom' }),
    verb('settings', { to: '/innstillinger' }),
    verb('sign-in', { to: '/min-innlogging' }),
  ]
}

function commandOf({ kind, id, name, about, phone }: Found, t: Translate): Command {
  const go: Record<Found['kind'], Command['go']> = {
    crisis: { to: '/krise/$id', params: { id } },
    message: { to: '/budskap/$id', params: { id } },
    dispatch: { to: '/utsending/$id', params: { id } },
    case: { to: '/saker/$id', params: { id } },
    inquiry: { to: '/presse/henvendelse/$id', params: { id } },
    line: { to: '/presse/linjer/$id', params: { id } },
    initiative: { to: '/plan/tiltak/$id', params: { id } },
    // What it is of the strategy stands beside it, and says where in the thread it is.
    element: { to: '/strategi/trad', search: { fra: about, id } },
    unit: phone ? { href: `tel:${phone.replaceAll(' ', '')}` } : { to: '/organisasjon', search: { enhet: id } },
    person: { to: '/organisasjon', search: { person: id } },
  }
  const does = kind === 'unit' && phone ? t('palette.call', { phone }) : said(kind, about, t)
  const shown = kind === 'unit' && phone ? t('palette.call.name', { name }) : name
  return { id: `${kind}-${id}`, group: kind, name: shown, does, go: go[kind] }
}

function said(kind: Found['kind'], about: string, t: Translate): string {
  if (kind === 'message') return t(`message:state.${about}`)
  if (kind === 'initiative') return t(`thread:state.initiative.${about}`)
  if (kind === 'element') return t(`strategy:kind.${about}`)
  return kind === 'dispatch' ? t(`dispatch:dispatch-state.${about}`) : about
}

/** Every word that is written stands at the start of a word in the name. */
function matches(name: string, written: string): boolean {
  const words = name.toLowerCase().split(/\s+/)
  return written
    .toLowerCase()
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)))
}
