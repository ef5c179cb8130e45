import type { ReactNode } from 'react'
import { Icon, type IconOf } from '#ui/Icon.tsx'
import style from './kit.module.css'

type Props = {
  readonly of: IconOf
  readonly children: ReactNode
  readonly accept: string
  readonly many?: boolean
  /** Opens the camera where there is one. */
  readonly camera?: boolean
  readonly busy?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** Chooses files: the browser's own field under a button, since its words are in the browser's language. */
export function FileButton(props: Props) {
  const { of, children, accept, many = false, camera = false, busy = false, onFiles } = props
  return (
    <label className={style['file']} aria-busy={busy || undefined}>
      <Icon of={of} size={16} />
      {children}
      <input
        type="file"
        accept={accept}
        multiple={many}
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          // The same file, mended, may be chosen again.
          target.value = ''
        }}
      />
    </label>
  )
}
