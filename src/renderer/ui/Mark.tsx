// The mark of the program: two that overlap, and what is between them.
export const Mark = ({ size = 26 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden>
    <circle cx="12" cy="16" r="8.5" stroke="var(--teal)" strokeWidth="2" />
    <circle cx="20" cy="16" r="8.5" stroke="var(--teal)" strokeWidth="2" />
    <path d="M16 8.5a8.5 8.5 0 0 1 0 15a8.5 8.5 0 0 1 0-15Z" fill="var(--teal)" />
  </svg>
)
