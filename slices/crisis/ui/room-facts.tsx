import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { FoldedPart } from '../../../kit/ui/folded-part.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { contradicting } from '../rules/contradiction.ts'
import type { CrisisView, FactView } from '../rules/crisis-view.ts'
import { FACT_STATES } from '../rules/fact.ts'
import { FactForm } from './fact-form.tsx'
import { useRoomForm } from './room-forms.tsx'
import { givenIn } from './weigh-writing.ts'

/** What is known, what is not confirmed, and what is only a rumour, with what we say to it. */
export function RoomFacts({ crisis }: { crisis: CrisisView }) {
  const { t } = useTranslation('crisis')
  const show = useRoomForm()
  const write = (fact: FactView | null) => show((onClose, { crisis }) => <FactForm {...{ crisis, fact, onClose }} />)
  // Also afterwards: what was said wrong is put right from what is known.
  const isOpen = crisis.state === 'open' || crisis.abilities.includes('write-page')
  const count = (state: FactView['state']) => crisis.facts.filter((one) => one.state === state).length
  const toClear = crisis.facts.filter((one) => one.police === 'waiting').length
  return (
    <FoldedPart
      id="fakta"
      className="v-facts"
      title={t('facts')}
      says={String(crisis.facts.length)}
      more={
        <>
          {crisis.facts.length === 0
            ? t('fact.none.confirmed')
            : t('facts.counts', {
                confirmed: count('confirmed'),
                unconfirmed: count('unconfirmed'),
                count: count('rumour'),
              })}
          {toClear > 0 && <b className="v-signal v-own-line">{t('facts.to-clear', { count: toClear })}</b>}
        </>
      }
      isHeadless
    >
      {FACT_STATES.map((state) => {
        const facts = crisis.facts.filter((one) => one.state === state)
        return (
          <section key={state} aria-label={t(`fact.${state}`)}>
            <SectionHead title={t(`fact.${state}`)}>{facts.length}</SectionHead>
            {facts.length === 0 ? (
              <p className="v-meta">{t(`fact.none.${state}`)}</p>
            ) : (
              <ul>
                {facts.map((fact) => (
                  <Fact
                    key={fact.id}
                    fact={fact}
                    against={contradicting(fact, crisis.facts, givenIn(crisis)).map((one) => one.text)}
                    onChange={isOpen ? () => write(fact) : null}
                  />
                ))}
              </ul>
            )}
            {state === 'confirmed' && isOpen && (
              <Button variant="secondary" data-size="sm" onClick={() => write(null)}>
                {t('fact.add')}
              </Button>
            )}
          </section>
        )
      })}
    </FoldedPart>
  )
}

type FactProps = { fact: FactView; against: string[]; onChange: (() => void) | null }

function Fact({ fact, against, onChange }: FactProps) {
  const { t } = useTranslation('crisis')
  const { clock, quoted } = useFormats()
  return (
    <li data-state={fact.state}>
      <time dateTime={fact.at}>{clock(fact.at)}</time>
      <div>
        <p data-data>{fact.state === 'rumour' ? quoted(fact.text) : fact.text}</p>
        <p className="v-meta">
          <span data-data>{fact.source}</span>
          {fact.police === 'cleared' && ` · ${t('fact.police.cleared')}`}
          {fact.police === 'waiting' && <b className="v-signal"> · {t('fact.police.waiting')}</b>}
          {onChange && (
            <button type="button" id={`endre-${fact.id}`} className="v-link v-facts__change" onClick={onChange}>
              {t('fact.change')}
              <span className="ds-sr-only" data-data>
                {' '}
                {fact.text}
              </span>
            </button>
          )}
        </p>
        {against.length > 0 && (
          <p className="v-signal">{t('fact.contradicts', { others: against.map(quoted).join(', ') })}</p>
        )}
        {fact.counter && (
          <p className="v-facts__counter">
            <b>{t('fact.counter')}</b>{' '}
            <span data-typography="secondary" data-data>
              {fact.counter}
            </span>
          </p>
        )}
      </div>
    </li>
  )
}
