import type { Connector, ConnectorKind } from '../../rules/connect/ask.ts'
import { feed } from './feed.ts'
import { ninjs } from './ninjs.ts'
import { pageInsights } from './page-insights.ts'
import { plausible } from './plausible.ts'

/** Sources that are asked, each by its protocol. A table is read as a file, and a sender is not asked. */
export const CONNECTORS: Readonly<Partial<Record<ConnectorKind, Connector>>> = {
  plausible,
  feed,
  ninjs,
  'page-insights': pageInsights,
}
