import { type PointerEvent, useId, useRef, useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { useText } from '../text.ts'
import style from './repair.module.css'

/** The pad's own grid, whatever its size on screen; a path in it stays readable on paper. */
const width = 400
const height = 140
const pathMax = 60_000

type Props = { readonly onSign: (path: string) => void; readonly missing: boolean }

/** The owner signs with a finger, a pen or a mouse; kept as an SVG path. */
export function SignaturePad({ onSign, missing }: Props) {
  const { t } = useText()
  const id = useId()
  const [path, setPath] = useState('')
  const drawing = useRef('')
  const draw = (event: PointerEvent<SVGSVGElement>, pen: 'M' | 'L') => {
    if (drawing.current.length > pathMax - 20) return
    const box = event.currentTarget.getBoundingClientRect()
    const x = Math.round(((event.clientX - box.left) / box.width) * width)
    const y = Math.round(((event.clientY - box.top) / box.height) * height)
    drawing.current += `${pen}${x} ${y} `
    setPath(drawing.current)
  }
  const clear = () => {
    drawing.current = ''
    setPath('')
    onSign('')
  }
  return (
    <div className={style['sign']}>
      <span id={id}>{t('desk.handOver.sign')}</span>
      <svg
        className={style['pad']}
        data-missing={(missing && !path) || undefined}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={id}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          draw(event, 'M')
        }}
        onPointerMove={(event) => event.buttons > 0 && draw(event, 'L')}
        onPointerUp={() => onSign(drawing.current.trim())}
      >
        <path className={style['rule']} d={`M20 ${height - 30}H${width - 20}`} />
        <path d={path} />
      </svg>
      <div>
        <Button kind="plain" onClick={clear}>
          {t('desk.handOver.clear')}
        </Button>
      </div>
    </div>
  )
}
