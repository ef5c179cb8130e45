import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import { ButtonLink } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import { IconPlus } from '#ui/icons.ts'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'
import { Account } from './Account.tsx'
import { areasFor } from './areas.ts'
import { InspectorPlace } from './inspector.tsx'
import { KeyboardHelp } from './KeyboardHelp.tsx'
import { useKeys } from './keys.ts'
import { Rail } from './Rail.tsx'
import { Search } from './Search.tsx'
import style from './Shell.module.css'
import { WhereSwitch } from './WhereSwitch.tsx'

/** Rail, search, work and inspector: the frame every page of the desk stands in. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useText()
  const desk = useDesk()
  const { may } = desk
  const [, go] = useLocation()
  const [inspector, setInspector] = useState<HTMLElement | null>(null)
  const [helping, setHelping] = useState(false)
  useKeys({
    '?': () => setHelping(true),
    ...(may('repairs.intake') ? { n: () => go('/intake') } : {}),
    ...Object.fromEntries(areasFor(desk).map(({ key, path }) => [`g ${key}`, () => go(path)])),
  })
  return (
    <div className={style['shell']}>
      <a className={style['skip']} href="#content">
        {t('app.skip')}
      </a>
      <Rail />
      <header className={style['bar']}>
        <Search />
        {may('repairs.intake') ? (
          <ButtonLink href="/intake">
            <Icon of={IconPlus} size={16} />
            <span className={style['wide']}>{t('desk.intake.open')}</span>
            <span className={style['narrow']}>{t('desk.intake.short')}</span>
          </ButtonLink>
        ) : null}
        <span className={style['wide']}>
          <WhereSwitch />
        </span>
        <Account onKeyboard={() => setHelping(true)} />
      </header>
      <div className={style['stage']}>
        <main id="content" className={style['work']} tabIndex={-1}>
          <InspectorPlace value={inspector}>{children}</InspectorPlace>
        </main>
        <aside ref={setInspector} className={style['inspector']} aria-label={t('desk.inspector')} />
      </div>
      <KeyboardHelp open={helping} onClose={() => setHelping(false)} />
    </div>
  )
}
