import { Icon, type IconName } from '../icon.tsx'
import { ButtonLink } from '../parts/button.tsx'
import { useTexts } from '../text.ts'
import { type MyThing, MyThings } from './my-things.tsx'

export type PlainLink = { label: string; href: string }

/** A stage of life: an icon, two words, the three services most used. */
export type LifeStage = { icon: IconName; name: string; href: string; services: PlainLink[] }

/** One thing for the citizen, several services for the city. */
export type BundleCard = { name: string; href: string; steps: string[]; saves?: string }

export type HomeProps = {
  searchAction: string
  /** Four everyday examples. */
  examples: PlainLink[]
  /** Only when signed in, the next action first. */
  mine?: { things: MyThing[]; href: string }
  people: LifeStage[]
  companies: LifeStage[]
  bundles: BundleCard[]
  report?: { href: string }
  query: { href: string }
  verify: { href: string }
  news: (PlainLink & { day: string; dateTime: string })[]
}

export function Home(props: HomeProps) {
  const { portal } = useTexts()
  const words = portal.home
  return (
    <>
      <Hero {...props} />
      <div className="wrap">
        {props.mine && props.mine.things.length > 0 && (
          <section className="section">
            <div className="section-head">
              <h2>{words.mine}</h2>
              <a href={props.mine.href}>{words.allMine}</a>
            </div>
            <MyThings things={props.mine.things} />
          </section>
        )}
        <Stages title={words.people} stages={props.people} />
        <Stages title={words.companies} stages={props.companies} />
        {props.bundles.length > 0 && <Bundles bundles={props.bundles} />}
        <div className="section split">
          {props.news.length > 0 && (
            <section>
              <h2>{words.news}</h2>
              <News news={props.news} />
            </section>
          )}
          <div className="stack">
            {props.report && (
              <section className="report">
                <h2>{words.report}</h2>
                <p>{words.reportHint}</p>
                <ButtonLink href={props.report.href}>
                  <Icon name="camera" />
                  {words.reportAction}
                </ButtonLink>
              </section>
            )}
            <section className="report">
              <h2>{words.withoutSignIn}</h2>
              <p>{words.withoutSignInHint}</p>
              <div className="row">
                <ButtonLink href={props.query.href} look="secondary">
                  {words.query}
                </ButtonLink>
                <ButtonLink href={props.verify.href} look="secondary">
                  {words.verify}
                </ButtonLink>
              </div>
            </section>
          </div>
        </div>
      </div>
    </>
  )
}

function Hero({ searchAction, examples }: HomeProps) {
  const { portal, shell } = useTexts()
  return (
    <div className="hero">
      <div className="wrap">
        <h1>{portal.home.tagline}</h1>
        <form method="get" action={searchAction}>
          <label htmlFor="q">{portal.home.search}</label>
          <div className="search">
            <input className="input" type="search" id="q" name="q" autoComplete="off" />
            <button className="button" type="submit">
              <Icon name="search" />
              {shell.search}
            </button>
          </div>
        </form>
        <ul className="examples" aria-label={portal.home.examples}>
          {examples.map(example => (
            <li key={example.href}>
              <a href={example.href}>{example.label}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function Stages({ title, stages }: { title: string; stages: LifeStage[] }) {
  if (stages.length === 0) return null
  return (
    <section className="section">
      <h2>{title}</h2>
      <ul className="tiles">
        {stages.map(stage => (
          <li key={stage.href} className="tile">
            <h3>
              <Icon name={stage.icon} />
              <a href={stage.href}>{stage.name}</a>
            </h3>
            <ul>
              {stage.services.map(service => (
                <li key={service.href}>
                  <a href={service.href}>{service.label}</a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Bundles({ bundles }: { bundles: BundleCard[] }) {
  const { portal } = useTexts()
  return (
    <section className="section">
      <div className="section-head">
        <h2>{portal.home.bundles}</h2>
        <p className="soft">{portal.home.bundlesHint}</p>
      </div>
      <ul className="tiles wide">
        {bundles.map(bundle => (
          <li key={bundle.href} className="bundle">
            <h3>
              <a href={bundle.href}>{bundle.name}</a>
            </h3>
            <ol>
              {bundle.steps.map(step => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            {bundle.saves && <p className="saves">{bundle.saves}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function News({ news }: Pick<HomeProps, 'news'>) {
  return (
    <ul className="news">
      {news.map(item => (
        <li key={item.href}>
          <a href={item.href}>{item.label}</a>
          <time dateTime={item.dateTime}>{item.day}</time>
        </li>
      ))}
    </ul>
  )
}
