import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../kit/ui/formats.ts'
import type { PromisedBeside as Beside } from '../rules/promised-beside.ts'

/** «Pårørende (93) er lovet neste melding senest kl. 18.35, og får ikke denne.» Nothing where all who were promised more get it. */
export function PromisedBeside({ promised }: { promised: readonly Beside[] }) {
  const { t } = useTranslation('crisis')
  const { list, near, count } = useFormats()
  return promised.map(({ dueAt, whom }) => {
    const groups = whom.map(({ group, heads }, at) => {
      const name = at === 0 ? t(`group.${group}`) : t(`group.${group}`).toLowerCase()
      return heads > 0 ? `${name} (${count(heads)})` : name
    })
    return (
      <p key={`${dueAt} ${groups.join()}`} className="v-note" role="status">
        {t('say.promised', { groups: list(groups), at: near(dueAt) })}
      </p>
    )
  })
}
