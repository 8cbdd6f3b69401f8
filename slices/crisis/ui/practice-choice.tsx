import { useTranslation } from 'react-i18next'
import { Pick as Choice } from '../../../kit/ui/pick.tsx'
import { SelectField } from '../../../kit/ui/select-field.tsx'
import { PACES } from '../rules/practice-clock.ts'
import { useNameIn } from './crisis-title.ts'
import { type Participant, Participants } from './participants.tsx'
import { useScripts } from './practice-data.ts'

export const LANGUAGES = ['nb', 'nn', 'en'] as const
type Language = (typeof LANGUAGES)[number]
export type Practice = {
  scriptKey: string | null
  language: Language
  pace: (typeof PACES)[number]
  observers: Participant[]
}
export const PLAIN: Practice = { scriptKey: null, language: 'nb', pace: 1, observers: [] }

type Props = { value: Practice; onChange: (value: Practice) => void }

/** How an exercise is played: by which script, how fast its clock goes, and who watches. */
export function PracticeChoice({ value, onChange }: Props) {
  const { t } = useTranslation('practice')
  const set = (change: Partial<Practice>) => onChange({ ...value, ...change })
  return (
    <>
      <ScriptPick value={value} onPick={set} />
      <Choice
        legend={t('choose.pace')}
        options={PACES.map((pace) => ({
          value: String(pace),
          label: t(`pace.${pace}`),
          about: t('choose.pace.about', { minutes: 180 / pace }),
        }))}
        value={String(value.pace)}
        onPick={(pace) => set({ pace: Number(pace) as Practice['pace'] })}
      />
      <Participants
        label={t('choose.observers')}
        about={t('choose.observers.help')}
        people={value.observers}
        onChange={(observers) => set({ observers })}
      />
      <p className="v-meta">{t('choose.lead')}</p>
    </>
  )
}

type Script = Pick<Practice, 'scriptKey' | 'language'>

/** Which script, and what its injects are in; `mayLack`: an exercise can do without. */
export function ScriptPick({
  value,
  onPick,
  mayLack = true,
}: {
  value: Script
  onPick: (script: Partial<Script>) => void
  mayLack?: boolean
}) {
  const { t } = useTranslation('practice')
  const nameIn = useNameIn()
  const scripts = useScripts().data?.items ?? []
  const chosen = scripts.find((one) => one.key === value.scriptKey)
  return (
    <>
      <SelectField
        label={t('choose.script')}
        options={[
          ...(mayLack ? [{ value: '', label: t('choose.script.none') }] : []),
          ...scripts.map((one) => ({
            value: one.key,
            label: t('choose.script.line', {
              name: nameIn(one.names),
              injects: one.injects,
              minutes: one.minutes,
            }),
          })),
        ]}
        value={value.scriptKey ?? ''}
        onPick={(key) => onPick({ scriptKey: key || null })}
      />
      <p className="v-meta">{t('choose.script.help')}</p>
      {chosen && (
        <>
          <p>{nameIn(chosen.about)}</p>
          <Choice
            legend={t('choose.language')}
            options={LANGUAGES.map((language) => ({ value: language, label: t(`choose.language.${language}`) }))}
            value={value.language}
            onPick={(language) => onPick({ language })}
          />
        </>
      )}
    </>
  )
}
