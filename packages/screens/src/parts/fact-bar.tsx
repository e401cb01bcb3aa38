import { Icon, type IconName } from '../icon.tsx'

export type Fact = { icon: IconName; label: string; value: string; note?: string }

/** The few facts that decide whether one goes on reading. */
export function FactBar({ facts }: { facts: Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(fact => (
        <div key={fact.label}>
          <dt>
            <Icon name={fact.icon} />
            {fact.label}
          </dt>
          <dd>
            {fact.value}
            {fact.note && <small>{fact.note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
