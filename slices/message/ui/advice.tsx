import { useTranslation } from 'react-i18next'
import { SectionHead } from '../../../kit/ui/section-head.tsx'
import { type Finding, isJudged } from '../rules/finding.ts'
import type { ChoiceView, LegalBasisView, MessageView } from '../rules/message-view.ts'
import type { RemarkGroup } from '../rules/remark-groups.ts'
import { useMessageAct } from './message-calls.ts'
import { PlainLanguage, TargetTable } from './plain-language.tsx'
import { KeptRemarks, type RemarkActs, Remarks } from './remarks.tsx'
import { LiftedStops, Stops } from './stops.tsx'
import type { Checked } from './use-checks.ts'

type Props = {
  message: MessageView
  language: string
  checked: Checked
  groups: RemarkGroup[]
  bases: LegalBasisView[]
  mayEdit: boolean
  onShow: (finding: Finding | null) => void
  /** Puts text in the paper; false when the text has moved on. */
  replace: (finding: Finding, by: string) => boolean
  children?: React.ReactNode
}

/** The right column: what stops the text, how heavy it is, every remark with its way out, and the targets. */
export function Advice(props: Props) {
  const { message, language, checked, groups, bases, mayEdit, onShow } = props
  const { t } = useTranslation('message')
  const act = useMessageAct(message.id)
  const choose = (finding: Finding, choice: 'replaced' | 'kept', replacement: string | null) =>
    act.mutate({
      to: '/finding-choices',
      json: {
        language,
        findingId: finding.id,
        check: finding.check,
        excerpt: finding.excerpt.slice(0, 2000),
        choice,
        replacement,
      },
    })
  const acts: RemarkActs = {
    onShow,
    onKeep: (findings) => findings.forEach((finding) => void choose(finding, 'kept', null)),
    onReplace: (findings, replacementOf) => {
      // From the end, so that the places of the others stay true.
      for (const finding of [...findings].sort((a, b) => b.start - a.start)) {
        const by = replacementOf(finding)
        if (props.replace(finding, by)) choose(finding, 'replaced', by)
      }
    },
  }
  const explain = ({ findingId, check, excerpt }: ChoiceView, reason: string) =>
    act.mutate({
      to: '/finding-choices',
      json: { language, findingId, check, excerpt, choice: 'kept', reason: reason || null },
    })
  const stops = groups.filter((group) => group.severity === 'stop')
  const advice = groups.filter((group) => group.severity === 'advice')
  const present = new Set(checked.findings.map((finding) => finding.id))
  const kept = message.choices.filter(
    (choice) => choice.language === language && choice.choice === 'kept' && present.has(choice.findingId),
  )
  const lifts = message.lifts.filter((lift) => lift.language === language)
  const mayLift = message.abilities.includes('lift-stop')
  return (
    <aside className="c-9-12 v-plain" aria-label={t('advice.label')}>
      <Stops {...{ messageId: message.id, language, groups: stops, bases, mayLift, onShow }} />
      <LiftedStops lifts={lifts} bases={bases} />
      <section aria-labelledby="plain-title">
        <SectionHead id="plain-title" title={t('plain.title')} />
        <PlainLanguage checked={checked} language={language} />
      </section>
      <section className="v-side" aria-labelledby="remarks-title">
        <SectionHead id="remarks-title" title={t('remark.count', { count: advice.length })} />
        {advice.length === 0 && isJudged(language, checked.lix.words) && <p className="v-body2">{t('remark.none')}</p>}
        <Remarks groups={advice} acts={acts} mayEdit={mayEdit} />
        <KeptRemarks choices={kept} mayEdit={mayEdit} onReason={explain} />
      </section>
      {checked.targets.length > 0 && isJudged(language, checked.lix.words) && (
        <section className="v-side" aria-labelledby="targets-title">
          <SectionHead id="targets-title" title={t('target.title')}>
            LIX
          </SectionHead>
          <TargetTable targets={checked.targets} />
        </section>
      )}
      {props.children}
    </aside>
  )
}
