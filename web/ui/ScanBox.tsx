import { type ReactNode, useEffect, useRef, useState } from 'react'
import { watch } from '#lib/camera.ts'
import { useText } from '#lib/i18n.tsx'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { IconBarcode, IconPhoto, IconX } from './icons.ts'
import style from './ScanBox.module.css'

type State = 'idle' | 'watching' | 'noCamera' | 'nothing' | { readonly read: string }

type Props = {
  readonly onFound: (code: string) => void
  /** Takes only codes it can use: a box carries several bar codes. */
  readonly accepts?: (code: string) => boolean
  /** The field to type into, which always stays. */
  readonly children: ReactNode
}

/** Reads a bar code by camera or from a photo, beside a field to type it. */
export function ScanBox({ onFound, accepts = () => true, children }: Props) {
  const { t } = useText()
  const [state, setState] = useState<State>('idle')
  const take = (codes: readonly string[]) => {
    const code = codes.find(accepts)
    if (code === undefined) return false
    setState({ read: code })
    onFound(code)
    return true
  }
  const readPhoto = async (photo: File | undefined) => {
    if (!photo) return
    const { decode } = await import('#lib/decode.ts')
    if (!take(await decode(photo))) setState('nothing')
  }
  const watching = state === 'watching'
  return (
    <div className={style['scan']}>
      {children}
      {watching ? <Viewfinder onCodes={take} onFailed={() => setState('noCamera')} /> : null}
      <div>
        <Button kind="plain" onClick={() => setState(watching ? 'idle' : 'watching')}>
          <Icon of={watching ? IconX : IconBarcode} />
          {watching ? t('scan.stop') : t('scan.start')}
        </Button>
        <label className={style['photoButton']}>
          <Icon of={IconPhoto} />
          {t('scan.photo')}
          <input
            type="file"
            accept="image/*"
            className={style['photo']}
            onChange={({ target }) => void readPhoto(target.files?.[0])}
          />
        </label>
      </div>
      <p role="status" className={style['hint']}>
        {said()}
      </p>
    </div>
  )

  function said() {
    if (typeof state === 'object') return t('scan.found', { code: state.read })
    const words = {
      idle: '',
      watching: t('scan.align'),
      noCamera: t('scan.noCamera'),
      nothing: t('scan.nothing'),
    }
    return words[state]
  }
}

type ViewProps = {
  readonly onCodes: (codes: readonly string[]) => boolean
  readonly onFailed: () => void
}

function Viewfinder({ onCodes, onFailed }: ViewProps) {
  const video = useRef<HTMLVideoElement>(null)
  const latest = useRef({ onCodes, onFailed })
  useEffect(() => {
    latest.current = { onCodes, onFailed }
  })
  // The camera is a thing outside React: on while this is on the page, off when it leaves.
  useEffect(() => {
    const stop = new AbortController()
    const seen = (codes: readonly string[]) => latest.current.onCodes(codes)
    if (video.current) {
      watch(video.current, seen, stop.signal).catch(() => {
        if (!stop.signal.aborted) latest.current.onFailed()
      })
    }
    return () => stop.abort()
  }, [])
  return (
    <div className={style['view']}>
      <video ref={video} muted playsInline aria-hidden />
      <div className={style['frame']} />
    </div>
  )
}
