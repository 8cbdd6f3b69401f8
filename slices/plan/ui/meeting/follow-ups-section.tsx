import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../../kit/ui/empty.tsx'
import { Loaded } from '../../../../kit/ui/loading.tsx'
import { Pick } from '../../../../kit/ui/pick.tsx'
import { SectionHead } from '../../../../kit/ui/section-head.tsx'
import { useMe } from '../../../../kit/ui/use-me.ts'
import { type FollowUpLine, placesOf } from '../../rules/meeting/follow-up.ts'
import { todayInNorway } from '../today-in-norway.ts'
import { FollowUpList } from './follow-up-list.tsx'
import { useFollowUps } from './meeting-data.ts'

const WHOSE = ['mine', 'unit', 'late', 'all'] as const
type Whose = (typeof WHOSE)[number]

/** Follow-ups across all meetings: one's own, the unit's, or what is past its date. */
export function FollowUpsSection() {
  const { t } = useTranslation('meetings')
  const query = useFollowUps()
  return (
    <Loaded query={query} text={t('loading')}>
      {({ items }) => <FollowUps lines={items} />}
    </Loaded>
  )
}

function FollowUps({ lines }: { lines: FollowUpLine[] }) {
  const { t } = useTranslation('meetings')
  const me = useMe().data?.person
  const [whose, setWhose] = useState<Whose>('mine')
  const today = todayInNorway()
  const passes: Record<Whose, (line: FollowUpLine) => boolean> = {
    mine: ({ owner }) => owner.id === me?.id,
    unit: ({ unit }) => unit.id === me?.unit?.id,
    late: ({ state, dueOn }) => state === 'open' && dueOn < today,
    all: () => true,
  }
  const shown = lines.filter(passes[whose])
  const places = placesOf(shown, today)
  const open = shown.length - places.ended.length
  const place = useComeHere()
  return (
    <section ref={place} className="v-block" id="oppfolging" aria-labelledby="follow-ups-title">
      <SectionHead id="follow-ups-title" title={t('follow-ups')}>
        {t('follow-ups.counts', { count: open, late: places.late.length })}
      </SectionHead>
      <div className="v-meet-whose">
        <Pick
          legend={t('follow-ups.whose')}
          isLegendHidden
          value={whose}
          options={WHOSE.map((value) => ({ value, label: t(`follow-ups.${value}`) }))}
          onPick={setWhose}
        />
      </div>
      {shown.length === 0 && <Empty title={t(`follow-ups.${whose}.none`)} text={t('follow-ups.none.about')} />}
      {(['late', 'soon', 'later', 'ended'] as const)
        .filter((name) => places[name].length > 0)
        .map((name) => (
          <div key={name} className="v-meet-place">
            <h3 className="v-h4">{t(`follow-ups.place.${name}`)}</h3>
            <FollowUpList lines={places[name]} />
          </div>
        ))}
    </section>
  )
}

/** The address may point at this section; it is there only after the page has fetched. */
function useComeHere() {
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (window.location.hash === '#oppfolging') place.current?.scrollIntoView()
  }, [])
  return place
}
