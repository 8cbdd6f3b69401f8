import { Failure } from '../../../kit/kernel/failure.ts'
import { TITLE_BLOCK } from '../../../kit/kernel/stops/finding.ts'
import { tokenize } from '../../../kit/kernel/stops/tokenize.ts'
import { blockTexts } from '../rules/body.ts'
import type { Finding } from '../rules/finding.ts'
import type { EditionRow } from '../store/editions.ts'
import type { WeighedMatter } from './weigh-matter.ts'

/**
 * For whoever writes where no list of what remains is shown: the first stop by the name of its check and the sentence it
 * stands in. Throws `message.stopped`.
 */
export function refuseStopped(
  { editions, openStops }: Pick<WeighedMatter, 'editions' | 'openStops'>,
  holds: (stop: Finding) => boolean = () => true,
): void {
  for (const edition of editions) {
    const [stop] = (openStops.get(edition.language) ?? []).filter(holds)
    if (!stop) continue
    const { check, excerpt } = stop
    const sentence = sentenceOf(edition, stop)
    throw new Failure('conflict', 'message.stopped', { check, excerpt, sentence, language: edition.language })
  }
}

/** What stands beside the edition, as a question, is named by what was found alone. */
function sentenceOf({ title, body }: EditionRow, { block, start, excerpt }: Finding): string {
  const text = block === TITLE_BLOCK ? title : (blockTexts(body)[block]?.text ?? '')
  const found = tokenize(text).find((one) => one.start <= start && start < one.end)
  const sentence = found ? text.slice(found.start, found.end) : ''
  return sentence.includes(excerpt) ? sentence : excerpt
}
