import { useTexts } from '../text.ts'

export type Crumb = { label: string; href: string }

/** The way back up. The page itself is not in it: its heading says where one is. */
export function Breadcrumb({ crumbs }: { crumbs: Crumb[] }) {
  const { shell } = useTexts()
  if (crumbs.length === 0) return null
  return (
    <nav className="crumbs" aria-label={shell.breadcrumb}>
      <ol>
        {crumbs.map(crumb => (
          <li key={crumb.href}>
            <a href={crumb.href}>{crumb.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
