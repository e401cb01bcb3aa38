import { Icon, type IconName } from '../icon.tsx'
import { Mark } from '../mark.tsx'
import { ButtonLink } from '../parts/button.tsx'
import { useTexts } from '../text.ts'
import { type MyThing, MyThings } from './my-things.tsx'

export type PlainLink = { label: string; href: string }

/** A stage of life: an icon, two words, the three services most used. */
export type LifeStage = { icon: IconName; name: string; href: string; services: PlainLink[] }

/** A service with what decides whether to read on. */
export type ServiceCard = {
  name: string
  href: string
  summary: string
  icon: IconName
  time?: string
  result: string
}

/** One thing for the citizen, several services for the city. */
export type BundleCard = { name: string; href: string; steps: string[]; saves?: string }

export type HomeProps = {
  searchAction: string
  /** Four everyday examples. */
  examples: PlainLink[]
  /** Only when signed in, the next action first. */
  mine?: { things: MyThing[]; href: string }
  /** Every service, where there are so few that stages of life would stand empty. */
  services?: ServiceCard[]
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
        {props.services && props.services.length > 0 && <Everything services={props.services} />}
        <Stages title={words.people} stages={props.people} />
        <Stages title={words.companies} stages={props.companies} />
        {props.bundles.length > 0 && <Bundles bundles={props.bundles} />}
        {props.report && (
          <section className="section report">
            <h2>{words.report}</h2>
            <p>{words.reportHint}</p>
            <ButtonLink href={props.report.href}>
              <Icon name="camera" />
              {words.reportAction}
            </ButtonLink>
          </section>
        )}
        <section className="section">
          <h2>{words.withoutSignIn}</h2>
          <ul className="tiles wide">
            <Way href={props.query.href} icon="search" label={words.query} hint={words.queryHint} />
            <Way href={props.verify.href} icon="shield-check" label={words.verify} hint={words.verifyHint} />
          </ul>
        </section>
        {props.news.length > 0 && (
          <section className="section">
            <h2>{words.news}</h2>
            <News news={props.news} />
          </section>
        )}
      </div>
    </>
  )
}

function Hero({ searchAction, examples }: HomeProps) {
  const { portal, shell } = useTexts()
  return (
    <div className="hero">
      <div className="wrap">
        <Mark />
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

function Way(way: { href: string; icon: IconName; label: string; hint: string }) {
  return (
    <li>
      <a className="way" href={way.href}>
        <Icon name={way.icon} />
        <span>
          <b>{way.label}</b>
          <span className="soft small">{way.hint}</span>
        </span>
        <Icon name="chevron-right" />
      </a>
    </li>
  )
}

function Everything({ services }: { services: ServiceCard[] }) {
  const { portal } = useTexts()
  const words = portal.guide
  return (
    <section className="section">
      <h2>{portal.home.everything}</h2>
      <ul className="tiles wide">
        {services.map(service => (
          <li key={service.href} className="tile whole">
            <h3>
              <Icon name={service.icon} />
              <a href={service.href}>{service.name}</a>
            </h3>
            <p className="soft">{service.summary}</p>
            <dl>
              {service.time && (
                <div>
                  <dt>{words.time}</dt>
                  <dd>{service.time}</dd>
                </div>
              )}
              <div>
                <dt>{words.result}</dt>
                <dd>{service.result}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
    </section>
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
