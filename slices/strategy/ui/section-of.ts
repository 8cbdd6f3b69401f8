import type { LinkProps } from '@tanstack/react-router'
import { ELEMENT_KINDS, type ElementKind } from '../rules/element-kind.ts'

/** The page where elements of a kind are drawn. */
export const PAGE_OF: Readonly<Record<ElementKind, LinkProps['to']>> = {
  source: '/strategi/kilder',
  statement: '/strategi/situasjon',
  mission: '/strategi',
  vision: '/strategi',
  value: '/strategi',
  area: '/strategi',
  'trust-part': '/strategi/tillit',
  'trust-factor': '/strategi/tillit',
  driver: '/strategi/drivkrefter',
  'external-factor': '/strategi/interessenter',
  'stakeholder-group': '/strategi/interessenter',
  unique: '/strategi/saerpreg',
  gap: '/strategi/gap',
  principle: '/strategi/prinsipper',
  responsibility: '/strategi/ansvar',
  role: '/strategi/rollekart',
  'overall-goal': '/strategi/mal',
  goal: '/strategi/mal',
  'sub-goal': '/strategi/mal',
  channel: '/strategi/kanaler',
  instrument: '/strategi/kanaler',
  'core-message': '/strategi/plattform',
  'platform-block': '/strategi/plattform',
  'matrix-row': '/strategi/matrise',
  stage: '/strategi/indikatorer',
  kpi: '/strategi/indikatorer',
  'crisis-principle': '/strategi/krise',
  'crisis-group': '/strategi/krise',
  'process-frame': '/strategi/prosess',
  'process-step': '/strategi/prosess',
  'measurement-principle': '/strategi/indikatorer',
}

const isKind = (kind: string): kind is ElementKind => (ELEMENT_KINDS as readonly string[]).includes(kind)

/** Where an element is drawn and chosen in the edition in force, or null for what is not an element. */
export function placeOfElement(kind: string, key: string): Pick<LinkProps, 'to' | 'search'> | null {
  return isKind(kind) ? { to: PAGE_OF[kind], search: { valgt: key } as never } : null
}
