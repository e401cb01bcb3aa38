import { Icon } from '../icon.tsx'
import { ButtonLink } from '../parts/button.tsx'
import { type Fact, FactBar } from '../parts/fact-bar.tsx'
import { type MaterialItem, Materials } from '../parts/materials.tsx'
import { Notice } from '../parts/notice.tsx'
import { type StepItem, Steps } from '../parts/steps.tsx'
import { SummaryList } from '../parts/summary-list.tsx'
import { useTexts } from '../text.ts'
import { GuideRatings, type GuideRatingsProps } from './guide-ratings.tsx'

export type GuideProps = {
  /** What people say who had it done; left out while they are few. */
  ratings?: GuideRatingsProps
  name: string
  summary?: string
  /** Five facts: who it is for, time, visits, fee, what you get. */
  who: string
  time: { promised: string; legal?: string }
  visits: string
  fee: string
  /** Under the facts: whose value it is, how often it must be. */
  notes?: { who?: string; time?: string; visits?: string; fee?: string; result?: string }
  result: string
  /** What the fee can be, rule by rule, where a decision says it. */
  fees?: { why: string; amount: string }[]
  /** The primary action; without it the page says where to go instead. */
  apply?: { href: string; label?: string }
  resume?: { href: string }
  instead?: string
  /** A sentence before all, e.g. a change of the law. */
  notice?: string
  conditions?: string[]
  /** Other ways than the usual one, and what each means. */
  ways?: { name: string; text: string }[]
  /** Procedures whose time does not count, with how long they usually take. */
  specials?: string[]
  materials: MaterialItem[]
  steps: StepItem[]
  basis: { name: string; text?: string; href?: string }[]
  questions: { question: string; answer: string }[]
  department: string
  /** The ways to apply, as a sentence. */
  channels?: string
  places?: { name: string; address: string; hours: string; phone?: string }[]
  /** The code of the service, as a sentence. */
  code?: string
}

/** Everything about a service, in the order in which people ask. */
export function Guide(props: GuideProps) {
  const { portal } = useTexts()
  const words = portal.guide
  const brought = props.materials.filter(isBrought)
  const always = brought.filter(item => !item.depends).length
  const depends = brought.length - always
  return (
    <>
      <div className="page-head">
        <h1>{props.name}</h1>
        {props.summary && <p className="lead">{props.summary}</p>}
      </div>
      {props.notice && <Notice>{props.notice}</Notice>}
      <FactBar facts={facts(props, words)} />
      <Action {...props} />
      <div className="stack-wide">
        {props.conditions && props.conditions.length > 0 && (
          <section className="text">
            <h2>{words.conditions}</h2>
            <ul>
              {props.conditions.map(line => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        )}
        <section>
          <h2 id="materials">{words.before}</h2>
          <p className="soft gap-between">{toBring(words, always, depends)}</p>
          <Materials items={props.materials} />
        </section>
        <section>
          <h2 className="gap-below">{words.steps}</h2>
          <Steps steps={props.steps} />
        </section>
        {props.fees && props.fees.length > 0 && (
          <section>
            <h2 className="gap-below">{words.feeHow}</h2>
            <SummaryList rows={props.fees.map(({ why, amount }) => ({ label: why, value: amount }))} />
          </section>
        )}
        {props.ways && props.ways.length > 0 && (
          <section>
            <h2 className="gap-below">{words.ways}</h2>
            <SummaryList rows={props.ways.map(({ name, text }) => ({ label: name, value: text }))} />
          </section>
        )}
        {props.specials && props.specials.length > 0 && (
          <section className="text">
            <h2>{words.specials}</h2>
            <ul>
              {props.specials.map(line => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        )}
        {props.questions.length > 0 && (
          <section>
            <h2 className="gap-below">{words.questions}</h2>
            {props.questions.map(item => (
              <details key={item.question} className="fold">
                <summary>{item.question}</summary>
                <div className="text">
                  <p>{item.answer}</p>
                </div>
              </details>
            ))}
          </section>
        )}
        {props.ratings && <GuideRatings {...props.ratings} />}
        <Where {...props} />
      </div>
    </>
  )
}

function toBring(
  words: ReturnType<typeof useTexts>['portal']['guide'],
  always: number,
  depends: number,
): string {
  if (always > 0 && depends > 0) return words.beforeBoth({ n: always, m: depends })
  if (always > 0) return words.beforeHint({ n: always })
  return depends > 0 ? words.beforeMore({ n: depends }) : words.nothingToBring
}

function isBrought(item: MaterialItem): boolean {
  return item.source !== 'shared' && !item.optional
}

function facts(props: GuideProps, words: ReturnType<typeof useTexts>['portal']['guide']): Fact[] {
  const { time, notes = {} } = props
  return [
    { icon: 'users', label: words.who, value: props.who, note: notes.who },
    {
      icon: 'clock',
      label: words.time,
      value: time.promised,
      note: [time.legal && words.legalTime({ time: time.legal }), notes.time]
        .filter(Boolean)
        .join(words.semicolon),
    },
    { icon: 'map-pin', label: words.visits, value: props.visits, note: notes.visits },
    { icon: 'banknote', label: words.fee, value: props.fee, note: notes.fee },
    { icon: 'award', label: words.result, value: props.result, note: notes.result },
  ]
}

function Action({ apply, resume, instead }: GuideProps) {
  const { portal } = useTexts()
  if (!apply) return <Notice tone="grey">{instead ?? portal.guide.notHere}</Notice>
  return (
    <div className="action-bar">
      <div className="row">
        {resume && <ButtonLink href={resume.href}>{portal.guide.resume}</ButtonLink>}
        <ButtonLink href={apply.href} look={resume ? 'secondary' : 'primary'}>
          {apply.label ?? portal.guide.apply}
        </ButtonLink>
      </div>
    </div>
  )
}

function Where({ department, places = [], basis, channels, code }: GuideProps) {
  const { portal } = useTexts()
  const words = portal.guide
  return (
    <section>
      <h2 className="gap-below">{words.more}</h2>
      {basis.length > 0 && (
        <details className="fold">
          <summary>{words.basis}</summary>
          <ul className="text">
            {basis.map(law => (
              <li key={law.name}>
                {law.href ? <a href={law.href}>{law.name}</a> : law.name}
                {law.text && <p className="soft">{law.text}</p>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {places.length > 0 && (
        <details className="fold">
          <summary>{words.places}</summary>
          <ul className="plain text">
            {places.map(place => (
              <li key={place.name}>
                <b>{place.name}</b>
                <p>
                  {place.address} · {place.hours}
                </p>
                {place.phone && (
                  <a className="row" href={`tel:${place.phone}`}>
                    <Icon name="phone" />
                    {place.phone}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="soft small gap-above">
        {words.decidedBy({ department })}
        {channels && <> · {channels}</>}
        {code && <> · {code}</>}
      </p>
    </section>
  )
}
