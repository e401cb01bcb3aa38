import { Light, type LightKind } from '../parts/light.tsx'

export type LightTab = {
  /** None for "all". */
  kind?: LightKind
  label: string
  href: string
  count?: number
  current: boolean
}

/** How many tasks show which light; each count is the link to them. */
export function LightTabs({ label, tabs }: { label: string; tabs: LightTab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map(tab => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.kind ? <Light kind={tab.kind} label={tab.label} /> : tab.label}
              {tab.count !== undefined && <span className="soft number">{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
