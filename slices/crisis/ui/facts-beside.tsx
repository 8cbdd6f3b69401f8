import { Button, Checkbox, Fieldset, Textfield, ValidationMessage } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import { useProblemText } from '../../../kit/ui/problem-text.tsx'
import type { CrisisView } from '../rules/crisis-view.ts'
import { type BesideFact, besideGroups, isRead, isUnsure } from '../rules/first-facts.ts'
import type { Group } from '../rules/statement.ts'
import type { WordsView } from '../rules/statement-view.ts'
import { useKeepFact } from './statement-data.ts'

type Revised = { id: string; revision: number }

/**
 * What first words to these groups are held against: what they say that is not confirmed (`unsure`), which keeps them, and what is confirmed, with whether somebody
 * has pressed that they say nothing else: of the facts as they stood when it was pressed. `sent`: what was read, for the server.
 */
export function useFactsRead(words: Pick<WordsView, 'facts'> | undefined, groups: readonly Group[]) {
  const [read, setRead] = useState<readonly Revised[] | null>(null)
  const [isTried, setTried] = useState(false)
  const all = besideGroups(groups, words?.facts ?? [])
  const unsure = all.filter(isUnsure)
  const facts = all.filter((one) => !isUnsure(one))
  const revisions = facts.map(({ id, revision }) => ({ id, revision }))
  const fresh = read === null ? [] : facts.filter((one) => !isRead(one, read))
  const isPressed = read !== null && fresh.length === 0
  const isWhole = () => {
    setTried(true)
    return unsure.length === 0 && (facts.length === 0 || isPressed)
  }
  const press = (isOn: boolean) => setRead(isOn ? revisions : null)
  const sent = isPressed ? revisions : []
  return { all, unsure, facts, fresh, isPressed, isTried, isMissing: isTried && !isPressed, isWhole, press, sent }
}

type Props = {
  crisis: CrisisView
  given: ReturnType<typeof useFactsRead>
  /** Do they wait at a stop? Then they have left, to others. */
  isAtStop?: boolean
}

/** What the room knows beside first words: what they say that is not confirmed, and one press that they say nothing else than what is; nothing where nothing is known. */
export function FactsBeside({ crisis, given, isAtStop = false }: Props) {
  const { t } = useTranslation('crisis')
  const { unsure, facts, fresh, isPressed, isTried, isMissing, press } = given
  return (
    <>
      {unsure.length > 0 && (
        <section className="v-note stop v-stack" aria-label={t('beside-facts.unsure')}>
          <p>
            <b>{t('beside-facts.unsure')}</b>
          </p>
          <ul>
            {unsure.map((fact) => (
              <li key={fact.id}>
                <FactWords fact={fact} />
                <ConfirmFact crisis={crisis} id={fact.id} />
              </li>
            ))}
          </ul>
          <p>{t(isAtStop ? 'beside-facts.unsure.stop' : 'beside-facts.unsure.about')}</p>
          {isTried && (
            <ValidationMessage role="alert" data-fault>
              {t('beside-facts.unsure.missing')}
            </ValidationMessage>
          )}
        </section>
      )}
      {facts.length > 0 && (
        <Fieldset>
          <Fieldset.Legend>{t('beside-facts')}</Fieldset.Legend>
          <Fieldset.Description>{t('beside-facts.about')}</Fieldset.Description>
          <FactList {...{ facts, fresh }} />
          <p role="status">{fresh.length > 0 && <b>{t('beside-facts.changed')}</b>}</p>
          <Checkbox
            label={t('beside-facts.agree')}
            aria-invalid={isMissing ? true : undefined}
            checked={isPressed}
            onChange={(event) => press(event.target.checked)}
          />
          {isMissing && <ValidationMessage role="alert">{t('beside-facts.missing')}</ValidationMessage>}
        </Fieldset>
      )}
    </>
  )
}

/**
 * One press, where the words wait, that it is so: the fact stands as confirmed in the room, with who said so in its log. A rumour is confirmed by somebody else
 * than whoever it came from: who, is asked.
 */
function ConfirmFact({ crisis, id }: { crisis: CrisisView; id: string }) {
  const { t } = useTranslation('crisis')
  const textOf = useProblemText()
  const fact = crisis.facts.find((one) => one.id === id)
  const keep = useKeepFact(crisis.id)
  const [says, setSays] = useState('')
  const [isTried, setTried] = useState(false)
  if (!fact) return null
  const { text, police, revision, state } = fact
  const isRumour = state === 'rumour'
  const source = isRumour ? says.trim() : fact.source
  const isWaiting = police === 'waiting'
  const content = { state: 'confirmed', text, source, counter: '', police: isWaiting ? 'cleared' : police } as const
  const confirm = () => {
    setTried(true)
    if (source) keep.mutate({ content, of: { id, revision } })
  }
  return (
    <div className="v-stack">
      {isRumour && (
        <Textfield
          data-size="sm"
          label={t('fact.source')}
          value={says}
          maxLength={200}
          error={isTried && !source ? t('fact.source.missing') : undefined}
          onChange={(event) => setSays(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            confirm()
          }}
        />
      )}
      <div className="v-btns">
        <Button type="button" data-size="sm" variant="secondary" disabled={keep.isPending} onClick={confirm}>
          {t(isWaiting ? 'beside-facts.confirm.cleared' : 'beside-facts.confirm')}
          <span className="ds-sr-only" data-data>
            {' '}
            {text}
          </span>
        </Button>
        {keep.error && <p role="alert">{textOf(keep.error)}</p>}
      </div>
    </div>
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
          <FactWords fact={fact} />
        </li>
      ))}
    </ul>
  )
}

function FactWords({ fact: { state, text, source } }: { fact: BesideFact }) {
  const { t } = useTranslation('crisis')
  const { quoted } = useFormats()
  return (
    <>
      <span data-data>{state === 'rumour' ? quoted(text) : text}</span>
      <span className="v-meta">
        {' '}
        {t(`fact.${state}`)} · <span data-data>{source}</span>
        {state !== 'confirmed' && <b className="v-signal"> · {t('beside-facts.said')}</b>}
      </span>
    </>
  )
}
