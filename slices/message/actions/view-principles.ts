import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { StrategyElement } from '../../strategy/index.ts'
import type { PrinciplesView, PrincipleText } from '../rules/message-view.ts'
import { type AskedPrinciples, askedPrinciples } from './asked-principles.ts'
import { loadMessage } from './load-message.ts'

/** What the approver of this message will answer, in the words of the strategy that holds today. */
export async function viewPrinciples(varde: Varde, caller: Caller, messageId: string): Promise<PrinciplesView> {
  const { message } = await loadMessage(varde.db, varde, caller, messageId)
  return principlesAsked(await askedPrinciples(varde.db, message, varde.now()))
}

export const principlesAsked = ({ edition, asked, shown }: AskedPrinciples): PrinciplesView => ({
  edition: edition && { id: edition.id, number: edition.number },
  asked: asked.map(said),
  shown: shown.map(said),
})

function said({ key, texts, data }: StrategyElement): PrincipleText {
  const check = (data.check ?? {}) as Record<string, string>
  return {
    key,
    texts: Object.fromEntries(
      Object.entries(texts).map(([language, { title, text }]) => [
        language,
        { title, text: text ?? null, check: check[language] ?? null },
      ]),
    ),
  }
}
