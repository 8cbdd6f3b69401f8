import { useTranslation } from 'react-i18next'
import { ProblemText } from '../../../kit/ui/problem-text.tsx'
import { signInWithPassword } from './sign-in-calls.ts'
import { useAct } from './use-act.ts'

export type DemoPerson = { role: string; name: string; email: string; unitName: string; password: string }

/** The demo's people: one press, and you are them. */
export function DemoChoices({ people, onDone }: { people: DemoPerson[]; onDone: (needsCode: boolean) => void }) {
  const { t } = useTranslation('access')
  const { act, isBusy, error } = useAct()
  const be = (person: DemoPerson) =>
    void act(async () => onDone((await signInWithPassword(person.email, person.password)).needsCode))
  return (
    <section aria-labelledby="demo-choices">
      <div className="v-sec">
        <h2 id="demo-choices">{t('demo.title')}</h2>
      </div>
      <ProblemText error={error} />
      <ul className="v-rows">
        {people.map((person) => (
          <li key={person.email}>
            <button type="button" className="v-demo" disabled={isBusy} onClick={() => be(person)}>
              <b>{person.name.replace(/\s*\(demo\)$/, '')}</b>
              <span>{t(`demo.${person.role}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="v-meta">{t('demo.about', { password: people[0]?.password })}</p>
    </section>
  )
}
