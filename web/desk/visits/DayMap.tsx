import { lazy, Suspense, useState } from 'react'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useText } from '../text.ts'
import { useTheme } from '#lib/theme.ts'
import { FlatMap } from './FlatMap.tsx'
import type { Mapped, Pin } from './mapped.ts'
import style from './map.module.css'

const GlMap = lazy(() => import('./GlMap.tsx'))

type Props = {
  readonly of: Mapped
  /** Changes with what is looked at: then the map finds its frame again. */
  readonly place: string
  readonly pin: (of: Pin) => ReactNode
}

/** The routes of a day where they are; drawn flat where the browser cannot do better. */
export function DayMap({ of: mapped, place, pin }: Props) {
  const { t } = useText()
  const { shown } = useTheme()
  const narrow = useMediaQuery('(width < 600px)', undefined, { getInitialValueInEffect: false })
  const [able, setAble] = useState(hasWebGl)
  const flat = <FlatMap of={mapped} pin={pin} />
  return (
    <div>
      <div className={style['map']}>
        {able && !narrow ? (
          <Suspense fallback={flat}>
            <GlMap key={`${place} ${shown}`} of={mapped} pin={pin} onFail={() => setAble(false)} />
          </Suspense>
        ) : (
          <div aria-hidden>{flat}</div>
        )}
      </div>
      {able ? null : <p className={style['why']}>{t('desk.visits.stillMap')}</p>}
    </div>
  )
}

function hasWebGl(): boolean {
  const context = document.createElement('canvas').getContext('webgl2')
  // A browser holds only a few at once.
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  return context !== null
}
