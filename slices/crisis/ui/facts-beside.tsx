import { Checkbox, Fieldset, ValidationMessage } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type BesideFact, besideGroups, isRead } from '../rules/first-facts.ts'
import type { Group } from '../rules/statement.ts'
import type { WordsView } from '../rules/statement-view.ts'

type Revised = { id: string; revision: number }

/**
 * What first words to these groups are held against, and whether somebody has pressed that they say nothing else: of the facts as they stood
 * when it was pressed. `sent`: what was read, for the server.
 */
export function useFactsRead(words: Pick<WordsView, 'facts'> | undefined, groups: readonly Group[]) {
  const [read, setRead] = useState<readonly Revised[] | null>(null)
  const [isTried, setTried] = useState(false)
  const facts = besideGroups(groups, words?.facts ?? [])
  const revisions = facts.map(({ id, revision }) => ({ id, revision }))
  const fresh = read === null ? [] : facts.filter((one) => !isRead(one, read))
  const isPressed = read !== null && fresh.length === 0
  const isWhole = () => {
    setTried(true)
    return facts.length === 0 || isPressed
  }
  const press = (isOn: boolean) => setRead(isOn ? revisions : null)
  return { facts, fresh, isPressed, isMissing: isTried && !isPressed, isWhole, press, sent: isPressed ? revisions : [] }
}

type Props = { given: ReturnType<typeof useFactsRead> }

/** What the room knows beside first words, and one press that they say nothing else; nothing where nothing is known. */
export function FactsBeside({ given: { facts, fresh, isPressed, isMissing, press } }: Props) {
  const { t } = useTranslation('crisis')
  if (facts.length === 0) return null
  const isUnsure = facts.some((one) => one.state !== 'confirmed')
  return (
    <Fieldset>
      <Fieldset.Legend>{t('beside-facts')}</Fieldset.Legend>
      <Fieldset.Description>{t('beside-facts.about')}</Fieldset.Description>
      <FactList {...{ facts, fresh }} />
      <p role="status">{fresh.length > 0 && <b>{t('beside-facts.changed')}</b>}</p>
      <Checkbox
        label={t(isUnsure ? 'beside-facts.agree.unsure' : 'beside-facts.agree')}
        aria-invalid={isMissing ? true : undefined}
        checked={isPressed}
        onChange={(event) => press(event.target.checked)}
      />
      {isMissing && <ValidationMessage role="alert">{t('beside-facts.missing')}</ValidationMessage>}
    </Fieldset>
  )
}

/** Each fact with how sure the room is and where it is from. */
export function FactList({ facts, fresh = [] }: { facts: readonly BesideFact[]; fresh?: readonly BesideFact[] }) {
  const { t } = useTranslation('crisis')
  return (
    <ul>
      {facts.map((fact) => (
        <li key={fact.id}>
          {fresh.includes(fact) && <b>{t('beside-facts.new')} </b>}
          <span data-data>{fact.state === 'rumour' ? `«${fact.text}»` : fact.text}</span>
          <span className="v-meta">
            {' '}
            {t(`fact.${fact.state}`)} · <span data-data>{fact.source}</span>
            {fact.state !== 'confirmed' && <b className="v-signal"> · {t('beside-facts.said')}</b>}
          </span>
        </li>
      ))}
    </ul>
  )
}
