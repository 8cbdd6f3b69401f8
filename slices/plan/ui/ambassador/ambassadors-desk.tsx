import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../../kit/ui/formats.ts'
import { PageHead } from '../../../../kit/ui/page-head.tsx'
import { ProblemText } from '../../../../kit/ui/problem-text.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { useLanguageName } from '../../../../kit/ui/use-language-name.ts'
import { useShown } from '../../../../kit/ui/use-shown.ts'
import { type AmbassadorView, ambassadorHeadline } from '../../rules/ambassador/ambassador.ts'
import { AmbassadorCounts } from './ambassador-counts.tsx'
import { useAmbassadorAct } from './ambassador-data.ts'
import { AskDialog } from './ask-dialog.tsx'
import { OfferDialog } from './offer-dialog.tsx'
import { StaffPart } from './staff-part.tsx'

/** Ambassadors: one's own offer, what one is asked, how many there are, and for the communication staff who. */
export function AmbassadorsDesk({ view }: { view: AmbassadorView }) {
  const { t } = useTranslation('offers')
  const [open, setOpen] = useShown<'offer' | 'ask'>()
  const head = ambassadorHeadline(view)
  const done = () => setOpen(null)
  return (
    <div className="c-3-9">
      <PageHead className="" title={t(`amb.headline.${head.code}`, { count: head.count })} lead={t('amb.about')}>
        {!view.mine && (
          <Button data-size="sm" onClick={() => setOpen('offer')}>
            {t('amb.offer')}
          </Button>
        )}
        {view.mayAsk && view.people.length > 0 && (
          <Button data-size="sm" variant="secondary" onClick={() => setOpen('ask')}>
            {t('amb.ask')}
          </Button>
        )}
      </PageHead>
      <p className="v-note">{t('amb.freedom')}</p>
      {view.mine && <Mine mine={view.mine} onChange={() => setOpen('offer')} />}
      {view.asks.length > 0 && <Asks asks={view.asks} />}
      <AmbassadorCounts view={view} />
      {view.mayAsk && <StaffPart view={view} />}
      {open === 'offer' && <OfferDialog mine={view.mine} topics={view.topics.map(({ name }) => name)} onClose={done} />}
      {open === 'ask' && <AskDialog view={view} onClose={done} />}
    </div>
  )
}

function Mine({ mine, onChange }: { mine: NonNullable<AmbassadorView['mine']>; onChange: () => void }) {
  const { t } = useTranslation('offers')
  const { date } = useFormats()
  const languageName = useLanguageName()
  const withdraw = useAmbassadorAct()
  return (
    <section className="v-block" aria-labelledby="amb-mine">
      <SectionHead id="amb-mine" title={t('amb.mine')}>
        {t('amb.confirmed', { at: date(mine.confirmedOn) })}
      </SectionHead>
      <p className="v-strong" data-data>
        {mine.topics.join(', ')}
      </p>
      <p className="v-meta">{mine.languages.map(languageName).join(', ')}</p>
      {mine.note && (
        <p className="v-ini-said" data-data>
          {mine.note}
        </p>
      )}
      <div className="v-btns">
        <Button data-size="sm" variant="secondary" onClick={onChange}>
          {t('amb.change')}
        </Button>
        <Button
          data-size="sm"
          variant="secondary"
          disabled={withdraw.isPending}
          onClick={() => withdraw.mutate({ to: '/mine', method: 'DELETE' })}
        >
          {t('amb.withdraw')}
        </Button>
      </div>
      <p className="v-meta">{t('amb.withdraw.about')}</p>
      <ProblemText error={withdraw.error} />
    </section>
  )
}

function Asks({ asks }: { asks: AmbassadorView['asks'] }) {
  const { t } = useTranslation('offers')
  const { date } = useFormats()
  const answer = useAmbassadorAct()
  return (
    <section className="v-block" aria-labelledby="amb-asks">
      <SectionHead id="amb-asks" title={t('amb.asks')}>
        {asks.length}
      </SectionHead>
      <ul className="v-rows">
        {asks.map(({ id, text, askedBy, askedAt, wants }) => (
          <li key={id} className="v-offer">
            <p className="v-meta">{t('amb.asked-by', { name: askedBy ?? t('gone'), at: date(askedAt) })}</p>
            <p className="v-prose v-ini-said" data-data>
              {text}
            </p>
            <p className="v-meta" role="status">
              {t(wants === null ? 'amb.free' : wants ? 'amb.said-yes' : 'amb.said-no')}
            </p>
            <div className="v-btns">
              {([true, false] as const)
                .filter((one) => one !== wants)
                .map((one) => (
                  <Button
                    key={String(one)}
                    data-size="sm"
                    variant="secondary"
                    data-data=""
                    aria-label={`${t(one ? 'amb.yes' : 'amb.no')}: ${text}`}
                    onClick={() => answer.mutate({ to: `/requests/${id}/answer`, json: { wants: one } })}
                  >
                    {t(one ? 'amb.yes' : 'amb.no')}
                  </Button>
                ))}
            </div>
          </li>
        ))}
      </ul>
      <ProblemText error={answer.error} />
    </section>
  )
}
