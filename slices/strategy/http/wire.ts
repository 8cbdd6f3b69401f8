import type { Edition, ViewedElement } from '../actions/view-strategy.ts'
import { LINK_KINDS } from '../rules/fields.ts'

/** Shapes of the wire, made from what the actions give. */
export const editionWire = (edition: Edition) => ({
  ...edition,
  decidedAt: edition.decidedAt?.toISOString() ?? null,
  createdAt: edition.createdAt.toISOString(),
})

export const elementWire = ({ links: _, ...element }: ViewedElement) => ({
  ...element,
  changedAt: element.changedAt.toISOString(),
})

export const linksWire = (elements: Pick<ViewedElement, 'key' | 'links'>[]) =>
  elements.flatMap(({ key, links }) =>
    LINK_KINDS.flatMap((kind) => (links[kind] ?? []).map((to) => ({ from: key, to, kind }))),
  )
