import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { DocumentField, WrittenDocument } from '../rules/document-difference.ts'
import { conceptText } from '../rules/initiative.ts'
import { usePlanOptions } from './plan-data.ts'
import { useAmount } from './use-amount.ts'
import { useTitles } from './use-titles.ts'

/** A part of a document as a text that can be read and compared. */
export function useDocumentWords(): (document: WrittenDocument, field: DocumentField) => string {
  const { t } = useTranslation('plan')
  const { date, count } = useFormats()
  const amount = useAmount()
  const title = useTitles()
  const options = usePlanOptions().data
  const day = (on: string | null) => (on ? date(on) : t('not-set'))
  const named = (list: { id: string; name: string }[] | undefined, id: string) =>
    list?.find((one) => one.id === id)?.name ?? t('document.other')
  const target = ({ name, unit, baseline, measureFirst, target: goal, dueOn }: WrittenDocument['targets'][number]) => {
    const from = measureFirst ? t('target.measure-first').toLowerCase() : baseline === null ? '?' : amount(baseline)
    return `${name}: ${from} → ${goal === null ? '?' : amount(goal)} ${unit}, ${day(dueOn)}`
  }
  const titles = (keys: string[]) => keys.map(title).join(', ') || t('facts.none')
  const said: Record<DocumentField, (document: WrittenDocument) => string> = {
    title: (document) => document.title,
    concept: (document) => conceptText(document.concept),
    unitId: ({ unitId }) => named(options?.units, unitId),
    ownerId: ({ ownerId }) => named(options?.owners, ownerId),
    gapKeys: ({ gapKeys }) => titles(gapKeys),
    subGoalKeys: ({ subGoalKeys }) => titles(subGoalKeys),
    audienceKeys: ({ audienceKeys }) => titles(audienceKeys),
    channelKeys: ({ channelKeys }) => titles(channelKeys),
    blockKeys: ({ blockKeys }) => titles(blockKeys),
    roleKey: ({ roleKey }) => titles(roleKey ? [roleKey] : []),
    targets: (document) => document.targets.map(target).join('\n'),
    budgetNok: ({ budgetNok }) => (budgetNok === null ? t('not-set') : count(budgetNok)),
    startOn: ({ startOn }) => day(startOn),
    endOn: ({ endOn }) => day(endOn),
  }
  return (document, field) => said[field](document)
}
