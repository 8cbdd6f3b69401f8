import { useTranslation } from 'react-i18next'
import { newestFirst } from '../../../kit/kernel/in-time.ts'
import { FoldedPart } from '../../../kit/ui/folded-part.tsx'
import { useFormats } from '../../../kit/ui/formats.ts'
import { useFew } from '../../../kit/ui/use-few.tsx'
import { useNarrow } from '../../../kit/ui/use-narrow.ts'
import type { CrisisView } from '../rules/crisis-view.ts'
import { usePractice } from './practice-data.ts'

/** What has come in an exercise, the newest first; what is meant for the reader's own role says so. Nothing of what comes. */
export function RoomInjects({ crisis, personId }: { crisis: CrisisView; personId: string }) {
  const { t } = useTranslation(['practice', 'crisis'])
  const { clock, quoted } = useFormats()
  const { data } = usePractice(crisis.id, crisis.mode === 'exercise')
  const came = newestFirst(
    (data?.injects ?? []).filter((one) => one.state === 'given'),
    ({ settledAt }) => settledAt!,
    ({ id }) => id,
  )
  const { shown, rest } = useFew(came, useNarrow() ? 2 : came.length)
  if (!data || (came.length === 0 && data.part === null && data.injects.length === 0)) return null
  const own = crisis.positions.filter((one) => one.filledBy?.id === personId).map((one) => one.role)
  return (
    <FoldedPart id="innspill" className="v-injects" title={t('injects')} says={String(came.length)} isOpenAtFirst>
      {came.length === 0 && <p className="v-meta">{t('injects.none')}</p>}
      <ol reversed>
        {shown.map((one) => (
          <li key={one.id}>
            <time dateTime={one.shows!}>{clock(one.shows!)}</time>
            <div>
              <p className="v-meta">
                {own.includes(one.role) && <b className="v-injects__mine">{t('injects.mine')} · </b>}
                {t('injects.to', { role: t(`crisis:role.${one.role}`).toLowerCase() })} · {t(`how.${one.how}`)} ·{' '}
                <span data-data>{one.sender}</span>
              </p>
              <p data-typography="secondary" data-data>
                {quoted(one.text)}
              </p>
            </div>
          </li>
        ))}
      </ol>
      {rest}
    </FoldedPart>
  )
}
