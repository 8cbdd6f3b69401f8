/** Where a row lies: an address opens it; what else it is known by stands as it is. */
export function RowRef({ of }: { of: string }) {
  if (of === '') return null
  if (!/^https?:\/\//.test(of)) return <span className="v-mea-kind">{of}</span>
  return (
    <a href={of} rel="noreferrer" className="v-link v-mea-kind">
      {of}
    </a>
  )
}
