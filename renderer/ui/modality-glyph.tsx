const SHAPES = {
  needling: (
    <>
      <path d="M2.5 13.5 8 8" strokeWidth="1.2" />
      <path d="M8 8 13 3" strokeWidth="2.8" />
    </>
  ),
  cupping: <path d="M2 13h12M3.5 13V8.5a4.5 4.5 0 0 1 9 0V13" strokeWidth="1.6" />,
  moxibustion: (
    <>
      <path d="M3 14 8 6.5 13 14Z" strokeWidth="1.5" />
      <path d="M8 4.6c-1-1 1-1.7 0-3" strokeWidth="1.2" />
    </>
  ),
  bodywork: (
    <path
      d="M4.5 14V8.5M4.5 9V4.2a1.1 1.1 0 0 1 2.2 0V7.5V2.9a1.1 1.1 0 0 1 2.2 0V7.5V3.6a1.1 1.1 0 0 1 2.2 0V9.5c0 1.8-.6 3-1.4 4.5"
      strokeWidth="1.3"
    />
  ),
} as const;

/** The sign of a modality: a needle, a cup's bell, a moxa cone with smoke, a hand. The same on screen and in print. */
export function ModalityGlyph({ modality, label }: { modality: keyof typeof SHAPES; label: string }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      {SHAPES[modality]}
    </svg>
  );
}
