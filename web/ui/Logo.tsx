/** The mark of the product: an arch with a person in it. */
export function Logo({ size = 30 }: { size?: number }) {
  return (
    <svg className="ly-logo" width={size} height={size} viewBox="0 0 28 28" aria-hidden="true">
      <rect width="28" height="28" rx="7" fill="var(--ly-accent)" />
      <path
        d="M7.5 20.5v-6a6.5 6.5 0 0 1 13 0v6M14 15v5.5"
        fill="none"
        stroke="var(--ly-accent-text)"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
    </svg>
  );
}
