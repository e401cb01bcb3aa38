export type Tab = { label: string; href: string; current?: boolean; count?: number }

/** Tabs are links: each has its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map(tab => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
              {tab.count !== undefined && <span className="soft number">{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
