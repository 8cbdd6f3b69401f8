import { Link, type LinkProps } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** A place in the shell, or an address outside it, such as a public page. */
type Place = { link: LinkProps; href?: undefined } | { href: string; link?: undefined }
export type IndexGroup = {
  title: string
  /** `mark`: a word that must stand beside the count, such as that it is tentative. */
  links: ({ name: string; count?: string | number; mark?: string; isCurrent?: boolean } & Place)[]
}

/** The list of places in a section, in columns 1–2; on the phone one row with the current place, which opens the rest. */
export function LocalIndex({ label, groups }: { label: string; groups: IndexGroup[] }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <nav className="v-index c-1-2" aria-label={label} data-open={isOpen}>
      <button type="button" className="v-link only-m" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? 'index.close' : 'index.open')}
      </button>
      {groups.map((group, at) => (
        <div key={group.title}>
          {/* No heading: the page's own come first, and start with its h1. */}
          <p id={`${id}-${at}`}>{group.title}</p>
          <ul aria-labelledby={`${id}-${at}`}>
            {group.links.map((item) => (
              <li key={item.name}>
                {item.link ? (
                  <Link
                    {...item.link}
                    aria-current={item.isCurrent ? 'page' : undefined}
                    onClick={() => setOpen(false)}
                  >
                    {item.name}{' '}
                    {item.count !== undefined && (
                      <span>
                        {item.count} {item.mark && <small>({item.mark})</small>}
                      </span>
                    )}
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
