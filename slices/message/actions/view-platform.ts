import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { kindsOfGroups } from '../../audience/index.ts'
import { elementsInForce, type StrategyElement } from '../../strategy/index.ts'
import { BLOCK_KINDS } from '../rules/carried-blocks.ts'
import type { PlatformElement, PlatformView } from '../rules/message-view.ts'
import { platformOffer } from '../rules/platform-offer.ts'
import { loadMessage } from './load-message.ts'

/** The building blocks of the strategy in force for those this message is for. Nothing when no strategy is in force. */
export async function viewPlatform(varde: Varde, caller: Caller, messageId: string): Promise<PlatformView> {
  const { message } = await loadMessage(varde.db, varde, caller, messageId)
  const [elements, kindOf] = await Promise.all([
    elementsInForce(varde.db, { kinds: [...BLOCK_KINDS, 'stakeholder-group'] }),
    kindsOfGroups(varde.db),
  ])
  const groups = elements.filter(({ kind }) => kind === 'stakeholder-group')
  // What makes us unique is offered where it says whom it is for; else the blocks that use it say it.
  const blocks = elements.filter(({ kind, links }) => kind !== 'stakeholder-group' && (kind !== 'unique' || links.for))
  const offer = platformOffer({
    audienceKinds: message.audience_kinds,
    audienceKeys: message.audience_keys,
    groups,
    kindOf,
    blocks: blocks.map(({ key, links }) => ({ key, for: links.for ?? [] })),
    carried: message.block_keys,
  })
  const shown = new Set([
    ...offer.everyone,
    ...offer.others,
    ...offer.audiences.flatMap(({ key, blocks }) => [key, ...blocks]),
  ])
  return { ...offer, elements: elements.filter(({ key }) => shown.has(key)).map(said) }
}

const said = ({ key, texts }: StrategyElement): PlatformElement => ({
  key,
  texts: Object.fromEntries(
    Object.entries(texts).map(([language, { title, text }]) => [language, { title, text: text ?? null }]),
  ),
})
