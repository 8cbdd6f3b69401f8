import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AsItStood } from '../../../kit/ui/as-it-stood.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { LoadedPage } from '../../../kit/ui/loaded-page.tsx'
import { PageHead } from '../../../kit/ui/page-head.tsx'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { WaitingWords } from '../../approval/ui/index.ts'
import { slugOf } from '../rules/slug.ts'
import { OccasionActs } from './occasion-acts.tsx'
import { type OccasionView, titleIn, useOccasion } from './occasion-data.ts'
import { LANGUAGES } from './occasion-draft.ts'
import { useStateWords } from './occasion-list.tsx'
import { OccasionRequests } from './occasion-requests.tsx'

/** One occasion: what we say of it, who wants to come, and how it stands. */
export function OccasionPart({ id }: { id: string }) {
  const { t } = useTranslation('press-occasion')
  const query = useOccasion(id)
  return (
    <LoadedPage query={query} title={t('title')} text={t('loading')}>
      {(data) => <Occasion of={data} />}
    </LoadedPage>
  )
}

function Occasion({ of }: { of: OccasionView }) {
  const { t, i18n } = useTranslation('press-occasion')
  const state = useStateWords()
  return (
    <>
      <PageHead
        className="c-3-12"
        title={titleIn(of.titles, i18n.language)}
        isWritten
        over={`${t(`kind.${of.kind}`)} · ${state(of)}`}
      >
        <OccasionActs of={of} />
      </PageHead>
      <div className="c-3-8 v-duty">
        <WaitingWords kind="press.occasion" subject={of.id} />
        <WaitingWords kind="press.occasion-change" subject={of.id} />
        <OccasionRequests of={of} />
        {LANGUAGES.map((tag) => {
          const text = of.texts[tag]
          return (
            text?.about && (
              <section key={tag} lang={tag} aria-label={text.title}>
                <h2 className="v-strong">{text.title}</h2>
                {text.about.split(/\n{2,}/).map((part) => (
                  <p key={part}>{part}</p>
                ))}
              </section>
            )
          )
        })}
      </div>
      <div className="c-9-12 v-duty">
        <Facts of={of} />
      </div>
    </>
  )
}

function Facts({ of }: { of: OccasionView }) {
  const { t } = useTranslation('press-occasion')
  const { moment } = useFormats()
  const isOut = ['public', 'over', 'cancelled'].includes(of.state)
  const waits = of.choices.find((one) => one.id === of.messageId)
  return (
    <section aria-labelledby="facts">
      <SectionHead title={t('facts')} id="facts" />
      <dl className="v-kv">
        <dt>{t('starts')}</dt>
        <dd>{moment(of.startsAt)}</dd>
        <dt>{t('ends')}</dt>
        <dd>{moment(of.endsAt)}</dd>
        <dt>{t('place')}</dt>
        <dd data-data>{of.place}</dd>
        <dt>{t('unit')}</dt>
        <dd data-data>{of.unit.name}</dd>
        <dt>{t('open-to')}</dt>
        <dd>{t(`open-to.${of.openTo}`)}</dd>
        <dt>{t('language')}</dt>
        <dd>{t(`lang.${of.language}`)}</dd>
        {of.accreditBy && (
          <>
            <dt>{t('accredit-by')}</dt>
            <dd>{moment(of.accreditBy)}</dd>
          </>
        )}
        {of.messageId && (
          <>
            <dt>{t('waits-for')}</dt>
            <dd data-data>
              <Link to="/budskap/$id" params={{ id: of.messageId }}>
                {waits?.title ?? of.messageId}
              </Link>
            </dd>
          </>
        )}
      </dl>
      <p>
        {isOut && <a href={`/presserom/arrangementer/${slugOf(of.id, 'nb', of.titles.nb ?? '')}`}>{t('open')}</a>}{' '}
        <Link to="/logg/$subject" params={{ subject: of.id }}>
          {t('log')}
        </Link>{' '}
        {of.state !== 'draft' && <AsItStood place={`occasion:${of.id}`} />}
      </p>
    </section>
  )
}
