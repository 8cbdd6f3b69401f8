import { Link, type LinkProps } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** A place in the shell, or an address outside it, such as a public page. */
type Place = { link: LinkProps; href?: undefined } | { href: string; link?: undefined }
export type IndexGroup = {
  title: string
  links: ({ name: string; count?: string | number; isCurrent?: boolean } & Place)[]
}

/** The list of places in a section, in columns 1–2; on the phone one row with the current place, which opens the rest. */
export function LocalIndex({ label, groups }: { label: string; groups: IndexGroup[] }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <nav className="v-index c-1-2" aria-label={label} data-open={isOpen}>
      <button type="button" className="v-link only-m" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? 'index.close' : 'index.open')}
      </button>
      {groups.map((group) => (
        <div key={group.title}>
          <h2>{group.title}</h2>
          <ul>
            {group.links.map((item) => (
              <li key={item.name}>
                {item.link ? (
                  <Link
                    {...item.link}
                    aria-current={item.isCurrent ? 'page' : undefined}
                    onClick={() => setOpen(false)}
                  >
                    {item.name} {item.count !== undefined && <span>{item.count}</span>}
                  </Link>
                ) : (
                  <a href={item.href}>{item.name}</a>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
