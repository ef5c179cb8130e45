import { code128, drawingSVG, qrcode } from 'bwip-js/browser'
import style from './kit.module.css'

type Props = {
  readonly text: string
  readonly as?: 'qr' | 'code128'
  /** What it leads to, for those who cannot see it. */
  readonly label: string
}

/** A code drawn as lines: sharp on any printer. */
export function Code({ text, as = 'qr', label }: Props) {
  const readable = { bcid: 'qrcode', text, eclevel: 'M' }
  const svg =
    as === 'qr'
      ? qrcode(readable, drawingSVG())
      : // Stretched to the paper: the widths of its bars keep their proportions.
        code128({ bcid: 'code128', text, height: 10 }, drawingSVG()).replace(
          '<svg ',
          '<svg preserveAspectRatio="none" ',
        )
  return (
    <span
      className={as === 'qr' ? style['qr'] : style['bars']}
      role="img"
      aria-label={label}
      // The drawing is made here from our own text; nothing of it comes from outside.
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  )
}
