import { Checkbox } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../kit/ui/form-dialog.tsx'
import { GROUPS, type Group, holdingParts } from '../rules/statement.ts'
import type { StatementsView, WordsView } from '../rules/statement-view.ts'
import { GroupPick } from './group-pick.tsx'
import { NextPick, useNextTimes } from './next-pick.tsx'
import { Said } from './said.tsx'
import { useFirstWords, useSay } from './statement-data.ts'

type Props = { crisisId: string; view: StatementsView; onClose: () => void }

/** First words, approved beforehand: everything is chosen, so that one press releases them. */
export function HoldingForm({ crisisId, view, onClose }: Props) {
  const { t } = useTranslation('crisis')
  const times = useNextTimes(crisisId, view.clock.nextMinutes)
  const [nextAt, setNextAt] = useState(times[0]!)
  const [left, setLeft] = useState<Group[]>([])
  const [mayOverride, setOverride] = useState(true)
  const words = useFirstWords(crisisId, nextAt).data
  const say = useSay(crisisId, 'statements/holding', onClose)
  const unready = GROUPS.filter((group) => words && !isReady(words, group))
  const groups = GROUPS.filter((group) => !left.includes(group) && !unready.includes(group))
  const shown = groups.includes('public') ? 'public' : (holdingParts(groups)[0]?.words ?? 'public')
  return (
    <FormDialog
      title={t('holding.title')}
      action={t('holding.go')}
      error={say.error}
      isBusy={say.isPending || !words || groups.length === 0}
      onClose={onClose}
      onSubmit={() => say.mutate({ groups, nextAt, mayOverride })}
    >
      <NextPick times={times} value={nextAt} onPick={setNextAt} />
      {words && <Said words={textsFor(words, shown)} label={t(`words.${shown}`)} />}
      <GroupPick
        chosen={groups}
        disabled={unready}
        onChosen={(chosen) => setLeft(GROUPS.filter((one) => !chosen.includes(one)))}
      />
      {unready.length > 0 && <p className="v-meta">{t('holding.unready')}</p>}
      {groups.includes('public') && (
        <Checkbox
          label={t('holding.override', { count: view.clock.staffMinutes })}
          description={t('holding.override.about')}
          checked={mayOverride}
          onChange={(event) => setOverride(event.target.checked)}
        />
      )}
    </FormDialog>
  )
}

const ready = (words: WordsView, audience: string) =>
  words.words.filter((one) => one.audience === audience && one.readiness === 'ready')

/** Staff hear the public words when there are some, else those that are theirs alone. */
function isReady(words: WordsView, group: Group): boolean {
  if (group === 'staff') return ready(words, 'public').length > 0 || ready(words, 'staff').length > 0
  return ready(words, group).length > 0
}

export function textsFor(words: WordsView, audience: string) {
  return Object.fromEntries(
    ready(words, audience).map(({ language, title, paragraphs }) => [language, { title, paragraphs }]),
  )
}
