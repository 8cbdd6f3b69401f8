import { Checkbox } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { NumberField } from '../../../../kit/ui/number-field.tsx'
import type { MaterialView } from '../../rules/coding/coding-view.ts'
import { useCodedWords } from './use-coded-words.ts'

export type Sharing = { coderIds: string[]; size: number | null; doubled: number | null }
export const BLANK_SHARING: Sharing = { coderIds: [], size: null, doubled: null }

/** What is sent: what was written, or else what the material needs. */
export function sharedOut({ size, doubled }: Sharing, material: MaterialView | undefined) {
  const all = size ?? material?.population ?? 0
  return { size: all, doubled: doubled ?? Math.min(material?.needed ?? 0, all) }
}

type Props = {
  sharing: Sharing
  material: MaterialView | undefined
  people: readonly { id: string; name: string }[]
  isTried: boolean
  isAnswers?: boolean
  onChange: (sharing: Sharing) => void
}

/** How many are drawn, how many of them everyone codes, and who codes. */
export function SharingFields({ sharing, material, people, isTried, isAnswers = false, onChange }: Props) {
  const { t } = useTranslation('measure')
  const coded = useCodedWords(isAnswers)
  const { coderIds } = sharing
  const { size } = sharedOut(sharing, material)
  return (
    <>
      <div className="v-two">
        <NumberField
          label={coded('round.size')}
          about={t('round.proposed', { count: material?.population ?? 0 })}
          isWhole
          value={sharing.size}
          onChange={(value) => onChange({ ...sharing, size: value })}
        />
        <NumberField
          label={t('round.doubled')}
          about={t('round.proposed', { count: Math.min(material?.needed ?? 0, size) })}
          isWhole
          value={sharing.doubled}
          onChange={(value) => onChange({ ...sharing, doubled: value })}
        />
      </div>
      <fieldset className="v-choice v-mea-checks v-mea-outlets">
        <legend>{t('round.coders')}</legend>
        {people.map((person) => (
          <Checkbox
            key={person.id}
            data-size="sm"
            label={<span data-data>{person.name}</span>}
            checked={coderIds.includes(person.id)}
            onChange={(event) =>
              onChange({
                ...sharing,
                coderIds: event.target.checked ? [...coderIds, person.id] : coderIds.filter((id) => id !== person.id),
              })
            }
          />
        ))}
      </fieldset>
      {isTried && coderIds.length < 2 && (
        <p className="v-signal" role="alert">
          {t('round.coders.missing')}
        </p>
      )}
    </>
  )
}
