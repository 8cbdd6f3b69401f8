import { useTranslation } from 'react-i18next'
import { isUnsure } from '../rules/first-facts.ts'
import { promisesOfWords } from '../rules/owed.ts'
import { unspokenTo } from '../rules/room-needs.ts'
import { saidStanding } from '../rules/said-standing.ts'
import type { StatementsView, StatementView } from '../rules/statement-view.ts'
import { FactList } from './facts-beside.tsx'
import { textsFor } from './holding-form.tsx'
import { Said } from './said.tsx'
import { useFirstWords } from './statement-data.ts'
import { TimeInstead } from './time-instead.tsx'
import { useGroupNames } from './who-waits.tsx'

type Props = {
  crisisId: string
  isOpen: boolean
  /** What is promised now; nobody speaks of a time that the room has not promised. */
  nextAt: string | null
  /** What is spoken from once the card does not hold; null while it does. */
  newer: StatementView | null
  view: StatementsView
}

/** Three sentences to speak from, for whoever meets the press or a relative before there is more to say; then what has been said since. While a stop holds the public, that nothing is said. */
export function SpokenCard({ crisisId, isOpen, nextAt, newer, view }: Props) {
  const { t } = useTranslation('crisis')
  const words = useFirstWords(crisisId, nextAt).data
  const named = useGroupNames()
  if (!isOpen) return null
  const unspoken = unspokenTo(view)
  if (view.stop && unspoken.length > 0)
    return (
      <details className="v-statements__spoken">
        <summary>{t('words.spoken')}</summary>
        <p className="v-note stop">
          {t(`stop.${view.stop}`)}. {t('words.spoken.stop', { groups: named(unspoken) })}
        </p>
      </details>
    )
  if (newer) {
    const worth = saidStanding(newer)
    return (
      <details className="v-statements__spoken">
        <summary>{t('words.spoken')}</summary>
        <p>{t(`words.spoken.${worth}`, { number: newer.number })}</p>
        <TimeInstead statement={newer} promises={promisesOfWords(view, newer)} />
        {worth === 'stands' && <Said words={newer.texts} />}
      </details>
    )
  }
  if (!words) return null
  const texts = textsFor(words, 'spoken')
  if (Object.keys(texts).length === 0) return null
  const facts = words.facts.filter((one) => one.audiences.includes('spoken'))
  return (
    <details className="v-statements__spoken">
      <summary>{t('words.spoken')}</summary>
      <Said words={texts} />
      {facts.length > 0 && (
        <>
          {facts.some(isUnsure) && <p className="v-note stop">{t('words.spoken.unsure')}</p>}
          <p>{t('beside-facts.about')}</p>
          <FactList facts={facts} />
        </>
      )}
    </details>
  )
}
