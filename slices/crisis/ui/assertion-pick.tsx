import { Checkbox, Fieldset, ValidationMessage } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { directionOf } from '../../message/ui/index.ts'
import { type Assertion, assertionsOf } from '../rules/assertion.ts'
import type { Group } from '../rules/statement.ts'
import type { WordsView } from '../rules/statement-view.ts'

/** What these words assert to these groups and nobody has confirmed in this room, and what is pressed of it. */
export function useAssertions(words: WordsView | undefined, groups: readonly Group[]) {
  const [pressed, setPressed] = useState<string[]>([])
  const [isTried, setTried] = useState(false)
  const asked = words ? assertionsOf(groups, words.words).filter((one) => !words.confirmed.includes(one.text)) : []
  const confirmed = asked.map((one) => one.text).filter((one) => pressed.includes(one))
  const isWhole = () => {
    setTried(true)
    return confirmed.length === asked.length
  }
  return { asked, confirmed, isMissing: isTried && confirmed.length < asked.length, isWhole, setPressed }
}

type Props = {
  asked: Assertion[]
  given: Pick<ReturnType<typeof useAssertions>, 'confirmed' | 'isMissing' | 'setPressed'>
}

/** One press for each thing the words say that nothing here knows. */
export function AssertionPick({ asked, given: { confirmed, isMissing, setPressed } }: Props) {
  const { t } = useTranslation('crisis')
  if (asked.length === 0) return null
  return (
    <Fieldset>
      <Fieldset.Legend>{t('asserts')}</Fieldset.Legend>
      {asked.map(({ text, language }) => (
        <Checkbox
          key={text}
          aria-invalid={isMissing && !confirmed.includes(text) ? true : undefined}
          label={
            <span lang={language} dir={directionOf(language)} data-data>
              {text}
            </span>
          }
          checked={confirmed.includes(text)}
          onChange={(event) =>
            setPressed(event.target.checked ? [...confirmed, text] : confirmed.filter((one) => one !== text))
          }
        />
      ))}
      {isMissing && <ValidationMessage role="alert">{t('asserts.missing')}</ValidationMessage>}
    </Fieldset>
  )
}
