import { Button } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { Loaded } from '../../../kit/ui/loading.tsx'
import type { CrisisView } from '../rules/crisis-view.ts'
import { WEIGHED } from '../rules/sentence-basis.ts'
import { GROUPS, type Group, holdingParts } from '../rules/statement.ts'
import type { StatementsView, WordsView } from '../rules/statement-view.ts'
import { newestReleased } from '../rules/superseding.ts'
import { AssertionPick, useAssertions } from './assertion-pick.tsx'
import { FactsBeside, useFactsRead } from './facts-beside.tsx'
import { GroupPick } from './group-pick.tsx'
import { NextPick, useNextTimes } from './next-pick.tsx'
import { Said } from './said.tsx'
import { useFirstWords, useSay } from './statement-data.ts'
import { useWaiver, WaiverPick } from './waiver-pick.tsx'
import { WhoWaits } from './who-waits.tsx'

type Props = {
  crisis: CrisisView
  view: StatementsView
  /** The way to own words, for whoever may write them. */
  onOwn: (() => void) | null
  onClose: () => void
}

/** First words, approved beforehand: everything is chosen, so that one press releases them. */
export function HoldingForm({ crisis, view, onOwn, onClose }: Props) {
  const { t } = useTranslation('crisis')
  const times = useNextTimes(crisis.id, view.clock.nextMinutes)
  const [nextAt, setNextAt] = useState(times[0]!)
  const [left, setLeft] = useState<Group[]>([])
  // What others release while this is open must be seen before more is said.
  const [lastSeen] = useState(() => newestReleased(view.statements))
  const given = useWaiver()
  const query = useFirstWords(crisis.id, nextAt)
  const words = query.data
  const say = useSay(crisis.id, 'statements/holding', onClose)
  const unready = GROUPS.filter((group) => words && !isReady(words, group))
  const groups = GROUPS.filter((group) => !left.includes(group) && !unready.includes(group))
  const asserted = useAssertions(words, groups)
  const beside = useFactsRead(words, groups)
  const shown = groups.includes('public') ? 'public' : (holdingParts(groups)[0]?.words ?? 'public')
  const isAtStop = view.waits.includes('public')
  const label = shown === 'public' && isAtStop ? 'words.public.waits' : `words.${shown}`
  const isPublic = groups.includes('public')
  // While a stop holds the public, nobody lets words go past own staff.
  const mayGive = isPublic && !isAtStop && crisis.abilities.includes('waive') && words?.waiver === null
  const waiver = mayGive ? given.waiver : null
  return (
    <FormDialog
      title={t('holding.title')}
      action={t('holding.go', { count: groups.length })}
      error={say.error}
      isBusy={say.isPending || !words || query.isPlaceholderData || groups.length === 0}
      more={
        onOwn &&
        beside.all.length > 0 && (
          <Button type="button" data-size="sm" variant="secondary" onClick={onOwn}>
            {t('say.own')}
          </Button>
        )
      }
      onClose={onClose}
      onSubmit={() => {
        const isWhole = [beside.isWhole(), asserted.isWhole(), waiver === null || given.isWhole()]
        if (isWhole.every(Boolean))
          say.mutate({ groups, nextAt, waiver, lastSeen, confirmed: asserted.confirmed, read: beside.sent })
      }}
    >
      <Loaded query={query} text={t('holding.loading')}>
        {(words) => (
          <>
            <NextPick times={times} value={nextAt} onPick={setNextAt} />
            <Said words={textsFor(words, shown)} label={t(label)} />
            <FactsBeside {...{ crisis }} given={beside} />
            <AssertionPick asked={asserted.asked} given={asserted} />
            <GroupPick
              chosen={groups}
              disabled={unready}
              onChosen={(chosen) => setLeft(GROUPS.filter((one) => !chosen.includes(one)))}
            />
            <WhoWaits {...{ view, groups }} />
            {unready.length > 0 && <p className="v-meta">{t('holding.unready')}</p>}
            {mayGive ? (
              <WaiverPick
                legend={t('waiver.question', { count: view.clock.staffMinutes })}
                about={t('waiver.question.about')}
                {...{ given, wait: t('waiver.wait') }}
              />
            ) : (
              isPublic &&
              (!isAtStop || words.waiver) && <BeforePublic words={words} minutes={view.clock.staffMinutes} />
            )}
          </>
        )}
      </Loaded>
    </FormDialog>
  )
}

/** Own staff come first: what happens when some cannot be reached, for whoever does not decide it here. */
function BeforePublic({ words: { waiver }, minutes }: { words: WordsView; minutes: number }) {
  const { t } = useTranslation('crisis')
  const { moment } = useFormats()
  if (!waiver) return <p className="v-meta">{t('waiver.others', { count: minutes })}</p>
  return (
    <p className="v-meta">
      {t('waiver.given.beforehand', { at: moment(waiver.at) })} <span data-data>{waiver.by.name ?? t('somebody')}</span>
      : <q data-data>{waiver.reason}</q>
    </p>
  )
}

const ready = (words: WordsView, audience: string) =>
  words.words.filter((one) => one.audience === audience && one.readiness === 'ready')

/** Staff hear the public words when there are some, else those that are theirs alone. All are made from the Norwegian. */
function isReady(words: WordsView, group: Group): boolean {
  const has = (audience: string) => ready(words, audience).some(({ language }) => WEIGHED.includes(language))
  return group === 'staff' ? has('public') || has('staff') : has(group)
}

export function textsFor(words: WordsView, audience: string) {
  return Object.fromEntries(
    ready(words, audience).map(({ language, title, paragraphs }) => [language, { title, paragraphs }]),
  )
}
