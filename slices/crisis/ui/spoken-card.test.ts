import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { StatementsView } from '../rules/statement-view.ts'
import { SpokenCard } from './spoken-card.tsx'

const texts = { nb: { title: 'Dødsfall', paragraphs: ['En person er død.'] } }
const newer = {
  ...{ id: 's', number: 2, kind: 'update', standing: 'stands', correctedBy: null, isCorrectionLeaving: false },
  ...{ changedFacts: [], texts, outAt: '2026-03-10T12:00:00Z', nextAt: null, isForEverybody: true },
}
const view = (stop: StatementsView['stop']) =>
  ({
    stop,
    waits: stop ? ['relatives', 'public'] : [],
    statements: [newer],
    promises: [],
    given: [],
  }) as unknown as StatementsView
const card = (stop: StatementsView['stop']) =>
  renderToStaticMarkup(
    createElement(
      QueryClientProvider,
      { client: new QueryClient() },
      createElement(SpokenCard, {
        ...{ crisisId: 'c', isOpen: true, nextAt: null, view: view(stop) },
        newer: newer as unknown as StatementsView['statements'][number],
      }),
    ),
  )

it('while a stop holds the public, the card says that nothing is said and offers no words', () => {
  expect(card('next-of-kin')).toContain('words.spoken.stop')
  expect(card('next-of-kin')).not.toContain('En person er død')
  expect(card(null)).toContain('En person er død')
})
